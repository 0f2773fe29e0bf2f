/** What authors of provider modules implement and use: one parser class per provider, found by {@code ServiceLoader}. */
@NullMarked
package io.callstatus.spi;

import org.jspecify.annotations.NullMarked;
