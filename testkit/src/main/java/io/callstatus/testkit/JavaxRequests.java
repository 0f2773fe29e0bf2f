package io.callstatus.testkit;

import io.callstatus.WebhookRequest;
import java.io.ByteArrayInputStream;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;

/** Doubles of the {@code javax.servlet} API; the same as the class for the other one. */
final class JavaxRequests {
    private JavaxRequests() {}

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
