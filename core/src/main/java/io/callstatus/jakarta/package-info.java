/** For servlets of the {@code jakarta.servlet} API, which has to be on the class path of the application. */
@NullMarked
package io.callstatus.jakarta;

import org.jspecify.annotations.NullMarked;
