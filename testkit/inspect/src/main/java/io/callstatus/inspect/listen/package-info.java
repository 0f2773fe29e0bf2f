/** Receives callbacks as they come, and keeps the last of them to be looked at. */
@NullMarked
package io.callstatus.inspect.listen;

import org.jspecify.annotations.NullMarked;
