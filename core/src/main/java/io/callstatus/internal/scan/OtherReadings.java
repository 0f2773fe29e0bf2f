package io.callstatus.internal.scan;

import io.callstatus.internal.fields.FieldSource;
import io.callstatus.spi.Unwrap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What only few requests need, created only for them. For one thread.
 *
 * @param <R> a request that was unwrapped
 */
final class OtherReadings<R> {
    List<FieldSource> around = List.of();

    /** The request before it was unwrapped. */
    @Nullable
    R outermost;

    byte @Nullable [] compressed;
    byte @Nullable [] encoded;

    /** Whether a form is read in the charset, or parted by the boundary, that its header declares. */
    boolean isReadAsDeclared;

    @Nullable
    String boundary;

    @Nullable
    FieldScopes asSigned;

    @Nullable
    List<FieldScopes> elements;

    final Map<Object, FieldScopes> split = new HashMap<>();
    final Map<Unwrap, Optional<R>> unwrapped = new HashMap<>();
}
