/** Points in time as providers write them. Floor 2: knows only the floor below. Not exported; may change in any release. */
@NullMarked
package io.callstatus.internal.time;

import org.jspecify.annotations.NullMarked;
