package io.callstatus.all;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types of core that a Jackson mapper writes and reads by their annotations, as a native image has to know them. */
final class AnnotatedTypes {
    private final JavaClasses classes;

    private AnnotatedTypes(JavaClasses classes) {
        this.classes = classes;
    }

    static AnnotatedTypes ofCore() {
        return new AnnotatedTypes(new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.callstatus", "io.callstatus.timeline"));
    }

    /**
     * A type, its implementations, which a mapper is given, and the types that their methods name, if they are looked up by
     * name; with the annotated methods.
     */
    String json(Predicate<String> isLookedUp) {
        return classes.stream()
                .filter(type -> !annotated(type).isEmpty())
                .flatMap(AnnotatedTypes::withWhatItNames)
                .filter(type -> isOfCore(type) && isLookedUp.test(type.getName()))
                .distinct()
                .sorted(Comparator.comparing(JavaClass::getName))
                .map(AnnotatedTypes::entry)
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private static Stream<JavaClass> withWhatItNames(JavaClass type) {
        Stream<JavaClass> named =
                type.getMethods().stream().flatMap(method -> method.getAllInvolvedRawTypes().stream());
        return Stream.of(
                        Stream.of(type),
                        named,
                        type.getAllRawInterfaces().stream(),
                        type.getAllRawSuperclasses().stream())
                .flatMap(types -> types);
    }

    private static boolean isOfCore(JavaClass type) {
        boolean isValue = type.getPackageName().matches("io\\.callstatus(\\.timeline)?");
        boolean isBaseOfDetails = type.getName().equals("io.callstatus.spi.ProviderDetails");
        return (isValue || isBaseOfDetails) && !type.isEnum() && !type.isArray();
    }

    private static String entry(JavaClass type) {
        String methods =
                annotated(type).stream().map(AnnotatedTypes::method).sorted().collect(Collectors.joining(", "));
        return "  {\"name\": \"" + type.getName() + "\", \"queryAllDeclaredMethods\": true, "
                + "\"queryAllDeclaredConstructors\": true, \"allDeclaredFields\": true"
                + (methods.isEmpty() ? "}" : ", \"methods\": [" + methods + "]}");
    }

    /** Its own; of what implements a type, those of that type. */
    private static List<JavaMethod> annotated(JavaClass type) {
        return type.getAllMethods().stream()
                .filter(method -> method.isAnnotatedWith(JsonValue.class) || method.isAnnotatedWith(JsonCreator.class))
                .filter(method -> method.getOwner().equals(type) || method.isAnnotatedWith(JsonValue.class))
                .toList();
    }

    private static String method(JavaMethod method) {
        String parameters = method.getRawParameterTypes().stream()
                .map(parameter -> "\"" + parameter.getName() + "\"")
                .collect(Collectors.joining(", "));
        return "{\"name\": \"" + method.getName() + "\", \"parameterTypes\": [" + parameters + "]}";
    }
}
