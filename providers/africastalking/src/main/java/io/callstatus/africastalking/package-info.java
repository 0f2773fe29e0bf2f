/** Call status callbacks of one provider; {@code io.callstatus} has what users touch. */
@NullMarked
package io.callstatus.africastalking;

import org.jspecify.annotations.NullMarked;
