/** Combines archived and queued callbacks into one timeline of each call, on Apache Flink. */
@NullMarked
package io.callstatus.flink;

import org.jspecify.annotations.NullMarked;
