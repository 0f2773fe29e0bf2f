/** The application that runs in containers of the {@code javax.servlet} API. */
@NullMarked
package io.callstatus.containers.javax;

import org.jspecify.annotations.NullMarked;
