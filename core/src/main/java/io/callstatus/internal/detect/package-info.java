/** Decides which provider sent a request. Layer 4. Not exported; may change in any release. */
@NullMarked
package io.callstatus.internal.detect;

import org.jspecify.annotations.NullMarked;
