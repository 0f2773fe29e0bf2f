/** Call status callbacks of one provider; {@code io.callstatus} has what users touch. */
@ValueStyle
@NullMarked
package io.callstatus.telnyx;

import io.callstatus.internal.style.ValueStyle;
import org.jspecify.annotations.NullMarked;
