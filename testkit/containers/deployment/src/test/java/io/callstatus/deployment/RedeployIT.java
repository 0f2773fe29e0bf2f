package io.callstatus.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import io.callstatus.webapp.ReadyServlet;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.catalina.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing of this library outlives the web application that it lies in. */
class RedeployIT {
    private static final int TIMES = 20;
    private static final Fixture CALL = Fixtures.of("callerdesk", "maximal-form");
    private static final Fixture REFUSED = Fixtures.of("revring", "all-nullable-null");

    @Test
    void application_deployedTwentyTimes_leavesNoClassLoader(@TempDir Path folder) throws Exception {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        try (Server server = new Server(folder, new ServerLoader())) {
            for (int i = 0; i < TIMES; i++) {
                loaders.add(deployAndUndeploy(server));
            }
            for (int i = 0; i < 50 && !areGone(loaders); i++) {
                System.gc();
                Thread.sleep(20);
            }
            assertThat(loaders).hasSize(TIMES).allMatch(loader -> loader.refersTo(null));
        }
    }

    private static boolean areGone(List<WeakReference<ClassLoader>> loaders) {
        return loaders.stream().allMatch(loader -> loader.refersTo(null));
    }

    private static WeakReference<ClassLoader> deployAndUndeploy(Server server) throws Exception {
        Context context = server.deploy("/calls", Jars.all(), ReadyServlet.class);
        WeakReference<ClassLoader> loader =
                new WeakReference<>(context.getLoader().getClassLoader());
        assertThat(server.post("/calls", CALL).statusCode()).isEqualTo(204);
        assertThat(server.post("/calls", REFUSED).statusCode()).isEqualTo(401); // and is logged
        server.undeploy(context);
        return loader;
    }
}
