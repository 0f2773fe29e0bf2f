package io.callstatus.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import io.callstatus.webapp.CallServlet;
import io.callstatus.webapp.GivenLoaderServlet;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several web applications in one server. */
class WebApplicationsIT {
    private static final Fixture CALLERDESK = Fixtures.of("callerdesk", "maximal-form");
    private static final Fixture FONE_DYNAMICS = Fixtures.of("fonedynamics", "maximal");

    @TempDir
    Path folder;

    private static List<Path> coreAnd(String provider) {
        List<Path> jars = new ArrayList<>(Jars.core());
        jars.add(Jars.provider(provider));
        return jars;
    }

    @Test
    void twoApplications_eachWithItsOwnLibrary_seeTheirOwnProvidersOnly() throws Exception {
        try (Server server = new Server(folder, new ServerLoader())) {
            server.deploy("/one", coreAnd("callerdesk"), CallServlet.class);
            server.deploy("/two", coreAnd("fonedynamics"), CallServlet.class);
            assertThat(server.post("/one", CALLERDESK).body()).isEqualTo("callerdesk");
            assertThat(server.post("/two", FONE_DYNAMICS).body()).isEqualTo("fonedynamics");
            assertThat(server.post("/one", FONE_DYNAMICS).body()).isEqualTo("NONE");
            assertThat(server.post("/two", CALLERDESK).body()).isEqualTo("NONE");
        }
    }

    @Test
    void sharedLibrary_withProvidersInTheApplications_needsTheirLoader() throws Exception {
        try (URLClassLoader shared = new URLClassLoader(urls(Jars.core()), new ServerLoader());
                Server server = new Server(folder, shared)) {
            List<Path> callerDesk = List.of(Jars.provider("callerdesk"));
            List<Path> foneDynamics = List.of(Jars.provider("fonedynamics"));
            server.deploy("/one", callerDesk, GivenLoaderServlet.class, CallServlet.class);
            server.deploy("/two", foneDynamics, GivenLoaderServlet.class, CallServlet.class);
            server.deploy("/three", foneDynamics, CallServlet.class);
            assertThat(server.post("/one", CALLERDESK).body()).isEqualTo("callerdesk");
            assertThat(server.post("/two", FONE_DYNAMICS).body()).isEqualTo("fonedynamics");
            assertThat(server.post("/one", FONE_DYNAMICS).body()).isEqualTo("NONE");
            for (int i = 0; i < 2; i++) { // it says so every time
                assertThat(server.post("/three", FONE_DYNAMICS).body())
                        .contains("no provider module is visible", "ParserSet.load(ClassLoader)");
            }
        }
    }

    private static URL[] urls(List<Path> jars) throws Exception {
        URL[] urls = new URL[jars.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = jars.get(i).toUri().toURL();
        }
        return urls;
    }
}
