package io.callstatus.testkit;

import io.callstatus.WebhookRequest;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;

/** Doubles of the {@code jakarta.servlet} API; the same as the class for the other one. */
final class JakartaRequests {
    private JakartaRequests() {}

    static HttpServletRequest of(WebhookRequest request) {
        return ServletRequestDouble.of(request, HttpServletRequest.class, Stream::new);
    }

    /** Bytes that are there from the beginning. */
    private static final class Stream extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Stream(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("the request double of callstatus-testkit is not asynchronous");
        }
    }
}
