package io.callstatus.deployment;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The library in a loader of its own, with nothing around it but Java. */
final class Isolated implements AutoCloseable {
    private final URLClassLoader loader;

    Isolated(List<Path> jars) throws Exception {
        List<URL> urls = new ArrayList<>();
        for (Path jar : jars) {
            urls.add(jar.toUri().toURL());
        }
        loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    /** The ids of the providers that its Parsers has. */
    Collection<?> providers() throws Throwable {
        Object set = call(method("io.callstatus.Parsers", "installed"), null);
        return (Collection<?>) call(method("io.callstatus.ParserSet", "providers"), set);
    }

    private Method method(String type, String name) throws Exception {
        return loader.loadClass(type).getMethod(name);
    }

    private static Object call(Method method, Object target) throws Throwable {
        try {
            return method.invoke(target);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
