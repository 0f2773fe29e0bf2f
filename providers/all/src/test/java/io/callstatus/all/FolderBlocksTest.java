package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A provider that is added, or comes from a branch, stands in no list by hand. */
class FolderBlocksTest {
    private static final FolderBlocks REACTOR = FolderBlocks.ofTheReactor();

    @TempDir
    Path root;

    @BeforeAll
    static void writeIfAsked() {
        if ("write".equals(System.getProperty("callstatus.fields"))) {
            REACTOR.write();
        }
    }

    @Test
    void blocks_areThoseOfTheFolders() {
        assertThat(REACTOR.complaints())
                .as("mvn -q -pl providers/all -am test -Dtest=FolderBlocksTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dcallstatus.fields=write")
                .isEmpty();
    }

    @Test
    void write_ofOneProviderMore_addsItToEachAndToNothingElse() throws IOException {
        for (String file : FolderBlocks.FILES.keySet()) {
            copy(file, file);
        }
        for (String id : REACTOR.ids()) {
            copyWhatIsSaid(id, id);
        }
        copyWhatIsSaid("callerdesk", "voxbridge");
        Files.delete(root.resolve("providers/voxbridge/README.md"));
        List<String> more =
                Stream.concat(REACTOR.ids().stream(), Stream.of("voxbridge")).toList();
        FolderBlocks blocks = new FolderBlocks(root, more);
        assertThat(blocks.complaints()).hasSize(10);
        blocks.write();
        assertThat(blocks.complaints()).isEmpty();
        assertThat(root.resolve("providers/pom.xml"))
                .content()
                .contains("    <module>voxbridge</module>\n    <!-- end -->\n");
        assertThat(root.resolve("providers/all/src/main/jpms/module-info.java"))
                .content()
                .contains("    requires transitive io.callstatus.voxbridge;\n    // end\n");
        assertThat(root.resolve("core/guides/PROVIDERS.md")).content().contains("| `voxbridge` | query, form, JSON |");
        assertThat(root.resolve("README.md")).content().contains("(providers/voxbridge/README.md) | `voxbridge` |");
        assertThat(root.resolve("providers/voxbridge/README.md"))
                .content()
                .startsWith("# CallerDesk\n\n<!-- made of the folders: facts -->\n| | |")
                .contains("| id | `voxbridge` |", "|\n<!-- end -->\n\n## Where the secret is\n")
                .endsWith("## Sources\n");
        new FolderBlocks(root, REACTOR.ids()).write();
        for (String file : FolderBlocks.FILES.keySet()) {
            assertThat(root.resolve(file))
                    .hasSameTextualContentAs(REACTOR.root().resolve(file));
        }
    }

    @Test
    void complaints_ofAFolderThatSaysNothing_nameTheFile() throws IOException {
        for (String file : FolderBlocks.FILES.keySet()) {
            copy(file, file);
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> new FolderBlocks(root, List.of("voxbridge")).complaints())
                .withMessageContaining("providers/voxbridge/")
                .withMessageContaining(" is missing; among others, it has ");
    }

    @Test
    void complaints_ofAKeyThatIsMissingOrThatNothingReads_nameIt() throws IOException {
        for (String file : FolderBlocks.FILES.keySet()) {
            copy(file, file);
        }
        copyWhatIsSaid("callerdesk", "voxbridge");
        Path file = root.resolve("providers/voxbridge/readme.properties");
        FolderBlocks blocks = new FolderBlocks(root, List.of("voxbridge"));
        Files.writeString(file, Files.readString(file) + "quirk = one\n");
        assertThat(blocks.complaints()).contains("providers/voxbridge/readme.properties: nothing reads quirk");
        Files.writeString(file, Files.readString(file).replace("quirks = ", "quirk = "));
        assertThatIllegalStateException()
                .isThrownBy(blocks::complaints)
                .withMessage("providers/voxbridge/readme.properties: add quirks");
    }

    private void copyWhatIsSaid(String from, String to) throws IOException {
        for (String file : List.of("readme.properties", "fixtures/traits.properties", "README.md")) {
            copy("providers/" + from + "/" + file, "providers/" + to + "/" + file);
        }
    }

    private void copy(String from, String to) throws IOException {
        Files.createDirectories(root.resolve(to).getParent());
        Files.copy(REACTOR.root().resolve(from), root.resolve(to));
    }
}
