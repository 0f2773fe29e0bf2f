package io.callstatus;

import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A provider that sends what a call sounded like, as large as it is, and signs it. */
public record AudioProvider(List<Callback> callbacks, Verification verification) implements CallStatusParser {
    public static final String HEADER = "Audio-Signature";
    public static final String KEY = "made-up-secret-of-a-test";

    /** As it is. */
    public AudioProvider() {
        this(List.of(audio(), note(), call()), Verification.timestampedBody(HEADER, "v0"));
    }

    static Callback audio() {
        return Callback.otherEvent("audio", EventKind.RECORDING)
                .via(Transport.JSON)
                .all(Evidence.value("type", "audio"))
                .read(in -> OtherEvent.builder().callId(in.inside("data").find("call_id")))
                .largeBody();
    }

    private static Callback note() {
        return Callback.otherEvent("note", EventKind.OTHER).via(Transport.JSON).all(Evidence.value("type", "note"));
    }

    private static Callback call() {
        return Callback.callStatus(
                        "call",
                        in -> CallStatus.builder().callId(in.text("call_id")).state(CallState.COMPLETED))
                .via(Transport.JSON)
                .header(HEADER)
                .all("call_id");
    }

    @Override
    public String provider() {
        return "audio";
    }

    @Override
    public int successStatus() {
        return 200;
    }

    /** This provider alone. */
    public static ParserSet parsers() {
        return ParserSet.of(new AudioProvider());
    }

    /** What proves its requests. */
    public static Secrets secrets() {
        return Secrets.builder().secret("audio", KEY).build();
    }

    /** What it sends as proof of a body. */
    public static String signature(long time, Audio body, String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((time + ".").getBytes(StandardCharsets.US_ASCII));
            byte[] block = new byte[8 << 10];
            InputStream bytes = body.stream();
            for (int n = bytes.read(block, 0, block.length); n > 0; n = bytes.read(block, 0, block.length)) {
                mac.update(block, 0, n);
            }
            return "t=" + time + ",v0=" + HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * A JSON body of this many bytes that nobody keeps.
     *
     * @param beginning up to the audio
     * @param size in bytes, the end included
     */
    public record Audio(String beginning, long size) {
        private static final String END = "\"}}";

        /** An event of this size. */
        public static Audio of(long size) {
            return new Audio("{\"type\":\"audio\",\"data\":{\"call_id\":\"c1\",\"full_audio\":\"", size);
        }

        /** Its bytes, made as they are read. */
        public InputStream stream() {
            return new Stream(this);
        }

        private int at(long index) {
            return index < beginning.length()
                    ? beginning.charAt((int) index)
                    : index < size - END.length() ? 'A' : END.charAt((int) (index - size + END.length()));
        }
    }

    private static final class Stream extends InputStream {
        private final Audio audio;
        private long at;

        Stream(Audio audio) {
            this.audio = audio;
        }

        @Override
        public int read() {
            return at == audio.size() ? -1 : audio.at(at++);
        }

        @Override
        public int read(byte[] block, int from, int length) {
            int count = (int) Math.min(length, audio.size() - at);
            for (int i = 0; i < count; i++) {
                block[from + i] = (byte) audio.at(at + i);
            }
            at += count;
            return count == 0 && length > 0 ? -1 : count;
        }
    }
}
