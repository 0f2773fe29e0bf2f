package io.callstatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import io.callstatus.AudioProvider.Audio;
import io.callstatus.UnreadableRequestException.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An event that is too large to be kept goes through its signature, and nothing of it stays. */
class LargeEventTest {
    private static final ParserSet PARSERS = AudioProvider.parsers();
    private static final Secrets SECRETS = AudioProvider.secrets();
    private static final int MIB = 1 << 20;

    private static WebhookRequest request(InputStream body, String signature) {
        try {
            WebhookRequest.Builder request = WebhookRequest.builder()
                    .url("https://hooks.example.com/")
                    .header("Content-Type", "application/json");
            return (signature.isEmpty() ? request : request.header(AudioProvider.HEADER, signature))
                    .build(body, PARSERS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String signature(Audio audio) {
        return AudioProvider.signature(Instant.now().getEpochSecond(), audio, AudioProvider.KEY);
    }

    private static WebhookRequest signed(Audio audio) {
        return request(audio.stream(), signature(audio));
    }

    private static AcceptedRequest accepted(Audio audio) {
        return PARSERS.detect(signed(audio)).verify(SECRETS);
    }

    private static Enum<?> refusal(Runnable reading) {
        return (Enum<?>)
                catchThrowableOfType(CallStatusException.class, reading::run).kind();
    }

    @ParameterizedTest
    @ValueSource(ints = {MIB + 1, 3 * MIB, 32 * MIB})
    void event_overTheLimit_isVerifiedWithoutItsPayload(int size) {
        AcceptedRequest accepted = accepted(Audio.of(size));
        assertThat(accepted.trust()).isEqualTo(Trust.SIGNATURE);
        assertThat(accepted.signedAt()).isPresent();
        assertThat(accepted.otherEvent()).contains("audio");
        assertThat(accepted.parseAll()).isEmpty();
        OtherEvent event = (OtherEvent) accepted.event();
        assertThat(event.kind()).isEqualTo(EventKind.RECORDING);
        assertThat(event.trust()).contains(Trust.SIGNATURE);
        assertThat(event.payload().size()).isZero();
        assertThat(event.callId()).isEmpty();
        assertThat(event.bodySha256().orElseThrow()).matches("[0-9a-f]{64}");
        assertThat(catchThrowableOfType(NotACallStatusException.class, accepted::parse)
                        .httpStatus())
                .isEqualTo(200);
    }

    @Test
    void event_withinTheLimit_isKept() {
        OtherEvent event = (OtherEvent) accepted(Audio.of(MIB)).event();
        assertThat(event.payload().at("data", "full_audio").orElseThrow()).hasSizeGreaterThan(MIB - 100);
        assertThat(event.callId()).contains("c1");
        assertThat(event.bodySha256()).isEmpty();
    }

    @Test
    void eventKey_isThatOfTheBody() {
        String key = accepted(Audio.of(2 * MIB)).event().eventKey();
        Audio audio = Audio.of(2 * MIB);
        String earlier = AudioProvider.signature(Instant.now().getEpochSecond() - 60, audio, AudioProvider.KEY);
        assertThat(PARSERS.detect(request(audio.stream(), earlier))
                        .verify(SECRETS)
                        .event()
                        .eventKey())
                .isEqualTo(key);
        assertThat(accepted(Audio.of(2 * MIB + 1)).event().eventKey()).isNotEqualTo(key);
    }

    @Test
    void event_over32MiB_isRefused() {
        Audio audio = Audio.of(32 * MIB + 1);
        Detection detection = PARSERS.detect(signed(audio));
        assertThat(refusal(() -> detection.verify(SECRETS))).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void event_withAnotherBodyOrKey_isAMismatch() {
        String signature = signature(Audio.of(2 * MIB));
        Detection longer = PARSERS.detect(request(Audio.of(2 * MIB + 1).stream(), signature));
        assertThat(refusal(() -> longer.verify(SECRETS))).isEqualTo(VerificationException.Kind.MISMATCH);
        Detection other = PARSERS.detect(signed(Audio.of(2 * MIB)));
        Secrets others =
                Secrets.builder().secret("audio", "another-secret-of-a-test").build();
        assertThat(refusal(() -> other.verify(others))).isEqualTo(VerificationException.Kind.MISMATCH);
    }

    @Test
    void event_ofLongAgo_isExpired() {
        Audio audio = Audio.of(2 * MIB);
        String old = AudioProvider.signature(1_700_000_000, audio, AudioProvider.KEY);
        Detection detection = PARSERS.detect(request(audio.stream(), old));
        assertThat(refusal(() -> detection.verify(SECRETS))).isEqualTo(VerificationException.Kind.EXPIRED);
    }

    /** Each further secret is another pass over the body, before anything is proven. */
    @Test
    void event_ofWhichManySecretsWouldBeTried_isRefusedEarlier() {
        Secrets.Builder three = Secrets.builder();
        IntStream.range(0, 2).forEach(i -> three.secret("audio", "another-secret-of-a-test-" + i));
        three.secret("audio", Secret.of(AudioProvider.KEY).labelled("new"));
        Detection fitting = PARSERS.detect(signed(Audio.of(20 * MIB)));
        assertThat(fitting.verify(three.build()).keyLabel()).contains("new");
        Detection larger = PARSERS.detect(signed(Audio.of(22 * MIB)));
        assertThat(refusal(() -> larger.verify(three.build()))).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void event_withoutItsHeader_keepsTheLimit() {
        assertThat(refusal(() -> request(Audio.of(MIB + 1).stream(), ""))).isEqualTo(Kind.TOO_LARGE);
    }

    /** Another event, a call status, one that shows too late what it is, and what is no JSON. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"note\",\"a\":{\"b\":\"",
                "{\"call_id\":\"1\",\"a\":{\"b\":\"",
                "{\"a\":{\"b\":\"",
                "a=b"
            })
    void event_thatIsNotDeclaredSo_keepsTheLimit(String beginning) {
        Audio other = new Audio(beginning, MIB + 1);
        assertThat(refusal(() -> PARSERS.detect(signed(other)))).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void event_thatNobodyVerifies_keepsTheLimit() {
        Secrets trusting = Secrets.builder().trustUnverified("audio").build();
        Detection detection = PARSERS.detect(signed(Audio.of(2 * MIB)));
        assertThat(refusal(() -> detection.verify(trusting))).isEqualTo(Kind.TOO_LARGE);
        assertThat(refusal(detection::trustUnverified)).isEqualTo(Kind.TOO_LARGE);
        assertThat(detection.verify(SECRETS).trust())
                .as("nothing was read of it")
                .isEqualTo(Trust.SIGNATURE);
    }

    @Test
    void verify_aSecondTime_findsTheBodyConsumed() {
        Detection detection = PARSERS.detect(signed(Audio.of(2 * MIB)));
        assertThat(detection.verify(SECRETS).trust()).isEqualTo(Trust.SIGNATURE);
        assertThat(refusal(() -> detection.verify(SECRETS))).isEqualTo(Kind.BODY_CONSUMED);
    }

    @Test
    void verify_ofABodyThatBreaksOff_isRefused() {
        Audio audio = Audio.of(2 * MIB);
        InputStream breaking = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("planted");
            }
        };
        byte[] beginning = "{\"type\":\"audio\",\"data\":\"".getBytes(StandardCharsets.US_ASCII);
        InputStream body = new SequenceInputStream(
                new SequenceInputStream(new ByteArrayInputStream(beginning), Audio.of(MIB + 100).stream()), breaking);
        Detection detection = PARSERS.detect(request(body, signature(audio)));
        CallStatusException refusal = catchThrowableOfType(CallStatusException.class, () -> detection.verify(SECRETS));
        assertThat(refusal.kind()).isEqualTo(Kind.BROKEN_OFF);
        assertThat(refusal.httpStatus()).isEqualTo(400);
        assertThat(refusal).hasMessageNotContaining("planted");
    }

    @Test
    void request_thatIsNotKept_isNotWrittenEither() {
        WebhookRequest request = signed(Audio.of(2 * MIB));
        assertThat(request.bodyOrigin()).isEqualTo(WebhookRequest.BodyOrigin.UNKEPT);
        assertThat(request.body()).isEmpty();
        assertThat(request).hasToString("WebhookRequest{POST https://hooks.example.com, 2 headers, 0 bytes UNKEPT}");
        assertThat(refusal(request::toJson)).isEqualTo(Kind.TOO_LARGE);
        assertThat(refusal(request::toHttp)).isEqualTo(Kind.TOO_LARGE);
        WebhookRequest behindAProxy = request.withPublicBase("https://public.example.com");
        assertThat(PARSERS.detect(behindAProxy).verify(SECRETS).trust()).isEqualTo(Trust.SIGNATURE);
    }

    @Test
    void memory_of32MiB_isAtMost2MiB() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Audio audio = Audio.of(32 * MIB);
        String signature = signature(audio);
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            WebhookEvent event = PARSERS.detect(request(audio.stream(), signature))
                    .verify(SECRETS)
                    .event();
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
            assertThat(event.payload().size()).isZero();
        }
        assertThat(least).isLessThan(2 * MIB);
    }
}
