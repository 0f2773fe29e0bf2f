package io.callstatus.containers;

import java.lang.reflect.Method;
import java.nio.file.Path;

/** Starts an embedded GlassFish in a virtual machine that has nothing else. */
public final class GlassFishLauncher {
    private GlassFishLauncher() {}

    /** With the port and the WAR. */
    public static void main(String[] arguments) throws Exception {
        Object runtime = call(null, Class.forName("org.glassfish.embeddable.GlassFishRuntime"), "bootstrap");
        Object server = call(runtime, Class.forName("org.glassfish.embeddable.GlassFishRuntime"), "newGlassFish");
        Class<?> type = Class.forName("org.glassfish.embeddable.GlassFish");
        call(server, type, "start");
        Object runner = call(server, type, "getCommandRunner");
        run(
                runner,
                "create-http-listener",
                "--listeneraddress=127.0.0.1",
                "--listenerport=" + arguments[0],
                "--default-virtual-server=server",
                "matrix");
        run(
                runner,
                "deploy",
                "--contextroot=/",
                "--name=matrix",
                Path.of(arguments[1]).toString());
    }

    private static Object call(Object on, Class<?> type, String method) throws Exception {
        return type.getMethod(method).invoke(on);
    }

    private static void run(Object runner, String command, String... arguments) throws Exception {
        Method run =
                Class.forName("org.glassfish.embeddable.CommandRunner").getMethod("run", String.class, String[].class);
        Object result = run.invoke(runner, command, arguments);
        Class<?> type = Class.forName("org.glassfish.embeddable.CommandResult");
        System.out.println(command + ": " + type.getMethod("getOutput").invoke(result) + " "
                + type.getMethod("getFailureCause").invoke(result));
    }
}
