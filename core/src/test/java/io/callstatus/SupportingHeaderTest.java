package io.callstatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import io.callstatus.spi.WordMap;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A header that several providers send claims nothing; beside it, less evidence is enough. */
class SupportingHeaderTest {
    private static final WordMap<CallState> STATES =
            WordMap.withDefault(CallState.UNKNOWN).same("ringing");

    private record Provider(String provider, String prefix) implements CallStatusParser {
        @Override
        public List<Callback> callbacks() {
            Callback call = Callback.callStatus(
                            "call",
                            in -> CallStatus.builder().callId(in.text("id")).state(in.text("state"), STATES))
                    .via(Transport.FORM)
                    .all(Evidence.prefix("id", prefix))
                    .state("state")
                    .words(STATES);
            return List.of(
                    call.all(Evidence.key(provider)),
                    call.supportedBy("X-Shared"),
                    Callback.otherEvent("note", EventKind.OTHER)
                            .all(Evidence.prefix("note", prefix))
                            .claiming()
                            .supportedBy("X-Shared"));
        }

        @Override
        public Verification verification() {
            return Verification.none();
        }
    }

    private static final ParserSet PARSERS = ParserSet.of(new Provider("one", "A"), new Provider("two", "B"));

    private static Detection detect(String form, String header) {
        return PARSERS.detect(WebhookRequest.builder()
                .method("POST")
                .url("https://hooks.example.com/")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(header, "1")
                .body(form.getBytes(StandardCharsets.US_ASCII))
                .build());
    }

    @Test
    void detect_besideASharedHeader_isToldByLess() {
        assertThat(detect("id=A1&state=ringing", "X-Shared").provider()).isEqualTo("one");
        assertThat(detect("id=B1&state=ringing", "x-shared").provider()).isEqualTo("two");
        CallStatus status =
                detect("id=B1&state=ringing", "X-Shared").trustUnverified().parse();
        assertThat(status.state()).isEqualTo(CallState.RINGING);
        assertThat(detect("id=B1&state=ringing", "X-Shared").explain())
                .contains("two: yes, by the header and the fields together", "one: no, it lacks");
        assertThat(detect("note=A", "X-Shared").trustUnverified().otherEvent()).contains("note");
    }

    @Test
    void detect_withoutTheHeader_isNobodys() {
        for (String form : List.of("id=A1&state=ringing", "note=A")) {
            assertThatThrownBy(() -> detect(form, "X-Other")).isInstanceOf(UnrecognizedRequestException.class);
        }
    }

    /** The header takes nobody's requests: neither those of the other, nor those of none. */
    @Test
    void detect_besideASharedHeader_needsEvidenceAllTheSame() {
        assertThat(detect("id=A1&state=ringing&two=1", "X-Shared").provider()).isEqualTo("one");
        assertThat(detect("id=A1&one=1&state=ringing", "X-Other").provider()).isEqualTo("one");
        assertThatThrownBy(() -> detect("id=C1&state=ringing", "X-Shared"))
                .isInstanceOf(UnrecognizedRequestException.class);
    }
}
