package io.callstatus.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.EventKind;
import io.callstatus.OtherEvent;
import io.callstatus.ParserSet;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Envelope;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.Handshake;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Unwrap;
import io.callstatus.spi.Verification;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be as it is declared is refused when the set is built, by provider and callback. */
class DeclarationRulesTest {
    private static final Verification SIGNED = Verification.timestampedBody("Some-Signature");

    private record Provider(Verification verification, List<Callback> callbacks) implements CallStatusParser {
        @Override
        public String provider() {
            return "declaring";
        }
    }

    private static Callback event() {
        return Callback.otherEvent("audio", EventKind.RECORDING)
                .via(Transport.JSON)
                .all(Evidence.value("type", "audio"));
    }

    private static Callback call() {
        return Callback.callStatus(
                "audio", in -> CallStatus.builder().callId("a").state(CallState.COMPLETED));
    }

    private static Callback coded() {
        return Callback.handshake("audio", Handshake.hmacJson("token", "plain", "coded"));
    }

    static Stream<CallStatusParser> refused() {
        return Stream.of(
                new Provider(Verification.none(), List.of(event().largeBody())),
                new Provider(Verification.sharedSecret("Some-Key"), List.of(event().largeBody())),
                new Provider(Verification.ed25519("A", "B", "|"), List.of(event().largeBody())),
                new Provider(Verification.urlAndParameters("Some-Signature"), List.of(event().largeBody())),
                new Provider(Verification.jwtBody(), List.of(event().largeBody())),
                new Provider(
                        SIGNED,
                        List.of(event().via(Transport.JSON, Transport.FORM).largeBody())),
                new Provider(
                        SIGNED,
                        List.of(event().all(Evidence.key(FieldPath.of("data", "a")))
                                .largeBody())),
                new Provider(
                        SIGNED, List.of(event().unwrap(Unwrap.jsonText("a")).largeBody())),
                new Provider(
                        SIGNED,
                        List.of(Callback.otherEvent("audio", EventKind.OTHER)
                                .via(Transport.JSON)
                                .largeBody())),
                new Provider(SIGNED, List.of(call().via(Transport.JSON).all("a").largeBody())),
                new Provider(SIGNED, List.of(call().read(in -> OtherEvent.builder()))),
                new Provider(SIGNED, List.of(event().in(Envelope.each()).read(in -> OtherEvent.builder()))),
                new Provider(Verification.none(), List.of(coded())),
                new Provider(Verification.basic(), List.of(coded())),
                new Provider(Verification.jwtBody(), List.of(coded())),
                new Provider(Verification.ed25519("A", "B", "|"), List.of(coded())),
                new Provider(Verification.urlAndParameters("Some-Signature"), List.of(coded())));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void set_withWhatCannotBe_isNotBuilt(CallStatusParser parser) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParserSet.of(parser))
                .withMessageStartingWith("declaring, callback audio: ");
    }

    @Test
    void set_withWhatCanBe_isBuilt() {
        Callback read = event().read(in -> OtherEvent.builder());
        ParserSet large = ParserSet.of(new Provider(SIGNED, List.of(read.largeBody(), coded())));
        assertThat(large.headersOfLargeEvents()).containsExactly("Some-Signature");
        assertThat(ParserSet.of(new Provider(Verification.none(), List.of(read, call())))
                        .headersOfLargeEvents())
                .isEmpty();
    }
}
