package io.callstatus.testkit;

import io.callstatus.spi.ProviderDetails;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The accessors of a value type by paths such as {@code AcmeDetails.audio.mos}; a step looks into an
 * Optional, and into the first of a list.
 */
final class Accessors {
    private Accessors() {}

    /**
     * What a path leads to, from a value of the type that it begins with; {@code Optional.empty()} where the way ends
     * early.
     */
    static Object value(Class<?> type, Object root, String path) {
        Object value = root;
        Class<?> declared = type;
        for (String step : steps(path)) {
            Object inside = inside(value);
            if (inside == null) {
                return Optional.empty();
            }
            Method accessor = accessor(declared, step);
            value = invoke(accessor, inside);
            declared = element(accessor.getGenericReturnType());
        }
        return value;
    }

    private static @Nullable Object inside(Object value) {
        if (value instanceof List<?> list) {
            return list.isEmpty() ? null : list.get(0);
        }
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }

    /** The type that the last accessor of a path returns, as it would be written. */
    static String type(Class<?> type, String path) {
        Class<?> declared = type;
        Type result = type;
        for (String step : steps(path)) {
            result = accessor(declared, step).getGenericReturnType();
            declared = element(result);
        }
        return written(result);
    }

    /** The paths to everything that a details class holds, but for its problems. */
    static List<String> paths(Class<?> type) {
        return paths(type, type.getSimpleName()).sorted().toList();
    }

    private static Stream<String> paths(Class<?> type, String prefix) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(Accessors::isAccessor)
                .flatMap(method -> pathsOf(method, prefix + "." + method.getName()));
    }

    private static Stream<String> pathsOf(Method method, String path) {
        Class<?> content = content(method.getGenericReturnType());
        return isGroup(content) ? paths(content, path) : Stream.of(path);
    }

    /** A details class and the classes of the groups inside it. */
    static List<Class<?>> classes(Class<?> type) {
        Stream<Class<?>> inside = Arrays.stream(type.getDeclaredMethods())
                .filter(Accessors::isAccessor)
                .map(method -> content(method.getGenericReturnType()))
                .filter(Accessors::isGroup)
                .flatMap(group -> classes(group).stream());
        return Stream.concat(Stream.<Class<?>>of(type), inside).distinct().toList();
    }

    /** Whether a value stands for nothing that was sent. */
    static boolean isAbsent(@Nullable Object value) {
        return value == null
                || value instanceof List<?> list && list.isEmpty()
                || value.toString().matches("Optional(Int|Long|Double)?\\.empty");
    }

    private static boolean isGroup(Class<?> content) {
        return ProviderDetails.class.isAssignableFrom(content);
    }

    private static boolean isAccessor(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && method.getParameterCount() == 0
                && !method.isSynthetic();
    }

    private static List<String> steps(String path) {
        List<String> all = List.of(path.split("\\."));
        return all.subList(1, all.size());
    }

    private static Method accessor(Class<?> type, String name) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name) && isAccessor(method))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no accessor " + name + " in " + type.getSimpleName()));
    }

    private static Object invoke(Method accessor, Object value) {
        try {
            return accessor.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(accessor + " cannot be asked", e);
        }
    }

    private static Class<?> content(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Optional.class
                    ? content(generic.getActualTypeArguments()[0])
                    : (Class<?>) generic.getRawType();
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }

    private static Class<?> element(Type type) {
        boolean isList = type instanceof ParameterizedType generic && generic.getRawType() == List.class;
        return isList ? content(((ParameterizedType) type).getActualTypeArguments()[0]) : content(type);
    }

    private static String written(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments())
                    .map(Accessors::written)
                    .collect(Collectors.joining(", ", written(generic.getRawType()) + "<", ">"));
        }
        return type instanceof Class<?> plain ? plain.getSimpleName() : type.getTypeName();
    }
}
