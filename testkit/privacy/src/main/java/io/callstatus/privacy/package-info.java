/**
 * Watches the library while its own tests run: whatever it says, in a {@code toString}, an explanation or an exception,
 * must hold nothing that a provider sent.
 */
@NullMarked
package io.callstatus.privacy;

import org.jspecify.annotations.NullMarked;
