/** Call status callbacks of one provider; {@code io.callstatus} has what users touch. */
@NullMarked
package io.callstatus.sinch;

import org.jspecify.annotations.NullMarked;
