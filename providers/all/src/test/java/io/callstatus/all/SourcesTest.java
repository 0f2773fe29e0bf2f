package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the budgets let pass and what not, each measured on a class with one line too many. */
@Tag("logic")
class SourcesTest {
    @TempDir
    Path root;

    @Test
    void complaints_ofThisHouse() {
        assertThat(Sources.ofTheReactor().complaints()).isEmpty();
    }

    @Test
    void complaints_fileOf351Lines() throws IOException {
        write("class A {" + "\n".repeat(349) + "}");
        assertThat(Sources.below(root).complaints()).isEmpty();
        write("class A {" + "\n".repeat(350) + "}");
        assertThat(Sources.below(root).complaints()).containsExactly("A.java has 351 lines");
    }

    @Test
    void complaints_methodOf26Lines() throws IOException {
        write(brief() + " void long_() {" + "\n".repeat(24) + "}}");
        assertThat(Sources.below(root).complaints()).isEmpty();
        write(brief() + " void long_() {" + "\n".repeat(25) + "}}");
        assertThat(Sources.below(root).complaints()).containsExactly("A.java: long_ has 26 lines");
    }

    @Test
    void complaints_moreThanOneMethodInTenOf13Lines() throws IOException {
        String medium = " void medium() {" + "\n".repeat(12) + "}";
        write(brief() + medium + "}");
        assertThat(Sources.below(root).complaints()).isEmpty();
        write(brief() + medium + medium + "}");
        assertThat(Sources.below(root).complaints()).containsExactly("only 9 of 11 methods have at most 12 lines");
    }

    @Test
    void complaints_mappingOf41Lines() throws IOException {
        write(brief() + mapping(40));
        assertThat(Sources.below(root).complaints()).isEmpty();
        write(brief() + mapping(41));
        assertThat(Sources.below(root).complaints()).containsExactly("A.java: the mapping in read has 41 lines");
    }

    @Test
    void complaints_methodOf26LinesBesideItsMapping() throws IOException {
        write(brief() + mapping(40).replace("{return", "{" + "\n".repeat(26) + "return"));
        assertThat(Sources.below(root).complaints()).containsExactly("A.java: read has 26 lines");
    }

    @Test
    void complaints_catchOfEverything() throws IOException {
        write(brief() + " void catching() { try { brief(); } catch (Throwable e) { } }}");
        assertThat(Sources.below(root).complaints()).containsExactly("A.java catches Throwable");
    }

    private static String brief() {
        return "class A {" + " void brief() { }".repeat(9);
    }

    private static String mapping(int lines) {
        return " Object read() {return CallStatus.builder()" + "\n.callId(null)".repeat(lines - 1) + ";}}";
    }

    private void write(String source) throws IOException {
        Path folder = Files.createDirectories(root.resolve("src/main/java"));
        Files.writeString(folder.resolve("A.java"), source);
    }
}
