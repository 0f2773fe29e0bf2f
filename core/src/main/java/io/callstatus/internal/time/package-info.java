/** Times as providers write them. Layer 2: knows only the layer below. Not exported; may change in any release. */
@NullMarked
package io.callstatus.internal.time;

import org.jspecify.annotations.NullMarked;
