package io.callstatus;

import static io.callstatus.SignatureCase.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.VerificationException.Kind;
import io.callstatus.spi.Proof;
import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import io.callstatus.spi.Proof.Repeated;
import io.callstatus.spi.SignedRequest;
import io.callstatus.spi.Verification;
import io.callstatus.spi.VerificationScheme.Coverage;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the library decides where a decoded query is signed, alone or before the parameters of a form. */
class OwnQuerySchemeTest {
    private static final String HEADER = "Acme-Code";
    private static final String URL = "https://hooks.example.com/a";
    private static final Verification SCHEME = Verification.of(
                    new OwnSchemeTest.Own(Set.of(Coverage.URL, Coverage.PARAMETERS), OwnQuerySchemeTest::proof))
            .requiring("CallSid", "CallStatus");

    private static Proof proof(SignedRequest in) {
        boolean hasQuery = !in.query().isEmpty();
        Proof.Builder proof = Proof.of(Algorithm.HMAC_SHA1, HEADER).url(URL).text("?");
        if (hasQuery) {
            proof.sortedQuery();
        }
        if (hasQuery && in.hasBody()) {
            proof.text(".");
        }
        if (in.hasBody()) {
            proof.parameters(Repeated.SORTED);
        }
        return proof.sent(CodeFormat.HEX, in.required(HEADER)).build();
    }

    private static SignatureCase request(String query, String form, String signed) {
        return SignatureCase.of(SCHEME)
                .url(query.isEmpty() ? URL : URL + "?" + query)
                .form(form)
                .header(HEADER, SignatureOracle.hex(SECRET, URL + "?" + signed, new byte[0]));
    }

    /** Somebody's name was {@code =x&…} or {@code =x.…}, and the form is sent again as a query, or as a query and a form. */
    @ParameterizedTest
    @CsvSource({
        "CallDuration1CallSidcCallStatusringingCallerName=x&CallSid=d&CallStatus=ringing&z=Directioninbound, '',"
                + " CallDuration1CallSidcCallStatusringingCallerName=x&CallSid=d&CallStatus=ringing&z=Directioninbound",
        "CallDuration1CallSidcCallStatusringingCallerName=x, CallSid=d&CallStatus=ringing&Direction=inbound,"
                + " CallDuration1CallSidcCallStatusringingCallerName=x.CallSiddCallStatusringingDirectioninbound"
    })
    void verify_formThatReadsAsAQuery_isRefused(String query, String form, String signed) {
        List<Consumer<Secrets.Builder>> settings = List.of(
                s -> {},
                s -> s.calledAt(Set.of(URL)),
                s -> s.calledAt(Set.of(URL)).strictBoundaries());
        for (Consumer<Secrets.Builder> setting : settings) {
            VerificationException refused = request(query, form, signed)
                    .secrets(setting.andThen(s -> s.secret("acme", SECRET)))
                    .refused();
            assertThat(refused.kind()).isEqualTo(Kind.MISMATCH);
            assertThat(refused.getMessage()).contains("a name in the query holds the names of several required fields");
        }
    }

    /** Decoded, an ampersand of a value may be one that parts two; and a name in a value may be that of another field. */
    @ParameterizedTest
    @CsvSource({
        "CallSid=%20a&b=2, CallSid= a&b=2, SIGNATURE",
        "CallSid=%20a%26b=2, CallSid= a&b=2, PARTIAL_SIGNATURE",
        "CallSid=a&b%3D=2, CallSid=a&b==2, PARTIAL_SIGNATURE",
        "CallSid=a&MyCallSid=1&x-CallSid=2, CallSid=a&MyCallSid=1&x-CallSid=2, SIGNATURE",
        "CallSid=a&x-CallSid-1=2, CallSid=a&x-CallSid-1=2, PARTIAL_SIGNATURE",
        "CallSid=a&CallerName=Tom+Direction, CallSid=a&CallerName=Tom Direction, SIGNATURE",
        "CallSid=a&CallerName=CallDuration, CallSid=a&CallerName=CallDuration, PARTIAL_SIGNATURE",
        "CallSid=a&b=CallStatusringing, CallSid=a&b=CallStatusringing, PARTIAL_SIGNATURE",
        "CallSid=a&b=1&b=2, CallSid=a&b=1&b=2, SIGNATURE",
        "CallSid=a&CallerName=1&CallerName=2, CallSid=a&CallerName=1&CallerName=2, PARTIAL_SIGNATURE"
    })
    void verify_query_isInDoubtWhereItMayBePartedOtherwise(String query, String signed, Trust trust) {
        AcceptedRequest accepted = request(query, "", signed).verify();
        assertThat(accepted.trust()).isEqualTo(trust);
        assertThat(accepted.doubts()).hasSize(trust == Trust.SIGNATURE ? 0 : 1);
    }

    /** Behind the query, the form begins; nothing else says where. */
    @ParameterizedTest
    @CsvSource({
        "b=2, CallDuration=1&CallSid=a, b=2.CallDuration1CallSida, SIGNATURE",
        "b=2.5, CallDuration=1.5&CallSid=a, b=2.5.CallDuration1.5CallSida, SIGNATURE",
        "b=2, CallDuration=1.&CallSid=a, b=2.CallDuration1.CallSida, PARTIAL_SIGNATURE",
        "CallSid=a, CallSid=a, CallSid=a.CallSida, PARTIAL_SIGNATURE",
        "b=CallSid, CallSid=a, b=CallSid.CallSida, PARTIAL_SIGNATURE"
    })
    void verify_queryBesideAForm_isInDoubtWhereItMayEndElsewhere(
            String query, String form, String signed, Trust trust) {
        assertThat(request(query, form, signed).verify().trust()).isEqualTo(trust);
        Kind strict = request(query, form, signed)
                .secrets(s -> s.secret("acme", SECRET).strictBoundaries())
                .kind();
        assertThat(strict).isEqualTo(trust == Trust.SIGNATURE ? null : Kind.MISMATCH);
    }

    /** A word that is required counts where its value may begin. */
    @Test
    void verify_requiredWordInAValue_isInDoubtBeforeAValueOnly() {
        Verification scheme = Verification.of(new OwnSchemeTest.Own(Set.of(Coverage.URL), OwnQuerySchemeTest::proof))
                .requiring("Event");
        for (String name : List.of("Event Planners", "the Event", "EventRing")) {
            SignatureCase request = SignatureCase.of(scheme)
                    .url(URL + "?CallSid=a&CallerName=" + name.replace(' ', '+'))
                    .body("", new byte[0])
                    .header(HEADER, SignatureOracle.hex(SECRET, URL + "?CallSid=a&CallerName=" + name, new byte[0]));
            assertThat(request.verify().trust())
                    .isEqualTo(name.endsWith("Ring") ? Trust.PARTIAL_SIGNATURE : Trust.SIGNATURE);
        }
    }
}
