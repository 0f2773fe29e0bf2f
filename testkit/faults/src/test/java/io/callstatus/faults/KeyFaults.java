package io.callstatus.faults;

import static io.callstatus.faults.Faults.KEY;
import static io.callstatus.faults.Faults.WRONG;
import static io.callstatus.faults.Faults.call;

import io.callstatus.Secret;
import io.callstatus.Secrets;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.TestRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;

/** The configured secret is wrong or missing. */
final class KeyFaults {
    private static final String OTHER_ACCOUNT = "AC0000000000000000000000000000000000000000";

    static final List<Fault> ALL = List.of(
            of(
                    "the secret of the right provider is wrong",
                    List.of("MISMATCH", "NONE_FITS"),
                    s -> s.secret("freeclimb", WRONG)),
            of(
                    "the provider has replaced the secret",
                    List.of("MISMATCH", "NONE_FITS"),
                    s -> s.secret("freeclimb", Secret.of(WRONG).labelled("2026-05"))
                            .secret("freeclimb", Secret.of(WRONG + "2").labelled("2026-06"))),
            of(
                    "the secret is that of another account",
                    List.of("MISMATCH", "KEY_ACCOUNT"),
                    KeyFaults::exchangedAccounts),
            of(
                    "the secret is that of another provider: two were exchanged",
                    List.of("MISMATCH", "KEY_PROVIDER"),
                    s -> s.secret("freeclimb", WRONG).secret("signalwire", KEY)),
            of(
                    "the secret ends with a line end, because it was read from a file",
                    List.of("MISMATCH", "KEY_SPACE"),
                    s -> s.secret("freeclimb", KEY + "\n")),
            of(
                    "the secret has quotes around it, from a variable",
                    List.of("MISMATCH", "KEY_SPACE"),
                    s -> s.secret("freeclimb", '"' + KEY + '"')),
            of(
                    "somebody has encoded the secret in base64",
                    List.of("MISMATCH", "KEY_ENCODING"),
                    s -> s.secret(
                            "freeclimb", Base64.getEncoder().encodeToString(KEY.getBytes(StandardCharsets.UTF_8)))),
            of(
                    "the API token is configured in place of the signing key, which is configured for another use",
                    List.of("MISMATCH", "KEY_USE"),
                    s -> s.secret("freeclimb", WRONG).headerSecret("freeclimb", "X-Api-Token", KEY)),
            of(
                    "no secret is configured for the provider",
                    List.of("NO_SECRET_CONFIGURED"),
                    s -> s.secret("signalwire", KEY)),
            of(
                    "the secret of one tenant is missing",
                    List.of("UNKNOWN_ACCOUNT"),
                    s -> s.secret("freeclimb", OTHER_ACCOUNT, WRONG)),
            Fault.of(
                    "the secret in the URL is that of another provider",
                    "401",
                    List.of("MISMATCH", "KEY_PROVIDER"),
                    () -> new Scene()
                            .secrets(s -> s.secretInPath("callerdesk", WRONG).secretInPath("smartflo", KEY))
                            .comes(Fixtures.of("callerdesk")
                                    .completed()
                                    .url("http://hooks.example.com/calls/" + KEY))));

    private KeyFaults() {}

    private static Fault of(String symptom, List<String> kinds, Consumer<Secrets.Builder> secrets) {
        TestRequest request = call();
        return Fault.of(
                symptom, "401", kinds, () -> new Scene().secrets(secrets).comes(request.signed(KEY)));
    }

    private static void exchangedAccounts(Secrets.Builder secrets) {
        String account =
                Fixtures.of("freeclimb").completed().status().accountId().orElseThrow();
        secrets.secret("freeclimb", account, WRONG).secret("freeclimb", OTHER_ACCOUNT, KEY);
    }
}
