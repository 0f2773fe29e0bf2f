/**
 * Finds the fields of a request in its bytes. Layer 3: creates or refuses what was received.
 * Not exported; may change in any release.
 */
@NullMarked
package io.callstatus.internal.scan;

import org.jspecify.annotations.NullMarked;
