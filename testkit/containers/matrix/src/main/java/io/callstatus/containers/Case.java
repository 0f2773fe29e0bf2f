package io.callstatus.containers;

/**
 * One row of the table.
 *
 * @param name its first cell
 * @param path the servlet that gets the request
 * @param sent the request
 */
record Case(String name, String path, Sent sent) {}
