package io.callstatus.all;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Types as a listing writes them: with what may be null, and without the packages that everybody knows. */
final class ApiNames {
    private ApiNames() {}

    static String of(Type type) {
        return type.getTypeName().replaceAll("\\bjava\\.(lang|util)\\.(?=[A-Z])", "");
    }

    static String of(AnnotatedType type) {
        if (type instanceof AnnotatedArrayType array) {
            return of(array.getAnnotatedGenericComponentType()) + nullness(type, " ", "") + "[]";
        }
        return nullness(type, "", " ") + withArguments(type);
    }

    private static String withArguments(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType generic) {
            Type raw = ((ParameterizedType) type.getType()).getRawType();
            return of(raw) + "<" + all(", ", generic.getAnnotatedActualTypeArguments()) + ">";
        }
        if (type instanceof AnnotatedWildcardType wildcard) {
            return wildcard(wildcard);
        }
        return of(type.getType());
    }

    private static String wildcard(AnnotatedWildcardType type) {
        if (type.getAnnotatedLowerBounds().length > 0) {
            return "? super " + all(" & ", type.getAnnotatedLowerBounds());
        }
        String upper = all(" & ", type.getAnnotatedUpperBounds());
        return upper.equals("Object") ? "?" : "? extends " + upper;
    }

    static String all(String between, AnnotatedType... types) {
        return Arrays.stream(types).map(ApiNames::of).collect(Collectors.joining(between));
    }

    static String of(TypeVariable<?>... variables) {
        return variables.length == 0
                ? ""
                : Arrays.stream(variables)
                        .map(variable -> variable.getName() + " extends " + all(" & ", variable.getAnnotatedBounds()))
                        .collect(Collectors.joining(", ", "<", "> "));
    }

    private static String nullness(AnnotatedElement type, String before, String behind) {
        return type.isAnnotationPresent(Nullable.class) ? before + "@Nullable" + behind : "";
    }
}
