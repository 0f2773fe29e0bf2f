/** Call status callbacks of one provider; {@code io.callstatus} has what users touch. */
@LibraryStyle
@NullMarked
package io.callstatus.signalwire;

import io.callstatus.internal.LibraryStyle;
import org.jspecify.annotations.NullMarked;
