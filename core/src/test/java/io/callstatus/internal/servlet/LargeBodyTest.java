package io.callstatus.internal.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.callstatus.AudioProvider;
import io.callstatus.AudioProvider.Audio;
import io.callstatus.Trust;
import io.callstatus.UnreadableRequestException;
import io.callstatus.UnreadableRequestException.Kind;
import io.callstatus.WebhookRequest;
import io.callstatus.WebhookRequest.BodyOrigin;
import io.callstatus.internal.scan.LargeEvents;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A large event in a servlet, and behind a filter that keeps bodies. */
class LargeBodyTest {
    private static final int LIMIT = 1 << 20;
    private static final LargeEvents LARGE = LargeEvents.of(AudioProvider.parsers());

    private static FakeServletView call(Audio audio, boolean isChunked) {
        FakeServletView call = FakeServletView.post("application/json", "");
        call.stream = audio.stream();
        call.length = audio.size();
        call.headers.put(
                AudioProvider.HEADER,
                AudioProvider.signature(Instant.now().getEpochSecond(), audio, AudioProvider.KEY));
        return isChunked ? call.chunked() : call;
    }

    private static Kind refusal(ThrowingCallable reading) {
        return catchThrowableOfType(UnreadableRequestException.class, reading).kind();
    }

    private static Trust verified(WebhookRequest request) {
        return AudioProvider.parsers()
                .detect(request)
                .verify(AudioProvider.secrets())
                .trust();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void read_ofALargeEvent_leavesTheRestToVerify(boolean isChunked) throws IOException {
        FakeServletView call = call(Audio.of(2 * LIMIT), isChunked);
        WebhookRequest request = ServletReader.read(call, LIMIT, LARGE);
        assertThat(request.bodyOrigin()).isEqualTo(BodyOrigin.UNKEPT);
        assertThat(verified(request)).isEqualTo(Trust.SIGNATURE);
        WebhookRequest again = ServletReader.read(call, LIMIT, LARGE);
        assertThat(refusal(() -> verified(again))).isEqualTo(Kind.BODY_CONSUMED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void replay_ofALargeEvent_isForThisLibraryAlone(boolean isChunked) throws IOException {
        FakeServletView call = call(Audio.of(2 * LIMIT), isChunked);
        ReplayedBody replay = Objects.requireNonNull(ServletReader.replay(call, LIMIT, LARGE));
        assertThat(refusal(replay::stream)).isEqualTo(Kind.TOO_LARGE);
        assertThat(refusal(replay::reader)).isEqualTo(Kind.TOO_LARGE);
        assertThat(verified(ServletReader.read(call, LIMIT, LARGE))).isEqualTo(Trust.SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void replay_ofASmallOne_isKept(boolean isChunked) throws IOException {
        Audio audio = Audio.of(LIMIT);
        FakeServletView call = call(audio, isChunked);
        ReplayedBody replay = Objects.requireNonNull(ServletReader.replay(call, LIMIT, LARGE));
        assertThat(replay.stream().readAllBytes()).isEqualTo(audio.stream().readAllBytes());
        WebhookRequest request = ServletReader.read(call, LIMIT, LARGE);
        assertThat(request.bodyOrigin()).isEqualTo(BodyOrigin.EXACT);
        assertThat(verified(request)).isEqualTo(Trust.SIGNATURE);
        WebhookRequest direct = ServletReader.read(call(audio, isChunked), LIMIT, LARGE);
        assertThat(direct.body()).hasSize(LIMIT);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void body_withoutTheHeaderOfAProof_keepsTheLimit(boolean isChunked) throws IOException {
        FakeServletView call = call(Audio.of(LIMIT + 1), isChunked);
        call.headers.remove(AudioProvider.HEADER);
        assertThat(refusal(() -> ServletReader.read(call, LIMIT, LARGE))).isEqualTo(Kind.TOO_LARGE);
        FakeServletView form = call(Audio.of(LIMIT + 1), false);
        form.headers.put("Content-Type", "application/x-www-form-urlencoded");
        assertThat(refusal(() -> ServletReader.read(form, LIMIT, LARGE))).isEqualTo(Kind.TOO_LARGE);
        FakeServletView ofNobody = call(Audio.of(LIMIT + 1), isChunked);
        assertThat(refusal(() -> ServletReader.read(ofNobody, LIMIT))).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void body_announcedOver32MiB_isRefusedUnread() {
        FakeServletView call = call(Audio.of(1_000), false);
        call.length = (32 << 20) + 1;
        call.stream = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("read");
            }
        };
        assertThat(refusal(() -> ServletReader.read(call, LIMIT, LARGE))).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void stream_thatFails_isTheContainersFailure() {
        FakeServletView call = call(Audio.of(2 * LIMIT), true);
        call.stream = new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("planted");
            }
        };
        assertThat(refusal(() -> ServletReader.read(call, LIMIT, LARGE))).isEqualTo(Kind.CONTAINER_FAILED);
    }
}
