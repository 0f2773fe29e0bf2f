package io.callstatus.all;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.callstatus.CallStatus;
import io.callstatus.ParserSet;
import io.callstatus.Parsers;
import io.callstatus.privacy.LookUps;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.Outcome;
import io.callstatus.timeline.CallTimeline;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is really looked up by name stands in {@code META-INF/native-image}. */
@Isolated("watches the whole virtual machine")
class NativeImageTest {
    static List<String> providers() {
        return ProviderFolders.ofTheReactor().ids();
    }

    /** Nothing is looked up by name but providers, and what a mapper and serialization look for in values. */
    @Test
    void code_looksUpNothingByItself() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.callstatus.internal.detect.InstalledParsers$ByName")
                .and()
                .doNotHaveFullyQualifiedName("io.callstatus.internal.detect.InstalledParsers")
                .should()
                .callMethodWhere(resolvedBy("forName|getMethods?|getDeclared.*|getConstructors?|getFields?|newInstance"
                        + "|getResource.*|getRecordComponents"))
                .orShould()
                .accessClassesThat(resideInAPackage("java.lang.reflect")
                        .and(nameMatching(".*\\.(Proxy|Method|Field|Constructor)")))
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .withImportOption(place -> !place.contains("testkit") && !place.contains("-tests.jar"))
                        .importPackages("io.callstatus"));
    }

    private static DescribedPredicate<JavaMethodCall> resolvedBy(String names) {
        return JavaCall.Predicates.target(owner(type(Class.class).or(type(ClassLoader.class))))
                .and(JavaCall.Predicates.target(nameMatching(names)))
                .forSubtype();
    }

    @Test
    void lookUps_ofARunOverAllProviders_areInTheMetadata() throws Exception {
        NativeMetadata metadata = NativeMetadata.ofTheClassPath();
        SortedSet<String> lookedUp = LookUps.during(NativeImageTest::readAndWrite);
        lookedUp.removeIf(name -> !name.replace('/', '.').contains("io.callstatus.") || isKnownAnyway(name));
        assertThat(lookedUp)
                .as("the recorder hears")
                .contains(CallStatus.class.getName(), NativeMetadata.SERVICE, "io.callstatus.SerializedCallStatus")
                .hasSizeGreaterThan(providers().size());
        assertThat(lookedUp).filteredOn(name -> !metadata.covers(name)).isEmpty();
    }

    /** Lambdas and enums: the compiler of a native image finds them in the code. And what is of the tests. */
    private static boolean isKnownAnyway(String name) {
        boolean isOfTests = name.contains(".testkit.")
                || name.contains("/testkit/")
                || name.contains(".privacy.")
                || name.startsWith("io.callstatus.all.");
        return isOfTests || name.contains("$$Lambda") || isEnum(name);
    }

    private static boolean isEnum(String name) {
        try {
            return !name.contains("/") && Class.forName(name).isEnum();
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static void readAndWrite() throws IOException, ClassNotFoundException {
        ParserSet parsers = ParserSet.load(NativeImageTest.class.getClassLoader());
        ObjectMapper mapper = new ObjectMapper();
        for (Fixture fixture : oneOfEachProvider()) {
            CallStatus status = Parsers.detect(fixture.request(), parsers)
                    .trustUnverified()
                    .parseAll()
                    .get(0);
            assertThat(mapper.readValue(mapper.writeValueAsBytes(status), CallStatus.class))
                    .isEqualTo(status);
        }
        CallStatus status = oneOfEachProvider().get(0).statuses().get(0);
        CallTimeline timeline = CallTimeline.of(status);
        assertThat(mapper.readValue(mapper.writeValueAsBytes(timeline), CallTimeline.class))
                .isEqualTo(timeline);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(status);
        assertThat(new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject())
                .isEqualTo(status);
    }

    private static List<Fixture> oneOfEachProvider() {
        return providers().stream()
                .map(id -> Fixtures.of(id).stream()
                        .filter(fixture -> fixture.outcome() == Outcome.CALL_STATUS)
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("providers")
    void metadata_ofAProvider_namesItsParser(String provider) throws IOException {
        Path folder = ProviderFolders.ofTheReactor().root().resolve("providers").resolve(provider);
        String parser = Files.readString(folder.resolve("src/main/resources").resolve(NativeMetadata.SERVICE))
                .lines()
                .findFirst()
                .orElseThrow();
        NativeMetadata metadata = NativeMetadata.of("callstatus-" + provider);
        assertThat(metadata.classes()).containsExactly(parser);
        assertThat(metadata.covers(NativeMetadata.SERVICE)).isTrue();
        assertThat(metadata.covers("META-INF/services/another")).isFalse();
    }

    /** Written anew by {@code -Dcallstatus.fields=write}. */
    @Test
    void metadata_ofCore_isMadeOfItsAnnotations() throws IOException {
        Path file = ProviderFolders.ofTheReactor()
                .root()
                .resolve("core/src/main/resources")
                .resolve(NativeMetadata.folder("callstatus-core"))
                .resolve("reflect-config.json");
        String text = AnnotatedTypes.ofCore().json();
        if ("write".equals(System.getProperty("callstatus.fields"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(file).hasContent(text);
    }
}
