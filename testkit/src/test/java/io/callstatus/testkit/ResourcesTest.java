package io.callstatus.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ResourcesTest {
    /** What a class loader brings that knows one file; the file says whether its connection is shared. */
    static final class OneFile extends ClassLoader {
        @Override
        public Class<?> loadClass(String name) throws ClassNotFoundException {
            if (!name.equals(ResourcesTest.class.getName())) {
                return super.loadClass(name);
            }
            byte[] code =
                    Resources.read(ResourcesTest.class, "ResourcesTest.class").orElseThrow();
            return defineClass(name, code, 0, code.length);
        }

        @Override
        public URL getResource(String name) {
            try {
                return new URL("shared", "", -1, name, new URLStreamHandler() {
                    @Override
                    protected URLConnection openConnection(URL url) {
                        return new Connection(url);
                    }
                });
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A connection whose content is whether it may be shared. */
    static final class Connection extends URLConnection {
        Connection(URL url) {
            super(url);
        }

        @Override
        public void connect() {}

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(String.valueOf(getUseCaches()).getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void read_ofAJarThatOthersRead_sharesNoConnection() throws Exception {
        Class<?> beside = Objects.requireNonNull(new OneFile().loadClass(ResourcesTest.class.getName()));
        assertThat(Resources.read(beside, "any.tsv")).hasValue("false".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void read_ofAFileThatIsNotThere_isEmpty() {
        assertThat(Resources.read(ResourcesTest.class, "none.tsv")).isEmpty();
    }
}
