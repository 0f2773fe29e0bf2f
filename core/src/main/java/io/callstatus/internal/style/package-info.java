/** How values are generated. Used at compile time only. Not exported; may change in any release. */
@NullMarked
package io.callstatus.internal.style;

import org.jspecify.annotations.NullMarked;
