package io.callstatus;

import static io.callstatus.SignatureCase.SECRET;
import static io.callstatus.VerificationException.Kind.MISMATCH;
import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.spi.Verification;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * URL, names and values are signed with nothing between them. All requests here are signed as the provider would, and are
 * genuine: what is asked is whether what was signed can be read in one way only.
 */
class BoundaryTest {
    static final String HEADER = "X-Acme-Signature";
    static final String URL = "https://hooks.example.com/calls";
    static final String ACCOUNT = "5f1c2d3e-8a4b-4c6d-9e0f-1a2b3c4d5e6f";
    static final String BASE = "AccountSid=" + ACCOUNT + "&CallSid=c9aa7992&CallStatus=in-progress";
    static final Verification SCHEME = UrlAndBodyScheme.of(HEADER)
            .perAccount("AccountSid")
            .requiring("CallSid", "CallStatus")
            .declaring("From", "Timestamp", "ToState", "note", "callId");

    static SignatureCase form(String url, String form) {
        TreeMap<String, String> sorted = new TreeMap<>();
        for (String pair : form.split("&")) {
            String[] nameAndValue = pair.split("=", 2);
            sorted.put(decoded(nameAndValue[0]), decoded(nameAndValue[1]));
        }
        StringBuilder parameters = new StringBuilder();
        sorted.forEach((name, value) -> parameters.append(name).append(value));
        return SignatureCase.of(SCHEME)
                .url(url)
                .form(form)
                .header(HEADER, SignatureOracle.base64(SECRET, url, parameters.toString()));
    }

    static String decoded(String text) {
        return java.net.URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    static SignatureCase strict(SignatureCase request) {
        return request.secrets(s -> s.secret("acme", SECRET).strictBoundaries());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&From=%2B15550100001&To=%2B15550100002&Direction=inbound&CallDuration=41&ParentCallSid=8e79fd8a",
                "&CallerName=Tom+Fromm&To=x&From=y&Body=Bodyshop",
                "&To=x&CallerName=To+whom+it+may+concern%2C+From+me&From=sip%3Atom%40example.com",
                "&CallerName=McTominay&From=y&To=x",
                "&CallerName=Mc+Tominay&To=x",
                "&To=sip%3ATom.Fromm%40example.com&From=sip%3ATom.Fromm%40example.com",
                "&CallDuration=41&CallQuality=good&Direction=inbound&Domain=x&ParentCallSid=8e79fd8a&Relay=x",
                "&ParentCallSid=8e79fd8a&zone=x",
                "&Direction=inbound&zone=x",
                "&Direction=&zone=x",
                "&CallerName=%7Ba+note%7D&To=sip%3Ax-Timest",
                "&CallerName=From+Accounts",
                "&CallerName=a+Tosia&From=y&To=x",
                "&CallerName=a+Tosix&From=y&To=x",
                "&To=a+To+b",
                "&FromCity=Paris&ToState=CA&zone=x",
                "&From=%2B15550100001&Tag=a",
                "&CallDurationUnit=s&RecordingTimestamp=1",
                "&Campaign=spring"
            })
    void verify_valuesAsPeopleWriteThem_areSigned(String more) {
        AcceptedRequest accepted = form(URL, BASE + more).verify();
        assertThat(accepted.trust()).isEqualTo(Trust.SIGNATURE);
        assertThat(accepted.doubts()).isEmpty();
        assertThat(strict(form(URL, BASE + more)).kind()).isNull();
    }

    /** What another field has swallowed stands somewhere by its name. */
    @ParameterizedTest
    @CsvSource({
        "CallerName=x+CallSid+y,CallSid",
        "CallerName=CallStatus,CallStatus",
        "CallerName=AccountSid,AccountSid",
        "customCallSid=x,CallSid",
        "CallerName=the+CallDuration,CallDuration",
        "x=1CallerName,CallerName",
        "CallerName=abcDirection,Direction",
        "CallerName=Tom,To",
        "CallerName=abcFrom+x,From",
        "CallerName=a+callId+b,callId",
        "CallerName=a+Tosip%3Aa&From=y&To=x,To",
        "Direction=a+From+b,From",
        "CallerName=From%2B15550100001,From",
        "CallerName=To1,To",
        "CallerName=Tosip%3Aa,To",
        "ParentCallSid=8eTimestampTue,Timestamp",
        "CallerName=Nadia&Example=1,CallerName",
        "CallerName=xCall&Sid=1,CallSid"
    })
    void verify_nameOfAFieldElsewhere_isAPartialSignature(String more, String field) {
        AcceptedRequest accepted = form(URL, BASE + "&" + more).verify();
        assertThat(accepted.trust()).isEqualTo(Trust.PARTIAL_SIGNATURE);
        assertThat(accepted.doubts()).extracting(FieldProblem::field).contains(field);
        assertThat(accepted.parse().problems()).containsAll(accepted.doubts());
        VerificationException refusal = strict(form(URL, BASE + "&" + more)).refused();
        assertThat(refusal.kind()).isEqualTo(MISMATCH);
        assertThat(refusal.getMessage())
                .contains("strictBoundaries", "PARTIAL_SIGNATURE")
                .doesNotContain("15550100001");
    }

