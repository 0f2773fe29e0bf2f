package io.callstatus.deployment;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/** What a server gives to its web applications: itself, and nothing of this library or of what that needs. */
final class ServerLoader extends ClassLoader {
    private static final List<String> HIDDEN = List.of("io.callstatus.", "com.fasterxml.", "org.jspecify.");

    ServerLoader() {
        super(ServerLoader.class.getClassLoader());
    }

    private static boolean isHidden(String name) {
        return HIDDEN.stream().anyMatch(name::startsWith);
    }

    private static boolean isHiddenResource(String name) {
        return isHidden(name.replace('/', '.')) || name.startsWith("META-INF/services/io.callstatus");
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (isHidden(name)) {
            throw new ClassNotFoundException(name);
        }
        return super.loadClass(name, resolve);
    }

    @Override
    public URL getResource(String name) {
        return isHiddenResource(name) ? null : super.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return isHiddenResource(name) ? Collections.emptyEnumeration() : super.getResources(name);
    }
}
