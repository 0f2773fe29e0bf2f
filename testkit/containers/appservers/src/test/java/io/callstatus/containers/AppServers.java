package io.callstatus.containers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** How each application server is started, as its own scripts do, on one port of the loopback address. */
final class AppServers {
    private static final Path HOME = Path.of("target", "servers").toAbsolutePath();
    private static final String LOOPBACK = "127.0.0.1";

    private AppServers() {}

    /** The server's own folder, whatever version its name has. */
    private static Path home(String prefix) {
        try (Stream<Path> folders = Files.list(HOME)) {
            return folders.filter(f -> f.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes a file of the server as it was delivered, however often it is started; old and new text take turns. */
    private static void change(Path file, String... oldAndNew) {
        Path delivered = file.resolveSibling(file.getFileName() + ".delivered");
        try {
            if (!Files.exists(delivered)) {
                Files.copy(file, delivered);
            }
            String text = Files.readString(delivered);
            for (int i = 0; i < oldAndNew.length; i += 2) {
                text = text.replace(oldAndNew[i], oldAndNew[i + 1]);
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Servers keep what they have unpacked of an older archive of the same name. */
    private static Path emptied(Path folder) {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return folder;
    }

    private static List<String> opens(String... rest) {
        List<String> all = new ArrayList<>();
        for (String name : List.of(
                "java.lang",
                "java.lang.invoke",
                "java.lang.reflect",
                "java.io",
                "java.net",
                "java.nio",
                "java.security",
                "java.util",
                "java.util.concurrent",
                "sun.nio.ch",
                "sun.net.www.protocol.jar",
                "jdk.internal.loader")) {
            all.add("--add-opens=java.base/" + name + "=ALL-UNNAMED");
        }
        for (String name : List.of(
                "java.management/javax.management",
                "java.management/sun.management",
                "java.naming/javax.naming",
                "java.naming/javax.naming.spi",
                "java.rmi/sun.rmi.transport",
                "java.logging/java.util.logging")) {
            all.add("--add-opens=" + name + "=ALL-UNNAMED");
        }
        all.addAll(List.of(rest));
        return all;
    }

    static List<String> payara(int port) {
        Path commands = HOME.resolve("payara/commands");
        write(
                commands,
                "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address="
                        + LOOPBACK + "\n");
        return opens(
                "-jar",
                home("payara-micro").toString(),
                "--nocluster",
                "--prebootcommandfile",
                commands.toString(),
                "--port",
                "" + port,
                "--contextroot",
                "/",
                "--deploy",
                WebArchive.write(HOME.resolve("payara/ROOT.war")).toString());
    }

    static List<String> glassFish(int port) {
        return opens(
                "-cp",
                home("glassfish-embedded") + System.getProperty("path.separator") + Path.of("target", "test-classes"),
                GlassFishLauncher.class.getName(),
                "" + port,
                WebArchive.write(HOME.resolve("glassfish/ROOT.war")).toString());
    }

    static List<String> wildFly(int port) {
        Path home = home("wildfly");
        change(
                home.resolve("standalone/configuration/standalone.xml"),
                "<location name=\"/\" handler=\"welcome-content\"/>",
                "");
        WebArchive.write(home.resolve("standalone/deployments/ROOT.war"));
        return opens(
                "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
                "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
                "-Djboss.home.dir=" + home,
                "-Djava.net.preferIPv4Stack=true",
                "-jar",
                home.resolve("jboss-modules.jar").toString(),
                "-mp",
                home.resolve("modules").toString(),
                "org.jboss.as.standalone",
                "-b",
                LOOPBACK,
                "-bmanagement",
                LOOPBACK,
                "-Djboss.socket.binding.port-offset=" + (port - 8080));
    }

    static List<String> tomEe(int port) {
        Path home = home("apache-tomee");
        change(
                home.resolve("conf/server.xml"),
                "port=\"8080\"",
                "port=\"" + port + "\" address=\"127.0.0.1\"",
                "port=\"8005\"",
                "port=\"-1\"",
                "redirectPort=\"8443\"",
                "",
                "appBase=\"webapps\"",
                "appBase=\"matrix\"");
        WebArchive.write(emptied(home.resolve("matrix")).resolve("ROOT.war"));
        return opens(
                "-Dcatalina.home=" + home,
                "-Dcatalina.base=" + home,
                "-cp",
                home.resolve("bin/bootstrap.jar")
                        + System.getProperty("path.separator")
                        + home.resolve("bin/tomcat-juli.jar"),
                "org.apache.catalina.startup.Bootstrap",
                "start");
    }

    static List<String> liberty(int port) {
        return liberty(port, "servlet-6.0", WebArchive.JAKARTA);
    }

    static List<String> libertyOfJavax(int port) {
        return liberty(port, "servlet-4.0", WebArchive.JAVAX);
    }

    private static List<String> liberty(int port, String feature, String webXml) {
        Path home = home("wlp");
        Path server = emptied(home.resolve("usr/servers/matrix"));
        write(server.resolve("server.xml"), """
                <server>
                  <featureManager><feature>%s</feature></featureManager>
                  <httpEndpoint id="defaultHttpEndpoint" host="127.0.0.1" httpPort="%d" httpsPort="-1"/>
                  <webApplication location="matrix.war" contextRoot="/"/>
                </server>
                """.formatted(feature, port));
        WebArchive.write(server.resolve("apps/matrix.war"), webXml);
        return List.of(
                "@" + home.resolve("lib/platform/java/java9.options"),
                "-javaagent:" + home.resolve("bin/tools/ws-javaagent.jar"),
                "-jar",
                home.resolve("bin/tools/ws-server.jar").toString(),
                "matrix");
    }
}
