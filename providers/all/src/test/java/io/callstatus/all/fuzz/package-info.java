/**
 * Inputs that nobody thought of. Without more, each target runs the inputs that are kept in the resources beside it; with
 * {@code JAZZER_FUZZ=1} in the environment and one target named by {@code -Dtest}, it looks for new ones.
 */
@NullMarked
package io.callstatus.all.fuzz;

import org.jspecify.annotations.NullMarked;
