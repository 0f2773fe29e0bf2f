package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.WebhookRequest;
import io.callstatus.all.VerificationOracle.Parameter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a changed body of SignalWire says to its scheme. */
enum VerificationVariation {
    /** The same parameters. */
    THE_SAME,
    /**
     * Other parameters that come to the same text, since nothing stands between names and values there; or an equals sign
     * is missing behind a name that had one.
     */
    BOUNDARIES_MOVED,
    /** Something else, or nothing that can be read. */
    ANOTHER;

    static VerificationVariation of(VerificationSubject subject, WebhookRequest changed) {
        if (subject.signature().length() != 28) {
            return ANOTHER; // signs its body as it stands
        }
        try {
            List<Parameter> before = VerificationOracle.parameters(subject.request());
            List<Parameter> after = VerificationOracle.parameters(changed);
            if (before.equals(after)) {
                return isNameAlone(subject, changed) ? BOUNDARIES_MOVED : THE_SAME;
            }
            return VerificationOracle.joined(before).equals(VerificationOracle.joined(after))
                    ? BOUNDARIES_MOVED
                    : ANOTHER;
        } catch (IOException e) {
            assertThat(VerificationOracle.isJson(changed)).isTrue();
            return ANOTHER;
        }
    }

    private static boolean isNameAlone(VerificationSubject subject, WebhookRequest changed) {
        return !VerificationOracle.isJson(changed) && equalsSigns(changed) < equalsSigns(subject.request());
    }

    private static long equalsSigns(WebhookRequest request) {
        return new String(request.body(), StandardCharsets.ISO_8859_1)
                .chars()
                .filter(c -> c == '=')
                .count();
    }
}
