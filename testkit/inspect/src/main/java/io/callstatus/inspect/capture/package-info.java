/** Requests as they were saved, in whatever form: raw HTTP, archives, HAR. */
@NullMarked
package io.callstatus.inspect.capture;

import org.jspecify.annotations.NullMarked;
