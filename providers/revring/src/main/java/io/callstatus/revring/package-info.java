/** Call status callbacks of one provider; {@code io.callstatus} has what users touch. */
@LibraryStyle
@NullMarked
package io.callstatus.revring;

import io.callstatus.internal.LibraryStyle;
import org.jspecify.annotations.NullMarked;