    /**
     * Copies of a name are signed one behind the other; where they differ the field is absent, and is not to come back when
     * one of them is swallowed.
     */
    @ParameterizedTest
    @CsvSource({
        "Direction=outbound&Directioninbound=,Direction",
        "Direction=outbound&Directionin=bound,Direction",
        "To=x&Toy=z,To",
        "To=x&ToNadia=,To",
        "To=xToy,To",
        "To=a+To,To",
        "To=Toy,To",
        "To=%3CToY,To",
        "Dir=ectioninbound&Direction=outbound,Direction",
        "T=oy&To=x,To",
        "T=ox&Ta=y&To=z,To",
        "Direction=inboundTox&To=y,To",
        "CallerName=McTominay&To=x,To"
    })
    void verify_copyOfANameInItsNeighbours_isAPartialSignature(String more, String field) {
        AcceptedRequest accepted = form(URL, BASE + "&" + more).verify();
        assertThat(accepted.doubts()).extracting(FieldProblem::field).contains(field);
        assertThat(strict(form(URL, BASE + "&" + more)).kind()).isEqualTo(MISMATCH);
    }

    /** Of a required field a word counts that the provider is known to send, and an id that goes on in its own case. */
    @ParameterizedTest
    @CsvSource({
        "AccountSid=5f1c&CallSid=c&CallStatus=inbound&zone=x,PARTIAL_SIGNATURE",
        "AccountSid=5F1C&B3C4=x&CallSid=c&CallStatus=ringing,PARTIAL_SIGNATURE",
        "AccountSid=51&B=x&CallSid=c&CallStatus=ringing,PARTIAL_SIGNATURE",
        "AccountSid=5f1c&B=x&CallSid=c&CallStatus=ringing,SIGNATURE",
        "AccountSid=5F1C&Billing=x&CallSid=c&CallStatus=ringing,PARTIAL_SIGNATURE",
        "AccountSid=5F1C&Audio=x&CallSid=-c&CallStatus=,PARTIAL_SIGNATURE",
        "AccountSid=5f1c&CallSid=-c&CallStatus=,SIGNATURE"
    })
    void verify_requiredValueBeforeAnUnknownField_isWholeOrInDoubt(String form, Trust trust) {
        assertThat(form(URL, form).verify().trust()).isEqualTo(trust);
    }

    @Test
    void doubts_sayWhereANameStands() {
        assertThat(form(URL, BASE + "&CallerName=x+CallSid&yCallStatus=1")
                        .verify()
                        .doubts())
                .extracting(FieldProblem::found)
                .contains("it inside of the value of CallerName", "it inside of a field of another name");
    }

    /** Copies of a known name that differ may have been one value that holds the name. */
    @Test
    void verify_copiesThatDiffer_areAPartialSignature() {
        assertThat(copies("To=a&To=b").verify().doubts())
                .extracting(FieldProblem::field)
                .containsExactly("To");
        assertThat(copies("To=a&To=a").verify().trust()).isEqualTo(Trust.SIGNATURE);
        assertThat(copies("Zone=a&Zone=b").verify().trust()).isEqualTo(Trust.SIGNATURE);
    }

    /** {@link #form} keeps one of each name; these come last, as they stand. */
    private static SignatureCase copies(String copies) {
        String signed = "AccountSid" + ACCOUNT + "CallSidc9aa7992CallStatusin-progress" + copies.replaceAll("[&=]", "");
        return SignatureCase.of(SCHEME)
                .url(URL)
                .form(BASE + "&" + copies)
                .header(HEADER, SignatureOracle.base64(SECRET, URL, signed));
    }

    /** What tells one event from another is not to vanish in a name that nobody knows. */
    @Test
    void verify_fieldThatTellsAnEventInAnUnknownName_isAPartialSignature() {
        assertThat(form(URL, BASE + "&Callback=x&SendTo=1").verify().doubts())
                .extracting(FieldProblem::field)
                .containsExactly("To");
        assertThat(form(URL, BASE + "&Callback=x&SendTo=1&Timestamp=z&To=y")
                        .verify()
                        .trust())
                .isEqualTo(Trust.SIGNATURE);
    }

