/**
 * Everything that is known about one call, and about the legs of one session, in whatever order their reports came.
 *
 * <p>The result depends only on the set of reports, not on their order, repetition or grouping.
 */
@NullMarked
package io.callstatus.timeline;

import org.jspecify.annotations.NullMarked;
