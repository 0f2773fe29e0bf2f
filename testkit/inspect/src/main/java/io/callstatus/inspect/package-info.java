/** The inspector: a program that shows what the library makes of captured requests. */
@NullMarked
package io.callstatus.inspect;

import org.jspecify.annotations.NullMarked;
