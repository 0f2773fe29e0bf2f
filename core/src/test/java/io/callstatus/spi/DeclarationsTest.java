package io.callstatus.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callstatus.spi.Fingerprint.OtherEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a parser declares is what others are told. */
class DeclarationsTest {
    private static final Fingerprint PLAIN = Fingerprint.of(Transport.FORM, Transport.JSON);

    @Test
    void otherEvent_nameThatMayNotBeShown_isRefused() {
        assertThat(PLAIN.otherEvent("a.B-c_9").otherEvents()).hasSize(1);
        for (String name : List.of("", "a b", "a\nb", "+13125550142", "x".repeat(65))) {
            assertThatThrownBy(() -> PLAIN.otherEvent(name))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("the name of an event is 1 to 64 letters");
        }
    }

    @Test
    void stateIn_fields_areKnownNames() {
        Fingerprint fingerprint =
                PLAIN.stateIn("a", "b").stateIn("c").header("X").appendingQuery();
        assertThat(fingerprint.stateFields()).containsExactly("a", "b", "c");
        assertThat(fingerprint.names()).contains("a", "b", "c");
        assertThat(PLAIN.stateFields()).isEmpty();
    }

    @Test
    void fingerprint_headers_areKeptInOrder() {
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
    void fingerprint_headerThatAnyRequestMayHave_isRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> PLAIN.header(name));
    }

    @Test
    void fingerprint_names_areThoseOfAllItsEvidence() {
        Fingerprint fingerprint = PLAIN.all("call")
                .any("status", "state")
                .any(Evidence.absent("from"))
                .all(Evidence.key("to"))
                .otherEvents("event", "voicemail", "fax")
                .otherRequest("message", Evidence.prefix("sid", "SM"), Evidence.key("to"));
        assertThat(fingerprint.names()).containsExactly("call", "to", "status", "state", "from", "event", "sid");
        assertThat(fingerprint.required()).extracting(Evidence::name).containsExactly("call", "to");
        assertThat(fingerprint.alternatives()).hasSize(2);
    }

    @Test
    void fingerprint_otherEvents_areInTheirOrder() {
        Fingerprint fingerprint = PLAIN.otherRequest("message", Evidence.key("sms"))
                .otherEvent("quiet", Evidence.key("quiet"))
                .otherEvents("event", "voicemail", "fax");
        assertThat(fingerprint.otherEvents())
                .extracting(OtherEvent::name)
                .containsExactly("message", "quiet", "voicemail", "fax");
        assertThat(fingerprint.otherEvents()).extracting(OtherEvent::claims).containsExactly(true, false, false, false);
        Evidence fax = fingerprint.otherEvents().get(3).evidence().get(0);
        assertThat(fax.test()).isEqualTo(Evidence.Test.VALUE);
        assertThat(fax.words()).containsExactly("fax");
    }

    @Test
    void fingerprint_appendedQuery_isSaidOrNot() {
        assertThat(PLAIN.appendsQuery()).isFalse();
        assertThat(PLAIN.appendingQuery().appendsQuery()).isTrue();
        assertThat(PLAIN.appendingQuery().all("call").appendsQuery()).isTrue();
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
    }

    @Test
    void verification_perAccount_changesTheAccountOnly() {
        Verification plain = Verification.urlAndParameters("X-One", "X-Two");
        assertThat(plain.accountField()).isEmpty();
        Verification perAccount = plain.perAccount("AccountSid");
        assertThat(perAccount.accountField()).contains("AccountSid");
        assertThat(perAccount.headers()).containsExactly("X-One", "X-Two");
        assertThat(perAccount).hasToString("URL_AND_PARAMETERS[X-One, X-Two]");
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
