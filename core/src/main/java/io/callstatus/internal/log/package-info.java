/**
 * What is written to the log, and how often. Layer 1: knows nothing else of this library.
 * Not exported; may change in any release.
 */
@NullMarked
package io.callstatus.internal.log;

import org.jspecify.annotations.NullMarked;
