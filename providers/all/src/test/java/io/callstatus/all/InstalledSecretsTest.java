package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.callstatus.CallStatusEndpoint;
import io.callstatus.ParserSet;
import io.callstatus.Secrets;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.VerificationScheme.KeyKind;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is configured is checked against the providers that are installed. */
class InstalledSecretsTest {
    static Stream<CallStatusParser> parsers() {
        ParserSet installed = ParserSet.load();
        return installed.providers().stream().map(id -> installed.parser(id).orElseThrow());
    }

    private static Secrets.Builder withShortSecret(CallStatusParser parser) {
        return Secrets.builder()
                .secret(parser.provider(), "user_of_sixteen_:sigsec_short".substring(hasUser(parser) ? 0 : 17));
    }

    private static boolean hasUser(CallStatusParser parser) {
        return parser.verification().keyKind() == KeyKind.USER_AND_PASSWORD;
    }

    /** Only where the secret itself stands in a header is it the user's to choose, and somebody's to guess. */
    @ParameterizedTest
    @MethodSource("parsers")
    void build_shortSecret_isRefusedWhereItIsSentAsItIs(CallStatusParser parser) {
        if (parser.verification().isSharedSecret()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> withShortSecret(parser).build());
            assertThat(withShortSecret(parser).allowSecretsShortEnoughToGuess().build())
                    .isNotNull();
        } else if (parser.verification().takesPublicKeys()) { // and a text is no key at all
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> withShortSecret(parser).build())
                    .withMessageContaining("Secret.publicKey");
        } else if (parser.verification().keyKind() != KeyKind.TEXT) { // and a short text is none that is written so
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> withShortSecret(parser).build())
                    .withMessageContaining("exactly as the provider shows it");
        } else {
            assertThat(withShortSecret(parser).build()).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("parsers")
    void endpoint_ofAMistypedProvider_failsAtTheStart(CallStatusParser parser) {
        Secrets mistyped =
                Secrets.builder().trustUnverified(parser.provider() + "x").build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallStatusEndpoint.of(mistyped, status -> {}))
                .withMessageContaining(parser.provider());
        Secrets right = Secrets.builder().trustUnverified(parser.provider()).build();
        assertThat(CallStatusEndpoint.of(right, status -> {})).isNotNull();
    }
}
