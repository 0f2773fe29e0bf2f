package io.callstatus.deployment;

import io.callstatus.WebhookRequest;
import io.callstatus.testkit.Fixture;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/** A Tomcat that web applications are deployed to, each with a loader of its own. */
final class Server implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger("org.apache");

    private final Tomcat tomcat = new Tomcat();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Path folder;

    Server(Path folder, ClassLoader shared) throws LifecycleException {
        LOG.setLevel(Level.OFF);
        this.folder = folder;
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.getHost().setParentClassLoader(shared);
        tomcat.start();
    }

    /** Deploys a web application that has these jars, and serves everything by this servlet. */
    Context deploy(String path, List<Path> jars, Class<?>... servletAndItsClasses) throws IOException {
        Path application = folder.resolve("app" + path);
        Path lib = Files.createDirectories(application.resolve("WEB-INF/lib"));
        for (Path jar : jars) {
            copy(jar, lib.resolve(jar.getFileName()));
        }
        for (Class<?> type : servletAndItsClasses) {
            String file = type.getName().replace('.', '/') + ".class";
            Path target = application.resolve("WEB-INF/classes").resolve(file);
            Files.createDirectories(target.getParent());
            copy(Jars.of(type).resolve(file), target);
        }
        Context context = tomcat.addContext(tomcat.getHost(), path, application.toString());
        Tomcat.addServlet(context, "calls", servletAndItsClasses[0].getName()).addMapping("/*");
        return context;
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.exists(to)) {
            Files.copy(from, to);
        }
    }

    void undeploy(Context context) throws LifecycleException {
        tomcat.getHost().removeChild(context);
        context.destroy();
    }

    HttpResponse<String> post(String path, Fixture fixture) throws IOException, InterruptedException {
        WebhookRequest request = fixture.request();
        URI uri = URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + path + "/calls");
        return client.send(
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", request.header("Content-Type").orElseThrow())
                        .POST(HttpRequest.BodyPublishers.ofByteArray(request.body()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }
}
