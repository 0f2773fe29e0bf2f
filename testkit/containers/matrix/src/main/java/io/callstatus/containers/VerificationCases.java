package io.callstatus.containers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form is signed as the provider meant it, and no container decodes it as that in every setting. */
interface VerificationCases extends Running {
    /** Text of ISO-8859-1, of none of its characters, and such as UTF-8 read as ISO-8859-1 looks. */
    List<String> NAMES = List.of("Zoë", "Łukasz", "Ã©", "Zoe");

    List<String> QUERIES = List.of("", "?tag=Zo%C3%AB", "?tag=%C5%81&key=1");

    @ParameterizedTest
    @ValueSource(strings = {Paths.VERIFY, Paths.VERIFY_ENCODED, Paths.VERIFY_LATE})
    default void signedForm_readWithoutTheFilter_isVerified(String path) {
        for (String name : NAMES) {
            for (String query : QUERIES) {
                for (Transfer transfer : Transfer.values()) {
                    Answer answer = session()
                            .visit(path, signed(path, query, name), transfer)
                            .answer();
                    assertThat(answer.status())
                            .as(name + query + " " + transfer + answer.failure())
                            .isPresent();
                    assertThat(answer.status().orElseThrow().payload().first("CallerName"))
                            .contains(name);
                }
            }
        }
    }

    /** All values of the parameters stand in the order of their names. */
    private static Sent signed(String path, String query, String name) {
        Sent form = Cases.form("CallSid=1&CallStatus=ringing&CallerName=" + URLEncoder.encode(name, UTF_8));
        Sent sent = new Sent(form.method(), form.target() + query, form.headers(), form.body());
        return Signing.signalWire(path, sent, "CallSid1CallStatusringingCallerName", name);
    }
}
