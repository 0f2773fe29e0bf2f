package io.callstatus.internal.detect;

import io.callstatus.spi.CallStatusParser;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A parser of a set, which is made when it is first asked for: until then, its fingerprint is enough. Immutable but for that;
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
     * One that is there.
     *
     * @throws IllegalArgumentException if the id of its provider is none, or its status of success
     */
    public static ParserSource of(CallStatusParser parser) {
        DeclaredParser declared = DeclaredParser.of(parser);
        return new ParserSource(Fingerprint.of(declared), parser.getClass().getName(), () -> parser, declared);
    }

    /** One of this class, to be made. */
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

    /** By what it is told whether to ask it. */
    public Fingerprint fingerprint() {
        return fingerprint;
    }

    /** Looks at what a parser declares that is there already; that of another is looked at when it is made. */
    void requireRules() {
        DeclaredParser parser = made;
        if (parser != null) {
            DeclarationRules.require(parser);
        }
    }

    /**
     * The parser, with what it declares.
     *
     * @throws java.util.ServiceConfigurationError if it cannot be made; the next call tries again
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
