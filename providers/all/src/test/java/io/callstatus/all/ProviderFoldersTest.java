package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.callstatus.testkit.CallScenario;
import io.callstatus.testkit.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A folder below {@code providers} is a provider everywhere, or this says where it is missing. */
class ProviderFoldersTest {
    private static final String SERVICE =
            "providers/voxbridge/src/main/resources/META-INF/services/io.callstatus.spi.CallStatusParser";

    @TempDir
    Path root;

    @Test
    void complaints_ofThisHouse() {
        assertThat(ProviderFolders.ofTheReactor().complaints()).isEmpty();
    }

    @Test
    void ids_areTheInstalledProviders() {
        assertThat(Providers.ids())
                .as(
                        "found by ServiceLoader. For a folder that is missing: FolderBlocksTest writes the lists of the build;"
                                + " its parser stands in its META-INF/services, its id is provider()")
                .isEqualTo(ProviderFolders.ofTheReactor().ids())
                .contains("signalwire");
    }

    @ParameterizedTest
    @MethodSource("io.callstatus.all.Providers#ids")
    void id_isAConstantOfTheParser(String id) throws ReflectiveOperationException {
        assertThat(Providers.parser(id).getClass().getField("ID").get(null)).isEqualTo(id);
    }

    @Test
    void ids_haveFixtures() {
        assertThat(Fixtures.providers())
                .as("add the folder providers/<id>/fixtures with index.tsv")
                .containsExactlyInAnyOrderElementsOf(
                        ProviderFolders.ofTheReactor().ids());
    }

    @ParameterizedTest
    @MethodSource("io.callstatus.all.Providers#ids")
    void id_isKnownToTheTestkit(String id) {
        assertThatCode(() -> {
                    Fixtures.of(id, "maximal").from("anonymous").request();
                    CallScenario.of(id).requests();
                })
                .as("providers/" + id + "/fixtures: add a fixture 'maximal', a traits.properties and a sequence.tsv")
                .doesNotThrowAnyException();
    }

    @Test
    void complaints_ofANewFolder_sayWhatToAddWhere() throws IOException {
        write("providers/voxbridge/notes.txt", "");
        assertThat(complaints())
                .containsExactly(
                        missing("providers/voxbridge/pom.xml: <artifactId>callstatus-voxbridge</artifactId>"),
                        missing(SERVICE + ": io.callstatus.voxbridge."),
                        missing(SERVICE + ": #=voxbridge 1 "),
                        missing("providers/voxbridge/module-info.java: module io.callstatus.voxbridge {"),
                        missing("providers/voxbridge/readme.properties: name = "),
                        missing("providers/voxbridge/fixtures/sequence.tsv: step\t"),
                        missing("providers/voxbridge/fixtures/timelines.tsv: call\t"));
    }

    @Test
    void complaints_ofAFolderThatIsNamedEverywhere_areNone() throws IOException {
        write("providers/voxbridge/pom.xml", "<artifactId>callstatus-voxbridge</artifactId>");
        write(
                SERVICE,
                "io.callstatus.voxbridge.VoxBridgeParser\n#=voxbridge 1 io.callstatus.voxbridge.VoxBridgeParser\n");
        write("providers/voxbridge/src/main/java/module-info.java", "module io.callstatus.voxbridge {\n}");
        write("providers/voxbridge/readme.properties", "name = VoxBridge");
        write("providers/voxbridge/fixtures/sequence.tsv", "step\talways\tcompleted\tend");
        write("providers/voxbridge/fixtures/timelines.tsv", "call\tcompleted\tIt ended.");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void ids_ofWhatABuildLeftBehind_areNone() throws IOException {
        write("providers/voxbridge/target/classes/a", "");
        write("providers/bom/pom.xml", "");
        assertThat(ProviderFolders.below(root).ids()).isEmpty();
    }

    private List<String> complaints() {
        return ProviderFolders.below(root).complaints();
    }

    private static String missing(String where) {
        return "providers/voxbridge is there: add to " + where;
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
