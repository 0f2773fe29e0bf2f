package io.callstatus.internal.detect;

import io.callstatus.internal.text.ProviderId;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.Verification;
import java.util.List;
import java.util.Objects;

/**
 * A parser whose declarations were read once: a module that answers otherwise the next time changes nothing between the
 * moment when a request is claimed and the one when it is verified.
 *
 * @param parser the module's own
 */
public record DeclaredParser(
        CallStatusParser parser,
        String provider,
        List<Callback> callbacks,
        Verification verification,
        boolean isAccountInEveryReport,
        int successStatus,
        List<FieldPath> credentials,
        FieldCatalog fields)
        implements CallStatusParser {
    /**
     * Reads the declarations of a parser.
     *
     * @throws IllegalArgumentException if the id of its provider is none, or its status of success
     */
    public static DeclaredParser of(CallStatusParser parser) {
        return new DeclaredParser(
                parser,
                idOf(parser),
                List.copyOf(parser.callbacks()),
                parser.verification(),
                parser.isAccountInEveryReport(),
                successOf(parser),
                List.copyOf(parser.credentials()),
                Objects.requireNonNull(parser.fields()));
    }

    private static int successOf(CallStatusParser parser) {
        int status = parser.successStatus();
        if (status < 200 || status > 299) {
            throw new IllegalArgumentException(
                    "the status of success of " + parser.getClass().getName() + " is none of 200 to 299");
        }
        return status;
    }

    /** The id of a parser's provider; refused, without being shown, where it is none. */
    private static String idOf(CallStatusParser parser) {
        String id = parser.provider();
        if (!ProviderId.isOne(id)) {
            throw new IllegalArgumentException(
                    "the provider id of " + parser.getClass().getName() + " is not " + ProviderId.EXPECTED);
        }
        return id;
    }
}
