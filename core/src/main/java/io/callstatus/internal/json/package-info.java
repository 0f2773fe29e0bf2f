/** JSON strings and small trees. Layer 2: knows only the layer below. Not exported; may change in any release. */
@NullMarked
package io.callstatus.internal.json;

import org.jspecify.annotations.NullMarked;
