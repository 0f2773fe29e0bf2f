/** Nothing of the library: what its checks have to find. */
@NullMarked
package io.callstatus.planted;

import org.jspecify.annotations.NullMarked;
