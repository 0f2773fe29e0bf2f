/** What lies in the web applications of these tests. */
package io.callstatus.webapp;
