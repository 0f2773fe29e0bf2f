/**
 * The fields of one request: their table, its index and the known names. Layer 2: knows only the layer below.
 * Not exported; may change in any release.
 */
@NullMarked
package io.callstatus.internal.fields;

import org.jspecify.annotations.NullMarked;
