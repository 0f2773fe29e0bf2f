package io.callstatus;

import io.callstatus.WebhookRequest.BodyOrigin;
import io.callstatus.internal.scan.StreamedBody;
import io.callstatus.internal.scan.UnreadableRequests;
import io.callstatus.internal.servlet.RebuiltForm;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request.
 *
 * @param bytes all of it, or the beginning of one that is not kept; not copied
 * @param origin where they come from
 * @param others what else may have been sent, where a container's decoding does not tell
 * @param unread the body where it is not kept; null where it is
 */
record RequestBody(
        byte[] bytes,
        BodyOrigin origin,
        List<byte[]> others,
        @Nullable StreamedBody unread) {
    private static final byte[] NOTHING = {};

    /** None at all. */
    static final RequestBody NONE = of(NOTHING);

    static RequestBody of(byte[] bytes) {
        return new RequestBody(bytes, BodyOrigin.EXACT, List.of(), null);
    }

    /** The same, from there; one that is not kept comes from nowhere else. */
    RequestBody of(BodyOrigin other) {
        return unread != null || origin == other ? this : new RequestBody(bytes, other, others, null);
    }

    /** Reads one byte beyond the limit at most. */
    static RequestBody read(InputStream stream, int limit) throws IOException {
        if (stream instanceof StreamedBody streamed) {
            return streamed.isWhole()
                    ? of(streamed.bytes())
                    : new RequestBody(streamed.beginning(), BodyOrigin.UNKEPT, List.of(), streamed);
        }
        if (stream instanceof RebuiltForm form && form.available() <= limit) {
            return new RequestBody(form.readAllBytes(), BodyOrigin.EXACT, form.otherReadings(), null);
        }
        return of(stream.readNBytes(limit + 1));
    }

    void requireWithin(int limit) {
        if (unread == null) {
            UnreadableRequests.requireWithin(bytes.length, limit, "the body");
        }
    }

    /** The bytes of a body that is kept. */
    byte[] kept() {
        if (unread != null) {
            throw unread.tooLarge();
        }
        return bytes;
    }

    /** What is shown of it: nothing of one that is not kept. */
    byte[] shown() {
        return unread == null ? bytes : NOTHING;
    }

    /** Nothing that was sent. */
    @Override
    public String toString() {
        return "RequestBody{***}";
    }
}
