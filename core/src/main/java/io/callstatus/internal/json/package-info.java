/** JSON strings and small trees. Floor 2: knows only the floor below. Not exported; may change in any release. */
@NullMarked
package io.callstatus.internal.json;

import org.jspecify.annotations.NullMarked;
