package io.callstatus.internal.detect;

import io.callstatus.internal.text.ProviderId;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.Verification;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A parser whose declarations are read once. If a module answers differently the next time, this changes nothing between
 * claiming a request and verifying it. Immutable, except for what is read on demand; thread-safe.
 */
public final class DeclaredParser implements CallStatusParser {
    private final CallStatusParser parser;
    private final String provider;
    private final List<Callback> callbacks;
    private final boolean isAccountInEveryReport;
    private final int successStatus;
    private final List<FieldPath> credentials;
    private final Late late;

    /** Declarations that are read on demand, each once. */
    private static final class Late {
        private final CallStatusParser parser;
        private volatile @Nullable Verification verification;
        private volatile @Nullable FieldCatalog fields;

        private Late(CallStatusParser parser) {
            this.parser = parser;
        }

        private synchronized Verification readVerification() {
            Verification known = verification;
            if (known == null) {
                known = Objects.requireNonNull(parser.verification());
                verification = known;
            }
            return known;
        }

        private synchronized FieldCatalog readFields() {
            FieldCatalog known = fields;
            if (known == null) {
                known = Objects.requireNonNull(parser.fields());
                fields = known;
            }
            return known;
        }
    }

    private DeclaredParser(CallStatusParser parser) {
        this.parser = parser;
        this.provider = idOf(parser);
        this.callbacks = List.copyOf(parser.callbacks());
        this.isAccountInEveryReport = parser.isAccountInEveryReport();
        this.successStatus = successOf(parser);
        this.credentials = List.copyOf(parser.credentials());
        this.late = new Late(parser);
    }

    /**
     * Reads all declarations of a parser.
     *
     * @throws IllegalArgumentException if the id of its provider or its status of success is invalid
     */
    public static DeclaredParser of(CallStatusParser parser) {
        DeclaredParser declared = late(parser);
        declared.late.readVerification();
        declared.late.readFields();
        return declared;
    }

    /** The same, but verification and fields are read when they are first needed. */
    static DeclaredParser late(CallStatusParser parser) {
        return new DeclaredParser(parser);
    }

    private static int successOf(CallStatusParser parser) {
        int status = parser.successStatus();
        if (status < 200 || status > 299) {
            throw new IllegalArgumentException(
                    "the status of success of " + parser.getClass().getName() + " is none of 200 to 299");
        }
        return status;
    }

    /** The id of a parser's provider. An invalid id is refused, and not shown. */
    private static String idOf(CallStatusParser parser) {
        String id = parser.provider();
        if (!ProviderId.isOne(id)) {
            throw new IllegalArgumentException(
                    "the provider id of " + parser.getClass().getName() + " is not " + ProviderId.EXPECTED);
        }
        return id;
    }

    /** The module's own parser. */
    public CallStatusParser parser() {
        return parser;
    }

    @Override
    public String provider() {
        return provider;
    }

    @Override
    public List<Callback> callbacks() {
        return callbacks;
    }

    @Override
    public Verification verification() {
        Verification known = late.verification;
        return known == null ? late.readVerification() : known;
    }

    @Override
    public boolean isAccountInEveryReport() {
        return isAccountInEveryReport;
    }

    @Override
    public int successStatus() {
        return successStatus;
    }

    @Override
    public List<FieldPath> credentials() {
        return credentials;
    }

    @Override
    public FieldCatalog fields() {
        FieldCatalog known = late.fields;
        return known == null ? late.readFields() : known;
    }
}
