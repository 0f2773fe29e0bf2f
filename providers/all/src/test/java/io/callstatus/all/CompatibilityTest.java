package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatus;
import io.callstatus.Parsers;
import io.callstatus.testkit.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.jar.JarFile;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By japicmp: nobody's code that was written for the last release, or compiled against it, breaks unless it is said and why. */
@Tag("logic")
class CompatibilityTest {
    private static final Path HERE = ProviderFolders.ofTheReactor().root().resolve("providers/all");

    @TempDir
    Path folder;

    @Test
    void api_breaksNobody() throws IOException {
        Path now = folder.resolve("now.jar");
        ApiSkeleton.ofTheModulesOf(modules()).write(now);
        Path baseline = HERE.resolve("api.jar");
        if (System.getProperty("callstatus.api", "").contains("baseline")) {
            Files.copy(now, baseline, StandardCopyOption.REPLACE_EXISTING);
        }
        AcceptedChanges accepted = AcceptedChanges.in(HERE);
        assertThat(Compatibility.breaks(baseline, now))
                .as("restore it, or say why in providers/all/api-changes.tsv: the line, a tab, the reason")
                .filteredOn(line -> !accepted.contains(line))
                .isEmpty();
    }

    /** One class of each: core, the testkit, every provider. */
    private static List<Class<?>> modules() {
        List<Class<?>> types = new ArrayList<>(List.of(CallStatus.class, Fixtures.class));
        Parsers.installed().providers().stream()
                .map(id -> Parsers.installed().parser(id).orElseThrow().getClass())
                .forEach(types::add);
        return types;
    }

    /** What the baseline is made of can be read: it is what the lists beside it say. */
    @Test
    void baseline_hasEveryTypeOfTheLists() throws IOException {
        List<String> types = new ArrayList<>();
        try (JarFile jar = new JarFile(HERE.resolve("api.jar").toFile())) {
            jar.stream()
                    .map(entry -> entry.getName().replace(".class", "").replace('/', '.'))
                    .forEach(types::add);
        }
        assertThat(types).contains("io.callstatus.CallStatus", "io.callstatus.testkit.Fixtures");
        assertThat(types).hasSizeGreaterThan(Parsers.installed().providers().size() * 2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    interface A { void b(); }                   | interface A {}                                      | A . b() : METHOD_REMOVED
                    interface A { String b(); }                 | interface A { Object b(); }                         | A . b() : METHOD_RETURN_TYPE_CHANGED
                    interface A {}                              | interface A { void b(); }                           | A . b() : METHOD_ADDED_TO_INTERFACE
                    abstract class A {}                         | abstract class A { public abstract void b(); }      | A . b() : METHOD_ABSTRACT_ADDED_TO_CLASS
                    enum A { B, C }                             | enum A { B }                                        | A . C : FIELD_REMOVED
                    interface A { java.util.List<String> b(); } | interface A { java.util.List<Object> b(); }         | A . b() : METHOD_RETURN_TYPE_GENERICS_CHANGED
                    interface A { void b(java.util.List<String> c); } | interface A { void b(java.util.List<Object> c); } | A . b(java.util.List) : METHOD_PARAMETER_GENERICS_CHANGED
                    interface A { void b(); }                   | interface A { void b() throws Exception; }          | A . b() : METHOD_NOW_THROWS_CHECKED_EXCEPTION
                    class A {}                                  | abstract class A {}                                 | A : CLASS_NOW_ABSTRACT
                    class A {}                                  | final class A {}                                    | A : CLASS_NOW_NOT_EXTENDABLE
                    class A { public A() {} }                   | class A { private A() {} }                          | A . new() : CONSTRUCTOR_REMOVED
                    class A { public void b() {} }              | class A { protected void b() {} }                   | A . b() : METHOD_LESS_ACCESSIBLE
                    class A { public void b() {} }              | class A { public static void b() {} }               | A . b() : METHOD_NOW_STATIC
                    class A implements Runnable { public void run() {} } | class A { public void run() {} }           | A is java.lang.Runnable : INTERFACE_REMOVED
                    """)
    void change_thatBreaks(String was, String is, String expected) throws IOException {
        assertThat(breaks(was, is)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    interface A { void b(); }      | interface A { void b(); default void c() {} }
                    class A { public void b() {} } | class A { public void b() {} public void c() {} }
                    enum A { B }                   | enum A { B, C }
                    class A { private A() {} }     | class A { private A() {} void b() {} }
                    sealed interface A permits A.B { record B() implements A {} } | sealed interface A permits A.B { default int c() { return d(); } int d(); record B() implements A { public int d() { return 1; } } }
                    """)
    void change_thatBreaksNobody(String was, String is) throws IOException {
        assertThat(breaks(was, is)).isEmpty();
    }

    private SortedSet<String> breaks(String was, String is) throws IOException {
        return Compatibility.breaks(compiled("was", was), compiled("is", is));
    }

    private Path compiled(String name, String source) throws IOException {
        Path place = Files.createDirectories(folder.resolve(name));
        Path file = Files.writeString(place.resolve("A.java"), "public " + source);
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "--release", "17", file.toString());
        assertThat(status).isZero();
        Path jar = folder.resolve(name + ".jar");
        ApiSkeleton.below(place).write(jar);
        return jar;
    }
}
