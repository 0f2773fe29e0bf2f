/** The library behind real HTTP: one matrix of requests for every servlet container. */
@NullMarked
package io.callstatus.containers;

import org.jspecify.annotations.NullMarked;
