package io.callstatus.internal.detect;

import io.callstatus.spi.CallStatusParser;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A parser of a set. It is created when it is first needed; until then its fingerprint is enough. Immutable except for that;
 * thread-safe.
 */
public final class ParserSource {
    private final Fingerprint fingerprint;
    private final String type;
    private final Supplier<? extends CallStatusParser> maker;
    private volatile @Nullable DeclaredParser made;

    private ParserSource(
            Fingerprint fingerprint,
            String type,
            Supplier<? extends CallStatusParser> maker,
            @Nullable DeclaredParser made) {
        this.fingerprint = fingerprint;
        this.type = type;
        this.maker = maker;
        this.made = made;
    }

    /**
     * A source with a parser that exists already.
     *
     * @throws IllegalArgumentException if the id of its provider or its status of success is invalid
     */
    public static ParserSource of(CallStatusParser parser) {
        DeclaredParser declared = DeclaredParser.of(parser);
        return new ParserSource(Fingerprint.of(declared), parser.getClass().getName(), () -> parser, declared);
    }

    /** A source that creates a parser of this class. */
    static ParserSource of(Fingerprint fingerprint, String type, Supplier<? extends CallStatusParser> maker) {
        return new ParserSource(fingerprint, type, maker, null);
    }

    /** The id of its provider. */
    public String provider() {
        return fingerprint.provider();
    }

    /** The name of its class. */
    public String type() {
        return type;
    }

    /** Under which headers and names the index lists the parser. */
    public Fingerprint fingerprint() {
        return fingerprint;
    }

    /** Checks the declarations of a parser that exists already; those of another are checked when it is created. */
    void requireRules() {
        DeclaredParser parser = made;
        if (parser != null) {
            DeclarationRules.require(parser);
        }
    }

    /**
     * The parser with its declarations.
     *
     * @throws java.util.ServiceConfigurationError if it cannot be created; the next call tries again
     */
    public DeclaredParser parser() {
        DeclaredParser parser = made;
        return parser == null ? make() : parser;
    }

    private synchronized DeclaredParser make() {
        DeclaredParser parser = made;
        if (parser == null) {
            parser = DeclaredParser.late(maker.get());
            if (!parser.provider().equals(provider())) {
                throw new IllegalStateException("the service file of " + type + " says that its provider is '"
                        + provider() + "', and the class that it is '" + parser.provider()
                        + "': run its contract with -Dcallstatus.fields=write");
            }
            DeclarationRules.require(parser);
            made = parser;
        }
        return parser;
    }
}