    /** An unknown field may be the end of the value before it, unless that value is whole. */
    @ParameterizedTest
    @CsvSource({
        "To=nad&ia=x,To",
        "CallerName=bob&Camp=x,CallerName",
        "To=sip%3Aa&b=,To",
        "ParentCallSid=8e79&fd8a=x,ParentCallSid",
        "ParentCallSid=8e79&f=d8a,ParentCallSid",
        "Direction=8E79&E=1,Direction",
        "CallerName=8E&CallerNameB=x,CallerName",
        "Direction=inb&ound=x,Direction"
    })
    void verify_readValueThatMayHaveBeenCut_isAPartialSignature(String more, String field) {
        AcceptedRequest accepted = form(URL, BASE + "&" + more).verify();
        assertThat(accepted.doubts()).extracting(FieldProblem::field).contains(field);
    }

    /** In what a request cannot do without, even a word counts, and a name that begins within it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AccountSid=5f1cTom&CallSid=c&CallStatus=ringing",
                "AccountSid=5f1c&CallSid=c&CallStatus=ringingDirectioninbound",
                "AccountSid=5f1c&CallSid=c&CallStatus=ringingFr&om=x",
                "AccountSid=5f1c&CallSid=c&CallStatus=ring&ing=",
                "AccountSid=5f1c&CallSid=cCallSt&CallStatus=ringing"
            })
    void verify_requiredValueThatMayHaveGrownOrShrunk_isAPartialSignature(String form) {
        boolean whole = form.contains("cCallSt");
        assertThat(form(URL, form).verify().trust()).isEqualTo(whole ? Trust.SIGNATURE : Trust.PARTIAL_SIGNATURE);
    }

    @ParameterizedTest
    @CsvSource({
        "CallSid=c&CallStatus=ringing",
        "AccountSid=&CallSid=c&CallStatus=ringing",
        "0=1&AccountSid=5f1c&CallSid=c&CallStatus=ringing"
    })
    void verify_accountThatDoesNotComeFirst_isAPartialSignature(String form) {
        AcceptedRequest accepted = form(URL, form).verify();
        assertThat(accepted.trust()).isEqualTo(Trust.PARTIAL_SIGNATURE);
        assertThat(accepted.doubts()).extracting(FieldProblem::field).containsExactly("AccountSid");
    }

    /** A byte that is no UTF-8 is signed like any other such byte. */
    @Test
    void verify_damagedOptionalValue_isAPartialSignatureAndAbsent() {
        String form = BASE + "&CallerName=Zo%FF";
        SignatureCase request = SignatureCase.of(SCHEME)
                .url(URL)
                .form(form)
                .header(
                        HEADER,
                        SignatureOracle.base64(
                                SECRET,
                                URL,
                                "AccountSid" + ACCOUNT + "CallSidc9aa7992CallStatusin-progressCallerNameZo\uFFFD"));
        assertThat(request.verify().trust()).isEqualTo(Trust.PARTIAL_SIGNATURE);
        assertThat(request.verify().parse().problems())
                .extracting(FieldProblem::field)
                .containsExactly("CallerName");
        assertThat(strict(request).kind()).isEqualTo(MISMATCH);
        assertThat(form(URL, BASE + "&CallerName=Zo%EF%BF%BD").verify().trust()).isEqualTo(Trust.SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AccountSid", "CallSid", "CallStatus"})
    void verify_damagedRequiredValue_isRefused(String field) {
        String form = BASE.replace(field + "=", field + "=a%FF");
        String signed =
                ("AccountSid" + ACCOUNT + "CallSidc9aa7992CallStatusin-progress").replace(field, field + "a\uFFFD");
        SignatureCase request = SignatureCase.of(SCHEME)
                .url(URL)
                .form(form)
                .header(HEADER, SignatureOracle.base64(SECRET, URL, signed));
        assertThat(request.kind()).isEqualTo(MISMATCH);
        assertThat(request.refused().getMessage()).contains(field, "UTF-8");
    }

    /** A doubt names fields that are declared, and no others: those may hold anything. */
    @Test
    void doubts_ofAnUnknownField_doNotShowItsName() {
        AcceptedRequest accepted = form(URL, BASE + "&x15550100001CallSid=1").verify();
        assertThat(accepted.doubts()).hasSize(2);
        assertThat(accepted.doubts().toString()).contains("CallSid").doesNotContain("15550100001");
    }

    @Test
    void doubts_ofManyFields_areFew() {
        StringBuilder form = new StringBuilder(BASE);
        for (String name :
                new String[] {"CallSid", "CallStatus", "AccountSid", "CallDuration", "CallerName", "ParentCallSid"}) {
            form.append("&y")
                    .append(name)
                    .append("=1&z")
                    .append(name)
                    .append('=')
                    .append(name);
        }
        assertThat(form(URL, form.toString()).verify().doubts()).hasSizeBetween(5, 8);
    }
}
