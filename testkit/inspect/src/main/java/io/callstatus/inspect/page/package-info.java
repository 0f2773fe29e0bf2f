/** The page: a server on the loopback address that one person looks at, and nobody else. */
@NullMarked
package io.callstatus.inspect.page;

import org.jspecify.annotations.NullMarked;
