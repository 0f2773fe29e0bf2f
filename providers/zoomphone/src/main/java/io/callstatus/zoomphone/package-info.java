/** Call status callbacks of one provider; {@code io.callstatus} has what users touch. */
@NullMarked
package io.callstatus.zoomphone;

import org.jspecify.annotations.NullMarked;
