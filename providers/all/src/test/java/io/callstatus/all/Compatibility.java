package io.callstatus.all;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.model.AccessModifier;
import japicmp.model.JApiBehavior;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import japicmp.model.JApiCompatibilityChange;
import japicmp.model.JApiCompatibilityChangeType;
import japicmp.model.JApiMethod;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What japicmp finds between two jars that breaks users, in their sources or in what they have compiled. */
final class Compatibility {
    /** Burdens on whoever implements a type, and nobody does where it is sealed. */
    private static final Set<JApiCompatibilityChangeType> FOR_IMPLEMENTERS = EnumSet.of(
            JApiCompatibilityChangeType.METHOD_ADDED_TO_INTERFACE,
            JApiCompatibilityChangeType.METHOD_ABSTRACT_ADDED_TO_CLASS,
            JApiCompatibilityChangeType.METHOD_ABSTRACT_ADDED_IN_SUPERCLASS,
            JApiCompatibilityChangeType.METHOD_ABSTRACT_ADDED_IN_IMPLEMENTED_INTERFACE);

    private final SortedSet<String> breaks = new TreeSet<>();
    private boolean isSealed;

    private Compatibility() {}

    /** A line for each: the type, the member if it is one, and japicmp's word for it. */
    static SortedSet<String> breaks(Path old, Path now) {
        JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
        options.setAccessModifier(AccessModifier.PROTECTED);
        options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
        Compatibility found = new Compatibility();
        new JarArchiveComparator(options)
                .compare(new JApiCmpArchive(old.toFile(), "promised"), new JApiCmpArchive(now.toFile(), "now"))
                .forEach(found::add);
        return found.breaks;
    }

    private void add(JApiClass type) {
        String name = type.getFullyQualifiedName();
        isSealed = type.getOldClass().isPresent()
                && type.getOldClass().get().getClassFile().getAttribute("PermittedSubclasses") != null;
        add(name, type);
        add(name, type.getSuperclass());
        type.getInterfaces().forEach(parent -> add(name + " is " + parent.getFullyQualifiedName(), parent));
        type.getFields().forEach(field -> add(name + " . " + field.getName(), field));
        type.getConstructors().forEach(constructor -> add(name + " . new", constructor));
        type.getMethods().forEach(method -> add(name + " . ", method));
        add(name, type.getGenericTemplates());
    }

    private void add(String type, JApiMethod method) {
        add(type + method.getName(), (JApiBehavior) method);
        add(type + method.getName() + parameters(method), method.getReturnType());
    }

    private void add(String name, JApiBehavior behavior) {
        String full = name + parameters(behavior);
        add(full, (JApiCompatibility) behavior);
        add(full, behavior.getParameters());
        add(full, behavior.getGenericTemplates());
    }

    private static String parameters(JApiBehavior behavior) {
        return behavior.getParameters().stream()
                .map(parameter -> parameter.getType())
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private void add(String place, Collection<? extends JApiCompatibility> elements) {
        elements.forEach(element -> add(place, element));
    }

    private void add(String place, JApiCompatibility element) {
        for (JApiCompatibilityChange change : element.getCompatibilityChanges()) {
            boolean isBreak = !change.isBinaryCompatible() || !change.isSourceCompatible();
            if (isBreak && !(isSealed && FOR_IMPLEMENTERS.contains(change.getType()))) {
                breaks.add(place + " : " + change.getType());
            }
        }
    }
}
