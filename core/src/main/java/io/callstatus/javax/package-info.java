/** For servlets of the {@code javax.servlet} API, which has to be on the class path of the application. */
@NullMarked
package io.callstatus.javax;

import org.jspecify.annotations.NullMarked;
