package io.callstatus.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callstatus.CallStatus;
import io.callstatus.EventKind;
import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a parser declares is what others are told. */
class DeclarationsTest {
    private static final Callback PLAIN =
            Callback.callStatus("call", in -> CallStatus.builder()).via(Transport.FORM, Transport.JSON);

    @Test
    void otherEvent_nameThatMayNotBeShown_isRefused() {
        assertThat(Callback.otherEvent("a.B-c_9", EventKind.OTHER).name()).isEqualTo("a.B-c_9");
        for (String name : List.of("", "a b", "a\nb", "+13125550142", "x".repeat(65))) {
            assertThatThrownBy(() -> Callback.otherEvent(name, EventKind.OTHER))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("the name of a callback is 1 to 64 letters");
        }
    }

    @Test
    void state_fields_areKnownNames() {
        Callback callback =
                PLAIN.state("a", "b").state(FieldPath.of("c", "d")).header("X").appendingQuery();
        assertThat(callback.stateFields()).extracting(FieldPath::toString).containsExactly("a", "b", "c.d");
        assertThat(callback.fieldNames()).containsExactly("a", "b", "c", "d");
        assertThat(PLAIN.stateFields()).isEmpty();
    }

    @Test
    void signedBody_byWhatIsNoHmac_isRefused() {
        assertThat(Verification.signedBody("X-Signature", Algorithm.HMAC_SHA512, CodeFormat.HEX)
                        .scheme()
                        .orElseThrow()
                        .name())
                .isEqualTo("HMAC-SHA512 over body");
        for (Algorithm other : List.of(Algorithm.EQUAL, Algorithm.ED25519, Algorithm.NONE)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Verification.signedBody("X-Signature", other, CodeFormat.HEX))
                    .withMessageContaining("HMAC_SHA256");
        }
    }

    @Test
    void callback_headers_areKeptInOrder() {
        assertThat(PLAIN.headers()).isEmpty();
        assertThat(PLAIN.header("X-One").header("X-Two").headers()).containsExactly("X-One", "X-Two");
        assertThat(PLAIN.transports()).containsExactly(Transport.FORM, Transport.JSON);
    }

    /** Any request has them: a module that claimed by one would take the requests of all others. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type", "content-length", "Host", "User-Agent", "Accept", "ACCEPT-ENCODING", "Cookie",
                        "Forwarded",
                "X-Forwarded-For", "Transfer-Encoding", "Authorization", "Date", "traceparent", "X-Request-Id", "",
                        "X Y",
                "X-K\u00e4y"
            })
    void callback_headerThatAnyRequestMayHave_isRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> PLAIN.header(name));
    }

    @Test
    void callback_fieldNames_areThoseOfAllItsEvidence() {
        Callback callback = PLAIN.all("call")
                .any("status", "state")
                .any(Evidence.absent("from"))
                .none(Evidence.key("sms"))
                .elements(Evidence.value(FieldPath.of("data", "type"), "ended"))
                .all(Evidence.key("to"));
        assertThat(callback.fieldNames())
                .containsExactly("call", "to", "status", "state", "from", "sms", "data", "type");
        assertThat(callback.comparedWords()).containsExactly("ended");
        assertThat(callback.required()).extracting(e -> e.path().name()).containsExactly("call", "to");
        assertThat(callback.alternatives()).hasSize(2);
    }

    @Test
    void otherEvents_words_areEventsInTheirOrder() {
        List<Callback> events = Callback.otherEvents(EventKind.OTHER, FieldPath.of("event"), "voicemail", "fax");
        assertThat(events).extracting(Callback::name).containsExactly("voicemail", "fax");
        assertThat(events).noneMatch(Callback::isClaiming).noneMatch(Callback::isCallStatus);
        assertThat(events.get(1).claiming().isClaiming()).isTrue();
        Evidence fax = events.get(1).required().get(0);
        assertThat(fax.test()).isEqualTo(Evidence.Test.VALUE);
        assertThat(fax.words()).containsExactly("fax");
    }

    @Test
    void callback_appendedQuery_isSaidOrNot() {
        assertThat(PLAIN.isQueryAppended()).isFalse();
        assertThat(PLAIN.appendingQuery().all("call").isQueryAppended()).isTrue();
    }

    @Test
    void path_ofNoNameOrTooMany_isRefused() {
        assertThat(FieldPath.of("a", "b").around()).containsExactly("a");
        assertThatIllegalArgumentException().isThrownBy(FieldPath::of);
        assertThatIllegalArgumentException().isThrownBy(() -> FieldPath.of("a", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> FieldPath.of("a", "b", "c", "d", "e", "f"));
    }

    @Test
    void envelope_deeperThanFour_isRefused() {
        assertThat(Envelope.at("a").each("b").inside("c", "d").pathInside()).containsExactly("c", "d");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Envelope.at("a", "b").each("c").inside("d", "e"));
    }

    @Test
    void evidence_toString_namesTheFieldAndNoWord() {
        assertThat(Evidence.key("a")).hasToString("a");
        assertThat(Evidence.absent("a")).hasToString("a not sent");
        assertThat(Evidence.value("a", "w0rd")).hasToString("a one of its known words");
        assertThat(Evidence.otherThan("a", "w0rd")).hasToString("a another word");
        assertThat(Evidence.prefix("a", "w0rd")).hasToString("a with its known beginning");
        assertThat(Evidence.uuid("a")).hasToString("a in the shape of a UUID");
        assertThat(Evidence.notLowerCase("a")).hasToString("a without lower-case letters");
        assertThat(Evidence.domain("a", "w0rd")).hasToString("a on the provider's domain");
        assertThat(Evidence.shape("a", "w0rd")).hasToString("a in the shape that the provider gives it");
    }

    @Test
    void verification_perAccount_changesTheAccountOnly() {
        Verification plain = Verification.urlAndParameters("X-One", "X-Two");
        assertThat(plain.accountField()).isEmpty();
        Verification perAccount = plain.perAccount("AccountSid");
        assertThat(perAccount.accountField()).contains("AccountSid");
        assertThat(perAccount.headers()).containsExactly("X-One", "X-Two");
        assertThat(perAccount).hasToString("HMAC-SHA1 over URL and parameters[X-One, X-Two]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20 13:30:00", "2026-11-20T13:30:00", "2026-11-20T08:00:00Z"})
    void timeFormat_local_readsByTheClocksOfItsZone(String text) {
        TimeFormat india = TimeFormat.local(ZoneId.of("Asia/Kolkata"));
        assertThat(india.read(text)).contains(Instant.parse("2026-11-20T08:00:00Z"));
        assertThat(india.read("noon")).isEmpty();
        assertThat(india.isReadable()).isTrue();
        assertThat(india).hasToString("a time such as 2023-11-07 05:31:56");
    }

    @Test
    void timeFormat_withoutZone_readsNothing() {
        assertThat(TimeFormat.withoutZone().isReadable()).isFalse();
        assertThat(TimeFormat.withoutZone().read("2026-11-20 13:30:00")).isEmpty();
        assertThat(TimeFormat.ISO.read("2026-11-20T13:30:00+05:30")).contains(Instant.parse("2026-11-20T08:00:00Z"));
        assertThat(TimeFormat.RFC_2822.read("Fri, 20 Nov 2026 08:00:00 +0000"))
                .contains(Instant.parse("2026-11-20T08:00:00Z"));
    }
}
