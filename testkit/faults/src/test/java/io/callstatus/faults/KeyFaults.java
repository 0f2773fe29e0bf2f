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

/** The secret is not the one that it should be. */
final class KeyFaults {
    private static final String OTHER_ACCOUNT = "AC0000000000000000000000000000000000000000";

    static final List<Fault> ALL = List.of(
            of(
                    "the wrong key of the right provider",
                    List.of("MISMATCH", "NONE_FITS"),
                    s -> s.secret("freeclimb", WRONG)),
            of(
                    "a key that the provider has replaced",
                    List.of("MISMATCH", "NONE_FITS"),
                    s -> s.secret("freeclimb", Secret.of(WRONG).labelled("2026-05"))
                            .secret("freeclimb", Secret.of(WRONG + "2").labelled("2026-06"))),
            of("the key of another account", List.of("MISMATCH", "KEY_ACCOUNT"), KeyFaults::exchangedAccounts),
            of(
                    "the key of another provider: two were exchanged",
                    List.of("MISMATCH", "KEY_PROVIDER"),
                    s -> s.secret("freeclimb", WRONG).secret("signalwire", KEY)),
            of(
                    "a key with a line end, out of a file",
                    List.of("MISMATCH", "KEY_SPACE"),
                    s -> s.secret("freeclimb", KEY + "\n")),
            of(
                    "a key with the quotes of a variable",
                    List.of("MISMATCH", "KEY_SPACE"),
                    s -> s.secret("freeclimb", '"' + KEY + '"')),
            of(
                    "a key that somebody has encoded in base64",
                    List.of("MISMATCH", "KEY_ENCODING"),
                    s -> s.secret(
                            "freeclimb", Base64.getEncoder().encodeToString(KEY.getBytes(StandardCharsets.UTF_8)))),
            of(
                    "the token of the API in place of the signing key, which is used elsewhere",
                    List.of("MISMATCH", "KEY_USE"),
                    s -> s.secret("freeclimb", WRONG).headerSecret("freeclimb", "X-Api-Token", KEY)),
            of(
                    "no key at all for a provider that sends",
                    List.of("NO_SECRET_CONFIGURED"),
                    s -> s.secret("signalwire", KEY)),
            of(
                    "the key of one tenant is missing",
                    List.of("UNKNOWN_ACCOUNT"),
                    s -> s.secret("freeclimb", OTHER_ACCOUNT, WRONG)),
            Fault.of(
                    "a secret in the URL that is another provider's",
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
