/** What a receiver does with its archive. Layer 4. Not exported; may change in any release. */
@NullMarked
package io.callstatus.internal.archive;

import org.jspecify.annotations.NullMarked;
