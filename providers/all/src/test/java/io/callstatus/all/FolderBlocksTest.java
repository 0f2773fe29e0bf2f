package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A provider that is added stands in no list by hand. */
class FolderBlocksTest {
    private static final List<String> FILES = List.of(
            "providers/pom.xml",
            "providers/all/pom.xml",
            "providers/bom/pom.xml",
            "providers/all/src/main/jpms/module-info.java");

    @TempDir
    Path root;

    @Test
    void blocks_areThoseOfTheFolders() {
        FolderBlocks blocks = FolderBlocks.ofTheReactor();
        if ("write".equals(System.getProperty("callstatus.fields"))) {
            blocks.write();
        }
        assertThat(blocks.complaints())
                .as("mvn -q -pl providers/all -am test -Dtest=FolderBlocksTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dcallstatus.fields=write")
                .isEmpty();
    }

    @Test
    void write_ofOneProviderMore_addsItToEachAndToNothingElse() throws IOException {
        FolderBlocks house = FolderBlocks.ofTheReactor();
        for (String file : FILES) {
            Files.createDirectories(root.resolve(file).getParent());
            Files.copy(house.root().resolve(file), root.resolve(file));
        }
        List<String> more = new ArrayList<>(house.ids());
        more.add("voxbridge");
        FolderBlocks blocks = new FolderBlocks(root, more);
        assertThat(blocks.complaints()).hasSize(5);
        blocks.write();
        assertThat(blocks.complaints()).isEmpty();
        assertThat(root.resolve(FILES.get(0))).content().contains("    <module>voxbridge</module>\n    <!-- end -->\n");
        assertThat(root.resolve(FILES.get(3)))
                .content()
                .contains("    requires transitive io.callstatus.voxbridge;\n    // end\n");
        new FolderBlocks(root, house.ids()).write();
        for (String file : FILES) {
            assertThat(root.resolve(file)).hasSameTextualContentAs(house.root().resolve(file));
        }
    }
}
