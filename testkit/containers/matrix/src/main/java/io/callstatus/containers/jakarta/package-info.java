/** The application that runs in containers of the {@code jakarta.servlet} API. */
@NullMarked
package io.callstatus.containers.jakarta;

import org.jspecify.annotations.NullMarked;
