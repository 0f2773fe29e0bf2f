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
import io.callstatus.EventKind;
import io.callstatus.FieldProblem;
import io.callstatus.JsonText;
import io.callstatus.OtherEvent;
import io.callstatus.ParserSet;
import io.callstatus.Parsers;
import io.callstatus.Party;
import io.callstatus.Payload;
import io.callstatus.Recording;
import io.callstatus.privacy.LookUps;
import io.callstatus.spi.Fields;
import io.callstatus.spi.ProviderDetails;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.Outcome;
import io.callstatus.timeline.CallSession;
import io.callstatus.timeline.CallTimeline;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is really looked up by name stands in {@code META-INF/native-image}. */
@Isolated("watches the whole virtual machine")
class NativeImageTest {
    private static final Pattern OURS = Pattern.compile("(.*\\.)?(io\\.callstatus|META-INF\\.callstatus)\\..*");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final tools.jackson.databind.ObjectMapper MAPPER_3 = new tools.jackson.databind.ObjectMapper();

    /** Classes and resources that are ours, and that no compiler of native images finds by itself. */
    private static final SortedSet<String> LOOKED_UP = new TreeSet<>();

    @BeforeAll
    static void recordARun() throws Exception {
        LookUps.during(NativeImageTest::readAndWrite).stream()
                .map(name -> name.replaceFirst("^/", ""))
                .filter(name -> OURS.matcher(name.replace('/', '.')).matches() && !isKnownAnyway(name))
                .forEach(LOOKED_UP::add);
        assertThat(LOOKED_UP)
                .as("the recorder hears")
                .contains(CallStatus.class.getName(), NativeMetadata.SERVICE, "io.callstatus.SerializedCallStatus");
    }

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
        assertThat(LOOKED_UP).filteredOn(name -> !metadata.covers(name)).isEmpty();
    }

    /** And nothing else: what stands there for nothing makes images larger, and hides what is wrong. */
    @Test
    @EnabledOnJre(value = JRE.JAVA_17, disabledReason = "on later ones, mappers look less up of records")
    void metadata_areLookedUpInARunOverAllProviders() throws Exception {
        NativeMetadata metadata = NativeMetadata.ofTheClassPath();
        assertThat(metadata.classes())
                .hasSizeGreaterThan(providers().size())
                .filteredOn(name -> !LOOKED_UP.contains(name))
                .isEmpty();
        assertThat(metadata.resources())
                .isNotEmpty()
                .filteredOn(pattern -> LOOKED_UP.stream().noneMatch(name -> name.matches(pattern)))
                .isEmpty();
    }

    /** Lambdas and enums: the compiler of a native image finds them in the code. And what is of the tests, or of their agents. */
    private static boolean isKnownAnyway(String name) {
        boolean isOfTests = name.contains(".testkit.")
                || name.contains("/testkit/")
                || name.contains(".privacy.")
                || name.startsWith("io.callstatus.all.");
        return isOfTests || name.endsWith(".class") || name.contains("$$Lambda") || isEnum(name);
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
        for (Fixture fixture : oneOfEachProvider()) {
            mapped(
                    CallStatus.class,
                    Parsers.detect(fixture.request(), parsers)
                            .trustUnverified()
                            .parseAll()
                            .get(0));
        }
        CallStatus status = Fixtures.of("twilio").completed().status();
        mapPartsOf(status);
        mapEvent();
        serialize(status);
        try (InputStream schema =
                CallStatus.class.getResourceAsStream("/META-INF/callstatus/call-status.schema.json")) {
            assertThat(schema).isNotNull();
        }
    }

    private static void mapPartsOf(CallStatus status) throws IOException {
        mapped(Party.class, status.from().orElseThrow());
        mapped(Payload.class, status.payload());
        mapped(Recording.class, Recording.builder().id("RE1").build());
        mapped(CallTimeline.class, CallTimeline.of(status));
        mapped(CallSession.class, CallSession.of(status));
        ProviderDetails details = new SampleDetails(status);
        assertThat(MAPPER.writeValueAsString(details)).isEqualTo(MAPPER_3.writeValueAsString(details));
        JsonText text = JsonText.of("[]").orElseThrow();
        assertThat(MAPPER.writeValueAsString(text)).isEqualTo(MAPPER_3.writeValueAsString(text));
    }

    /** Details as a provider has them: what it inherits is what mappers look for. */
    private static final class SampleDetails extends ProviderDetails {
        private SampleDetails(CallStatus status) {
            super(Fields.of(status.provider(), status));
            in.find("CallSid");
        }
    }

    private static void mapEvent() throws IOException {
        FieldProblem problem = FieldProblem.builder()
                .field("Duration")
                .expected("a number")
                .found("letters")
                .build();
        mapped(FieldProblem.class, problem);
        OtherEvent.Builder event = OtherEvent.builder().provider("twilio").name("recording");
        mapped(OtherEvent.class, event.kind(EventKind.OTHER).build());
    }

    private static void serialize(CallStatus status) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(status);
        assertThat(new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject())
                .isEqualTo(status);
    }

    private static <T> void mapped(Class<T> type, T value) throws IOException {
        assertThat(MAPPER.readValue(MAPPER.writeValueAsBytes(value), type)).isEqualTo(value);
        assertThat(MAPPER_3.readValue(MAPPER_3.writeValueAsBytes(value), type)).isEqualTo(value);
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
    @EnabledOnJre(value = JRE.JAVA_17, disabledReason = "on later ones, mappers look less up of records")
    void metadata_ofCore_isMadeOfItsAnnotations_andOfTheRun() throws IOException {
        Path file = ProviderFolders.ofTheReactor()
                .root()
                .resolve("core/src/main/resources")
                .resolve(NativeMetadata.folder("callstatus-core"))
                .resolve("reflect-config.json");
        String text = AnnotatedTypes.ofCore().json(LOOKED_UP::contains);
        if ("write".equals(System.getProperty("callstatus.fields"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(file).hasContent(text);
    }
}
