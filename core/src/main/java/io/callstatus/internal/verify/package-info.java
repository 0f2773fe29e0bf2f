/** Decides whether a provider sent a request. Layer 4. Not exported; may change in any release. */
@NullMarked
package io.callstatus.internal.verify;

import org.jspecify.annotations.NullMarked;
