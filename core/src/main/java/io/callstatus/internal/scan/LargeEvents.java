package io.callstatus.internal.scan;

import io.callstatus.ParserSet;
import io.callstatus.Parsers;
import io.callstatus.spi.CallStatusParser;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Which requests of some providers may have a body that is too large to be kept. Immutable. */
public final class LargeEvents {
    private final Supplier<Optional<ParserSet>> providers;

    private LargeEvents(Supplier<Optional<ParserSet>> providers) {
        this.providers = providers;
    }

    /** The large events of these providers. */
    public static LargeEvents of(ParserSet parsers) {
        return new LargeEvents(() -> Optional.of(parsers));
    }

    /** The large events of the installed providers; none if none is installed. */
    public static LargeEvents ofInstalled() {
        return new LargeEvents(LargeEvents::installed);
    }

    private static Optional<ParserSet> installed() {
        try {
            return Optional.of(Parsers.installed());
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** Whether a request with these headers may be one: it has a proof that can be checked. */
    public boolean mayBe(Predicate<String> isSent) {
        return providers.get().stream()
                .flatMap(parsers -> parsers.headersOfLargeEvents().stream())
                .anyMatch(isSent);
    }

    /** Whether the header of a provider's proof was sent. */
    public static boolean isProofSent(CallStatusParser parser, Predicate<String> isSent) {
        return parser.verification().headers().stream().anyMatch(isSent);
    }
}
