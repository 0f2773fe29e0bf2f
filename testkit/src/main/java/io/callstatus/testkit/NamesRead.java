package io.callstatus.testkit;

import io.callstatus.spi.Fields;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks over the shoulder of whoever reads fields: which names does it ask for? */
final class NamesRead {
    private final Set<String> names = new TreeSet<>();

    Set<String> names() {
        return names;
    }

    /** The same fields; every name that is asked for is noted. */
    Fields watch(Fields fields) {
        return (Fields) Proxy.newProxyInstance(
                Fields.class.getClassLoader(),
                new Class<?>[] {Fields.class},
                (proxy, method, arguments) -> ask(fields, proxy, method, arguments));
    }

    private @Nullable Object ask(Fields fields, Object proxy, Method method, Object @Nullable [] arguments)
            throws IllegalAccessException, InvocationTargetException {
        if (method.getReturnType() == Fields.class) { // placeholders are told, not asked for
            method.invoke(fields, arguments);
            return proxy;
        }
        Stream.of(arguments == null ? new Object[0] : arguments)
                .flatMap(NamesRead::texts)
                .forEach(names::add);
        return method.invoke(fields, arguments);
    }

    private static Stream<String> texts(Object argument) {
        if (argument instanceof String name) {
            return Stream.of(name);
        }
        return argument instanceof String[] more ? Arrays.stream(more) : Stream.empty();
    }
}
