/** Posts bundled requests, whole calls and forgeries to a running endpoint, and shows what it answers. */
@NullMarked
package io.callstatus.inspect.post;

import org.jspecify.annotations.NullMarked;
