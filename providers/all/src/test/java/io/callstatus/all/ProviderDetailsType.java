package io.callstatus.all;

import io.callstatus.CallStatus;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The details type of a provider, found beside its parser: {@code XParser} and {@code XDetails}. */
public final class ProviderDetailsType {
    private final Method find;
    private final Method problems;

    private ProviderDetailsType(Class<?> type) throws NoSuchMethodException {
        this.find = type.getMethod("find", CallStatus.class);
        this.problems = type.getMethod("problems");
    }

    public static ProviderDetailsType of(String provider) {
        Class<?> parser = Providers.parser(provider).getClass();
        String name = parser.getName().replaceFirst("Parser$", "Details");
        try {
            return new ProviderDetailsType(Class.forName(name, true, parser.getClassLoader()));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("add " + name + " with find(CallStatus) and problems(): providers/README.md", e);
        }
    }

    /** Those of a status, where it is one of this provider. */
    public Optional<?> find(CallStatus status) {
        return (Optional<?>) call(find, null, status);
    }

    /** What could not be read of them; absent where there are none. */
    public Optional<?> problems(CallStatus status) {
        return find(status).map(details -> call(problems, details));
    }

    /** Each of their accessors by name, to be called; none where they are absent. */
    Map<String, Supplier<@Nullable Object>> accessors(CallStatus status) {
        Map<String, Supplier<@Nullable Object>> accessors = new TreeMap<>();
        find(status)
                .ifPresent(details -> Stream.of(find.getDeclaringClass().getMethods())
                        .filter(method -> method.getDeclaringClass() == find.getDeclaringClass())
                        .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
                        .forEach(method -> accessors.put(method.getName(), () -> call(method, details))));
        return accessors;
    }

    private static Object call(Method method, @Nullable Object on, Object... arguments) {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
