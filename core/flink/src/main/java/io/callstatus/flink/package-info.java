/** Archived and queued callbacks on Apache Flink, folded into one timeline of each call. */
@NullMarked
package io.callstatus.flink;

import org.jspecify.annotations.NullMarked;
