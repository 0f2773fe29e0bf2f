/** For servlets of the {@code javax.servlet} API, which has to be on the class path of whoever uses it. */
@NullMarked
package io.callstatus.javax;

import org.jspecify.annotations.NullMarked;
