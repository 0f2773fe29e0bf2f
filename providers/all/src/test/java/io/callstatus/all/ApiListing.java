package io.callstatus.all;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
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

/** Everything that a user of a module can name, a line for each type and each member of it, as compilers see them. */
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
                add(type, modifiers(field.getModifiers()) + name(field.getGenericType()) + " " + field.getName());
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
                .map(ApiListing::name)
                .sorted()
                .collect(Collectors.joining(", "));
        return (type.isSealed() ? "sealed " : "")
                + (isOpen(type) ? "open " : "")
                + kind
                + variables(type.getTypeParameters())
                + (parents.isEmpty() ? "" : " is " + parents);
    }

    private static String method(Method method) {
        return modifiers(method.getModifiers())
                + (method.isDefault() ? "default " : "")
                + variables(method.getTypeParameters())
                + name(method.getGenericReturnType())
                + " "
                + method.getName()
                + signature(method);
    }

    private static String signature(Executable executable) {
        String checked = Arrays.stream(executable.getGenericExceptionTypes())
                .map(ApiListing::name)
                .sorted()
                .collect(Collectors.joining(", "));
        return Arrays.stream(executable.getGenericParameterTypes())
                        .map(ApiListing::name)
                        .collect(Collectors.joining(", ", "(", ")"))
                + (checked.isEmpty() ? "" : " throws " + checked);
    }

    private static String variables(TypeVariable<?>[] variables) {
        return variables.length == 0
                ? ""
                : Arrays.stream(variables)
                        .map(v -> v.getName() + " extends "
                                + Arrays.stream(v.getBounds())
                                        .map(ApiListing::name)
                                        .collect(Collectors.joining(" & ")))
                        .collect(Collectors.joining(", ", "<", "> "));
    }

    private static String modifiers(int modifiers) {
        String kept = Modifier.toString(
                modifiers & (Modifier.PROTECTED | Modifier.STATIC | Modifier.ABSTRACT | Modifier.FINAL));
        return kept.isEmpty() ? "" : kept + " ";
    }

    private static String name(Type type) {
        return type.getTypeName().replaceAll("\\bjava\\.(lang|util)\\.(?=[A-Z])", "");
    }
}
