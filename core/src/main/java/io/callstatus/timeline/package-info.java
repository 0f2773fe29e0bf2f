/**
 * All that is known about one call, and about the legs of one session, whatever order their reports came in.
 *
 * <p>What is known is a function of the set of reports: arrival, repetition and grouping mean nothing.
 */
@NullMarked
package io.callstatus.timeline;

import org.jspecify.annotations.NullMarked;
