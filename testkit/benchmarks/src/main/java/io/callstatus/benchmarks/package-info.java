/** Measures the whole job against what others need for a part of it; run by {@link io.callstatus.benchmarks.Ratios}. */
@NullMarked
package io.callstatus.benchmarks;

import org.jspecify.annotations.NullMarked;
