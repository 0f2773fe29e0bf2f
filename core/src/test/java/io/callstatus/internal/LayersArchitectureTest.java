package io.callstatus.internal;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The internal packages form four layers: a package depends only on packages of lower layers, and there is no cycle. Only the
 * archive uses files.
 */
@Tag("logic")
class LayersArchitectureTest {
    private static final String INTERNAL = "io.callstatus.internal.";

    private static final Map<String, Integer> LAYERS = Map.ofEntries(
            Map.entry("text", 1),
            Map.entry("log", 1),
            Map.entry("time", 2),
            Map.entry("fields", 2),
            Map.entry("json", 2),
            Map.entry("http", 2),
            Map.entry("scan", 3),
            Map.entry("read", 3),
            Map.entry("archive", 4),
            Map.entry("detect", 4),
            Map.entry("verify", 4),
            Map.entry("servlet", 4),
            Map.entry("style", 4));

    private static final DescribedPredicate<JavaClass> FILES = resideInAPackage("java.nio.file..")
            .or(DescribedPredicate.describe(
                    "are java.io.File or a stream of one",
                    type -> type.getName().matches("java\\.io\\.(File\\w*|RandomAccessFile)(\\$.*)?")))
            .as("are files");

    private static final ArchRule FILES_OF_THE_ARCHIVE = noClasses()
            .that()
            .resideOutsideOfPackage("io.callstatus.archive..")
            .should()
            .dependOnClassesThat(FILES);

    private static final class Planted {
        static void write(String path) throws IOException {
            new FileOutputStream(path).close();
        }

        static boolean isThere(Path path) {
            return Files.exists(path);
        }
    }

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.callstatus");

    private static boolean isInternal(String type) {
        return type.startsWith(INTERNAL);
    }

    private static String packageOf(String type) {
        return type.substring(INTERNAL.length(), type.indexOf('.', INTERNAL.length()));
    }

    /** Which classes know which, nested ones as part of their own. */
    private static Map<String, Set<String>> dependencies(BiPredicate<String, String> wanted) {
        Map<String, Set<String>> dependencies = new TreeMap<>();
        for (JavaClass type : CORE) {
            String from = outermost(type);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String to = outermost(dependency.getTargetClass());
                if (to.startsWith("io.callstatus.") && !to.equals(from) && wanted.test(from, to)) {
                    dependencies.computeIfAbsent(from, t -> new TreeSet<>()).add(to);
                }
            }
        }
        return dependencies;
    }

    private static String outermost(JavaClass type) {
        String name = type.getBaseComponentType().getName();
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }

    /** Whoever can be reached from itself. */
    private static Set<String> cycles(Map<String, Set<String>> dependencies) {
        return dependencies.keySet().stream()
                .filter(start -> reached(start, dependencies).contains(start))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> reached(String start, Map<String, Set<String>> dependencies) {
        Set<String> reached = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(dependencies.getOrDefault(start, Set.of()));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (reached.add(next)) {
                open.addAll(dependencies.getOrDefault(next, Set.of()));
            }
        }
        return reached;
    }

    private static Map<String, Set<String>> between(
            Function<String, String> name, Map<String, Set<String>> dependencies) {
        Map<String, Set<String>> between = new TreeMap<>();
        dependencies.forEach((from, all) -> all.forEach(to -> {
            if (!name.apply(from).equals(name.apply(to))) {
                between.computeIfAbsent(name.apply(from), n -> new TreeSet<>()).add(name.apply(to));
            }
        }));
        return between;
    }

    @Test
    void internals_eachPackage_hasALayer() {
        assertThat(CORE.stream().map(JavaClass::getName).filter(LayersArchitectureTest::isInternal))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(LAYERS).containsKey(packageOf(name)));
    }

    @Test
    void dependencies_goToLowerLayersOnly() {
        assertThat(dependencies((from, to) -> isInternal(from)
                        && isInternal(to)
                        && !packageOf(from).equals(packageOf(to))
                        && LAYERS.get(packageOf(to)) >= LAYERS.get(packageOf(from))))
                .isEmpty();
    }

    @Test
    void lowestLayers_knowNoPublicType() {
        assertThat(dependencies((from, to) -> isInternal(from) && LAYERS.get(packageOf(from)) <= 2 && !isInternal(to)))
                .isEmpty();
    }

    @Test
    void classes_haveNoCycle() {
        assertThat(cycles(dependencies((from, to) -> isInternal(from) && isInternal(to))))
                .isEmpty();
    }

    @Test
    void packages_haveNoCycle() {
        assertThat(cycles(between(
                        LayersArchitectureTest::packageOf,
                        dependencies((from, to) -> isInternal(from) && isInternal(to)))))
                .isEmpty();
    }

    @Test
    void cycles_plantedOne_isFound() {
        assertThat(cycles(Map.of("a", Set.of("b"), "b", Set.of("c"), "c", Set.of("b"))))
                .containsExactly("b", "c");
    }

    @Test
    void files_areWrittenByTheArchiveOnly() {
        JavaClasses library = CORE.that(DescribedPredicate.not(resideInAPackage("io.callstatus.privacy..")));
        assertThat(library).hasSizeGreaterThan(200);
        FILES_OF_THE_ARCHIVE.check(library);
        assertThat(noClasses()
                        .should()
                        .dependOnClassesThat(FILES)
                        .evaluate(library)
                        .hasViolation())
                .as("the archive's own")
                .isTrue();
    }

    @Test
    void files_plantedOnes_areFound() {
        JavaClasses planted = new ClassFileImporter().importClasses(Planted.class);
        assertThat(FILES_OF_THE_ARCHIVE.evaluate(planted).getFailureReport().getDetails())
                .anyMatch(detail -> detail.contains("java.io.FileOutputStream"))
                .anyMatch(detail -> detail.contains("java.nio.file.Files"));
    }
}
