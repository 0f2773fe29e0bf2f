package io.callstatus.all;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that a user of a module can name, as compilers see it, one line for each type and each member; and its descriptor.
 */
final class ApiListing {
    private final SortedSet<String> lines = new TreeSet<>();

    private ApiListing() {}

    /** Of all packages of the module that this class is in, but {@code internal} ones. */
    static SortedSet<String> ofTheModuleOf(Class<?> type) {
        try {
            Path place = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(place)) {
                return below(place, type.getClassLoader());
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return below(jar.getPath("/"), type.getClassLoader());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SortedSet<String> below(Path root, ClassLoader loader) throws IOException {
        ApiListing listing = new ApiListing();
        try (Stream<Path> files = Files.walk(root)) {
            files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .filter(name -> !name.contains("/internal/"))
                    .forEach(name -> listing.add(load(name, loader)));
        }
        ApiModule.lines(root).forEach(listing.lines::add);
        return listing.lines;
    }

    private static Class<?> load(String file, ClassLoader loader) {
        try {
            return Class.forName(file.replace(".class", "").replace('/', '.'), false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One type alone. */
    static SortedSet<String> of(Class<?> type) {
        ApiListing listing = new ApiListing();
        listing.addAll(type);
        return listing.lines;
    }

    private void add(Class<?> type) {
        if (isVisible(type)) {
            addAll(type);
        }
    }

    private void addAll(Class<?> type) {
        lines.add(type.getName() + " : " + declaration(type));
        for (Field field : type.getDeclaredFields()) {
            if (isVisible(type, field.getModifiers())) {
                add(type, field(field));
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (isVisible(type, constructor.getModifiers())) {
                add(type, "new" + signature(constructor));
            }
        }
        methods(type)
                .filter(method -> !method.isSynthetic() && isVisible(type, method.getModifiers()))
                .forEach(method -> add(type, method(method)));
    }

    private void add(Class<?> type, String member) {
        lines.add(type.getName() + " . " + member);
    }

    /** Its own, and what it inherits of types that nobody can name. */
    private static Stream<Method> methods(Class<?> type) {
        Class<?> parent = type.getSuperclass();
        Stream<Method> own = Arrays.stream(type.getDeclaredMethods());
        return parent == null || isVisible(parent) ? own : Stream.concat(own, methods(parent));
    }

    private static boolean isVisible(Class<?> type) {
        boolean here = Modifier.isPublic(type.getModifiers()) || Modifier.isProtected(type.getModifiers());
        return here && (type.getEnclosingClass() == null || isVisible(type.getEnclosingClass()));
    }

    /** What is protected counts where somebody can extend the type. */
    private static boolean isVisible(Class<?> type, int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers) && isOpen(type);
    }

    /** Users can extend or implement it. */
    private static boolean isOpen(Class<?> type) {
        boolean isConstructible = type.isInterface()
                || Arrays.stream(type.getDeclaredConstructors())
                        .anyMatch(c -> (c.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0);
        return isConstructible && !type.isSealed() && !Modifier.isFinal(type.getModifiers());
    }

    private static String declaration(Class<?> type) {
        String kind = type.isAnnotation()
                ? "annotation"
                : type.isInterface() ? "interface" : type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
        String parents = Stream.concat(
                        Stream.of(type.getGenericSuperclass()), Arrays.stream(type.getGenericInterfaces()))
                .filter(parent -> parent != null && parent != Object.class)
                .map(ApiNames::of)
                .sorted()
                .collect(Collectors.joining(", "));
        return (type.isSealed() ? "sealed " : "")
                + (isOpen(type) ? "open " : "")
                + (isOpen(type) && Modifier.isAbstract(type.getModifiers()) && !type.isInterface() ? "abstract " : "")
                + kind
                + ApiNames.of(type.getTypeParameters())
                + (parents.isEmpty() ? "" : " is " + parents)
                + permitted(type);
    }

    /** Those that users can name: a "switch" over them has to know of another one. */
    private static String permitted(Class<?> type) {
        return !type.isSealed()
                ? ""
                : Arrays.stream(type.getPermittedSubclasses())
                        .filter(ApiListing::isVisible)
                        .map(ApiNames::of)
                        .sorted()
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining(", "), names -> names.isEmpty() ? "" : " permits " + names));
    }

    /** With the value of a constant, which compilers copy. */
    private static String field(Field field) {
        String text = modifiers(field.getModifiers()) + ApiNames.of(field.getAnnotatedType()) + " " + field.getName();
        boolean isCopied = field.getType().isPrimitive() || field.getType() == String.class;
        return isCopied && Modifier.isStatic(field.getModifiers()) && Modifier.isFinal(field.getModifiers())
                ? text + " = " + value(field)
                : text;
    }

    private static Object value(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String method(Method method) {
        return modifiers(method.getModifiers())
                + (method.isDefault() ? "default " : "")
                + ApiNames.of(method.getTypeParameters())
                + ApiNames.of(method.getAnnotatedReturnType())
                + " "
                + method.getName()
                + signature(method);
    }

    private static String signature(Executable executable) {
        String checked = Arrays.stream(executable.getGenericExceptionTypes())
                .map(ApiNames::of)
                .sorted()
                .collect(Collectors.joining(", "));
        return "(" + ApiNames.all(", ", executable.getAnnotatedParameterTypes()) + ")"
                + (checked.isEmpty() ? "" : " throws " + checked);
    }

    private static String modifiers(int modifiers) {
        String kept = Modifier.toString(
                modifiers & (Modifier.PROTECTED | Modifier.STATIC | Modifier.ABSTRACT | Modifier.FINAL));
        return kept.isEmpty() ? "" : kept + " ";
    }
}
