/**
 * One normalised {@link io.callstatus.CallStatus} from the call status callback of any telephony provider.
 *
 * <pre>{@code
 * CallStatus status = Parsers.detect(request).verify(secrets).parse();
 * }</pre>
 *
 * <p>Every value here is immutable and safe for use by many threads. Absent is an empty {@code Optional}, never null.
 */
@NullMarked
package io.callstatus;

import org.jspecify.annotations.NullMarked;
