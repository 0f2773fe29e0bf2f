/**
 * Text and bytes: ASCII, UTF-8, escapes, numbers, digests and limits. Layer 1: knows nothing else of this library.
 * Not exported; may change in any release.
 */
@NullMarked
package io.callstatus.internal.text;

import org.jspecify.annotations.NullMarked;
