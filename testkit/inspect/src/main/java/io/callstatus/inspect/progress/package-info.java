/** How far a long piece of work is, for whoever waits at a terminal. */
@NullMarked
package io.callstatus.inspect.progress;

import org.jspecify.annotations.NullMarked;
