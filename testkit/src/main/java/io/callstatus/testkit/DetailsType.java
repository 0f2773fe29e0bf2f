package io.callstatus.testkit;

import io.callstatus.CallStatus;
import io.callstatus.FieldProblem;
import io.callstatus.JsonText;
import io.callstatus.Party;
import io.callstatus.Recording;
import io.callstatus.spi.Fields;
import io.callstatus.spi.ProviderDetails;
import io.callstatus.spi.WordMap;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The details class of a provider, by what its authors agree on: {@code of(CallStatus)}, {@code find(CallStatus)}, and a
 * constructor that takes {@link Fields}.
 */
record DetailsType(Class<? extends ProviderDetails> type) {
    private interface Call {
        Object run() throws ReflectiveOperationException;
    }

    /** The class {@code XDetails} beside a parser {@code XParser}; empty where there is none. */
    static Optional<Class<? extends ProviderDetails>> beside(Class<?> parser) {
        String name = parser.getName().replaceFirst("Parser$", "") + "Details";
        try {
            return Optional.of(
                    Class.forName(name, true, parser.getClassLoader()).asSubclass(ProviderDetails.class));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    String name() {
        return type.getSimpleName();
    }

    ProviderDetails of(CallStatus status) {
        return (ProviderDetails)
                run(() -> type.getMethod("of", CallStatus.class).invoke(null, status));
    }

    Optional<?> find(CallStatus status) {
        return (Optional<?>) run(() -> type.getMethod("find", CallStatus.class).invoke(null, status));
    }

    /** The details of these fields. */
    ProviderDetails read(Fields in) {
        return (ProviderDetails) run(() -> {
            Constructor<? extends ProviderDetails> constructor = type.getDeclaredConstructor(Fields.class);
            constructor.setAccessible(true);
            return constructor.newInstance(in);
        });
    }

    private Object run(Call call) {
        try {
            return Objects.requireNonNull(call.run());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(
                    name() + " needs of(CallStatus), find(CallStatus) and a constructor of Fields: see ProviderDetails",
                    e);
        }
    }

    /** The paths to all that it holds, with its name before them. */
    List<String> paths() {
        return Accessors.paths(type);
    }

    /** The tables of words of the class and of its groups. */
    List<WordMap<?>> wordMaps() {
        return Accessors.classes(type).stream()
                .flatMap(one -> Stream.of(one.getDeclaredFields()))
                .filter(field -> field.getType() == WordMap.class && Modifier.isStatic(field.getModifiers()))
                .<WordMap<?>>map(field -> (WordMap<?>) run(() -> {
                    field.setAccessible(true);
                    return field.get(null);
                }))
                .toList();
    }

    /** What each path gives. */
    Map<String, Object> values(ProviderDetails details) {
        Map<String, Object> values = new LinkedHashMap<>();
        paths().forEach(path -> values.put(path, Accessors.value(type, details, path)));
        return values;
    }

    /** As a golden is written: what is absent is left out, problems are the names of their fields. */
    Map<String, Object> asExpected(ProviderDetails details) {
        Map<String, Object> expected = new LinkedHashMap<>();
        for (String path : paths()) {
            Object plain = plain(Accessors.value(type, details, path));
            if (plain != null && !plain.equals(List.of())) {
                put(expected, path.substring(path.indexOf('.') + 1), plain);
            }
        }
        List<String> problems =
                details.problems().stream().map(FieldProblem::field).toList();
        if (!problems.isEmpty()) {
            expected.put("problems", problems);
        }
        return expected;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> map, String path, Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            map.put(path, value);
            return;
        }
        Object inside = map.computeIfAbsent(path.substring(0, dot), name -> new LinkedHashMap<String, Object>());
        put((Map<String, Object>) inside, path.substring(dot + 1), value);
    }

    /** A value as JSON has it; null where it is absent. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return plain(optional.orElse(null));
        }
        if (value instanceof OptionalInt number) {
            return number.isEmpty() ? null : BigDecimal.valueOf(number.getAsInt());
        }
        if (value instanceof OptionalLong number) {
            return number.isEmpty() ? null : BigDecimal.valueOf(number.getAsLong());
        }
        if (value instanceof OptionalDouble number) {
            return number.isEmpty() ? null : BigDecimal.valueOf(number.getAsDouble());
        }
        return value == null ? null : one(value);
    }

    private static Object one(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(DetailsType::one).toList();
        }
        if (value instanceof JsonText json) {
            return Objects.requireNonNull(
                    Json.object("{\"json\":" + json.text() + "}").get("json"));
        }
        if (value instanceof Party party) {
            return party.name()
                    .<Object>map(name -> Map.of("address", party.address(), "name", name))
                    .orElse(party.address());
        }
        if (value instanceof Recording recording) {
            return recording.url().or(recording::id).orElse("");
        }
        if (value instanceof Map<?, ?> map) {
            return members(map);
        }
        return value instanceof BigDecimal || value instanceof Boolean ? value : value.toString();
    }

    private static Map<String, Object> members(Map<?, ?> object) {
        Map<String, Object> members = new LinkedHashMap<>();
        object.forEach((name, member) -> {
            if (member != null) {
                members.put((String) name, one(member));
            }
        });
        return members;
    }
}
