package io.callstatus.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callstatus.WebhookRequest;
import io.callstatus.spi.Verification;
import io.callstatus.spi.VerificationScheme.Coverage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What is asked of a scheme with requests that were signed elsewhere. */
record VectorContract(ContractSubject subject, List<KnownVector> vectors) {
    private static final Duration FAR = Duration.ofDays(2);

    void areProven() {
        assertTrue(
                vectors.stream().anyMatch(KnownVector::isBelieved),
                () -> "no known vector of " + subject.parser().provider() + ": override vectors()");
        for (KnownVector vector : vectors) {
            assertEquals(vector.verdict(), verdict(vector, vector.request()), vector::toString);
        }
    }

    void areCovered() {
        Verification verification = subject.parser().verification();
        for (KnownVector vector : vectors) {
            if (vector.isBelieved()) {
                verification.headers().forEach(header -> changesHeader(vector, header));
                verification.covers().forEach(covered -> changes(vector, covered));
            }
        }
    }

    private String verdict(KnownVector vector, WebhookRequest request) {
        return verdict(vector, request, vector.now());
    }

    private String verdict(KnownVector vector, WebhookRequest request, Instant moment) {
        return vector.verdict(subject.parsers(), subject.parser().verification(), request, moment);
    }

    private void isRefused(KnownVector vector, WebhookRequest changed, String what) {
        String verdict = verdict(vector, changed);
        assertFalse(
                KnownVector.isBelieved(verdict), () -> vector + " with another " + what + " is believed: " + verdict);
    }

    private void changesHeader(KnownVector vector, String header) {
        vector.request().header(header).ifPresent(value -> {
            for (int at = 0; at < value.length(); at++) {
                String other = changed(value, at);
                isRefused(vector, Requests.withHeader(vector.request(), header, other), header + " at " + at);
            }
        });
    }

    private static String changed(String text, int at) {
        char[] characters = text.toCharArray();
        characters[at] = (char) (characters[at] ^ 2);
        return new String(characters);
    }

    private void changes(KnownVector vector, Coverage covered) {
        switch (covered) {
            case BODY -> changesBody(vector);
            case PARAMETERS -> changesParameters(vector);
            case URL -> changesUrl(vector);
            case METHOD -> isRefused(vector, Requests.withMethod(vector.request(), otherMethod(vector)), "method");
            case TIME -> changesTime(vector);
            case FIELDS -> changesFields(vector);
            case HEADERS -> changesHeaders(vector);
        }
    }

    private static String otherMethod(KnownVector vector) {
        return vector.request().method().equals("POST") ? "GET" : "POST";
    }

    private void changesBody(KnownVector vector) {
        byte[] body = vector.request().body();
        for (int at = 0; at < body.length; at++) {
            isRefused(vector, Requests.withBody(vector.request(), changed(body, at)), "byte " + at + " of the body");
        }
    }

    private static byte[] changed(byte[] body, int at) {
        byte[] other = body.clone();
        other[at] ^= 1;
        return other;
    }

    /** The same names and values in other bytes say the same; others are no signature, and in doubt at most. */
    private void changesParameters(KnownVector vector) {
        byte[] body = vector.request().body();
        for (int at = 0; at < body.length; at++) {
            WebhookRequest other = Requests.withBody(vector.request(), changed(body, at));
            if (!isSame(vector.request(), other)) {
                assertNotEquals("SIGNATURE", verdict(vector, other), vector + " with another byte " + at);
            }
        }
    }

    private static boolean isSame(WebhookRequest request, WebhookRequest other) {
        return isSame(request, other, field -> true);
    }

    private static boolean isSame(WebhookRequest request, WebhookRequest other, Predicate<WireField> asked) {
        try {
            return fields(request, asked).equals(fields(other, asked));
        } catch (IllegalArgumentException e) {
            return false; // nothing that has fields
        }
    }

    private static List<WireField> fields(WebhookRequest request, Predicate<WireField> asked) {
        return WireRequest.of(request, Set.of()).fields().stream().filter(asked).toList();
    }

    /** Each byte of the body that changes one of the fields which the proof covers. */
    private void changesFields(KnownVector vector) {
        Set<String> covered =
                vector.coveredFields(subject.parsers(), subject.parser().verification());
        assertFalse(covered.isEmpty(), () -> vector + " covers no field");
        byte[] body = vector.request().body();
        for (int at = 0; at < body.length; at++) {
            WebhookRequest other = Requests.withBody(vector.request(), changed(body, at));
            if (!isSame(vector.request(), other, field -> covered.contains(field.name()))) {
                isRefused(vector, other, "byte " + at + " of a covered field");
            }
        }
    }

    /** One header at least, beside those of the proof, in which no character may change. */
    private void changesHeaders(KnownVector vector) {
        List<String> ofProof = subject.parser().verification().headers();
        assertTrue(
                vector.request().headers().stream()
                        .filter(header -> ofProof.stream().noneMatch(header.name()::equalsIgnoreCase))
                        .anyMatch(header -> isCovered(vector, header)),
                () -> vector + " covers no other header than those of the proof");
    }

    /** The change of a content type may make the request unreadable: that is refused too, and alone shows nothing. */
    private boolean isCovered(KnownVector vector, WebhookRequest.Header header) {
        List<String> verdicts = IntStream.range(0, header.value().length())
                .mapToObj(at -> Requests.withHeader(vector.request(), header.name(), changed(header.value(), at)))
                .map(other -> verdict(vector, other))
                .toList();
        return verdicts.contains("MISMATCH") && verdicts.stream().noneMatch(KnownVector::isBelieved);
    }

    private void changesUrl(KnownVector vector) {
        String url = vector.request().url();
        for (int at = 0; at < url.length(); at++) {
            isRefused(vector, Requests.withUrl(vector.request(), changed(url, at)), "character " + at + " of the URL");
        }
    }

    private void changesTime(KnownVector vector) {
        for (Instant moment : List.of(vector.now().plus(FAR), vector.now().minus(FAR))) {
            String verdict = verdict(vector, vector.request(), moment);
            assertFalse(KnownVector.isBelieved(verdict), () -> vector + " is believed at " + moment);
        }
    }
}
