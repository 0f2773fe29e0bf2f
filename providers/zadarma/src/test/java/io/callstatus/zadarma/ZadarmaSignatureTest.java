package io.callstatus.zadarma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callstatus.AcceptedRequest;
import io.callstatus.Detection;
import io.callstatus.FieldProblem;
import io.callstatus.ParserSet;
import io.callstatus.Secrets;
import io.callstatus.Trust;
import io.callstatus.VerificationException;
import io.callstatus.testkit.Fixtures;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The signature covers who called whom and when, and not what became of the call. */
class ZadarmaSignatureTest {
    private static final String SECRET = "a secret of the tests";

    private static Detection end() {
        return ParserSet.of(new ZadarmaParser())
                .detect(Fixtures.of("zadarma", "end").signed(SECRET).request());
    }

    @Test
    void verify_end_saysThatEventDispositionAndDurationAreNotSigned() {
        AcceptedRequest accepted = end().verify(Secrets.builder()
                .secret("zadarma", SECRET)
                .acceptPartial("zadarma")
                .build());
        assertEquals(Trust.PARTIAL_SIGNATURE, accepted.trust());
        assertEquals(Set.of("caller_id", "called_did", "call_start"), accepted.coveredFields());
        Set<String> unsigned = accepted.doubts().stream()
                .filter(doubt -> doubt.expected().equals("a signature that covers it"))
                .map(FieldProblem::field)
                .collect(Collectors.toSet());
        assertTrue(
                unsigned.containsAll(List.of("event", "disposition", "duration", "status_code")), unsigned::toString);
        assertTrue(accepted.coveredFields().stream().noneMatch(unsigned::contains), unsigned::toString);
        assertTrue(accepted.parse().problems().containsAll(accepted.doubts()));
    }

    @Test
    void verify_endOfWhichNobodyAcceptsAPart_isRefused() {
        Secrets secrets = Secrets.builder().secret("zadarma", SECRET).build();
        VerificationException refusal = assertThrows(VerificationException.class, () -> end().verify(secrets));
        assertEquals(VerificationException.Kind.NOT_COVERED, refusal.kind());
    }
}
