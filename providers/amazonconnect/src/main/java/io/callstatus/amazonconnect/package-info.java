/** Call status callbacks of one provider; {@code io.callstatus} has what users touch. */
@NullMarked
package io.callstatus.amazonconnect;

import org.jspecify.annotations.NullMarked;
