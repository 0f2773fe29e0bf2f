package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every block of Java on a page stands word by word in a source that the build compiles, or a test here compiles it, or the
 * page says why it is a fragment: {@code <!-- a fragment: why -->} above it. Our own commands name what there is.
 */
class PageCodeTest {
    private static final Pattern BLOCK =
            Pattern.compile("(?ms)(<!-- a fragment: [^\n]{10,} -->\n+)?^```(\\w+)\n(.*?)^```$");
    private static final Pattern COMMAND = Pattern.compile("(?m)^ {4}((?:mvn|java|node|npm) .*(?:\\\\\n.*)*)$");
    private static final Pattern MODULES = Pattern.compile("-pl (\\S+)");
    private static final Pattern PROFILES = Pattern.compile("-P(\\S+)");
    private static final Pattern TESTS = Pattern.compile("-Dtest=(\\S+)");
    private static final Pattern JAR = Pattern.compile("-jar (\\S+)/target/(\\S+)\\.jar");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>(callstatus[^<]*)</artifactId>");
    /** {@code ReadmeTest} compiles these pages. */
    private static final Set<String> COMPILED_HERE = Set.of(Pages.README, Pages.GETTING_STARTED);

    /** Indented code is for commands and settings; where it is Java, a test compiles it. */
    private static final Map<String, String> INDENTED_JAVA = Map.of(
            Pages.README,
            "ReadmeTest compiles the line",
            "providers/README.md",
            "GuideTest compiles the parser, and the acme build of the testkit what stands for its pieces");

    private static final Pattern INDENTED = Pattern.compile("(?m)^ {4,}\\S.*[;{]$");

    private static String sources = "";
    private static Set<String> files = Set.of();
    private static String poms = "";

    static List<String> pages() {
        return Pages.all();
    }

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> walk = Files.walk(Pages.ROOT)) {
            List<Path> found = walk.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList();
            files = found.stream().map(file -> file.getFileName().toString()).collect(Collectors.toSet());
            sources = texts(found.stream()
                            .filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.toString().contains("/src/main/")
                                    || file.toString().contains("/testkit/")))
                    .replaceAll("\\s+", "");
            poms = texts(found.stream().filter(file -> file.endsWith("pom.xml")));
        }
    }

    private static String texts(Stream<Path> files) {
        return files.map(file -> Pages.text(Pages.ROOT.relativize(file).toString()))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void java_ofThePage_isCompiledSomewhere(String page) {
        List<String> blocks = BLOCK.matcher(Pages.text(page))
                .results()
                .filter(block -> block.group(2).equals("java") && block.group(1) == null)
                .map((MatchResult block) -> block.group(3))
                .toList();
        if (!COMPILED_HERE.contains(page)) {
            assertThat(blocks)
                    .as(page)
                    .allSatisfy(block -> assertThat(sources).as(block).contains(block.replaceAll("\\s+", "")));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void indentedCode_ofThePage_isNoJavaThatNobodyCompiles(String page) {
        String text = Pages.text(page).replaceAll("(?ms)^```.*?^```$", "");
        assertThat(INDENTED.matcher(text).find() && !INDENTED_JAVA.containsKey(page))
                .as(page)
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void commands_ofThePage_nameWhatThereIs(String page) {
        Matcher commands = COMMAND.matcher(Pages.text(page).replaceAll("(?m)^(mvn|java) ", "    $1 "));
        while (commands.find()) {
            String command = commands.group(1).replace("\\\n", " ");
            arguments(MODULES, command)
                    .forEach(module -> assertThat(Pages.ROOT
                                    .resolve(module.replaceFirst("^!", ""))
                                    .resolve("pom.xml"))
                            .as("%s: %s", page, command)
                            .exists());
            arguments(PROFILES, command)
                    .forEach(profile ->
                            assertThat(poms).as("%s: %s", page, command).contains("<id>" + profile + "</id>"));
            arguments(TESTS, command)
                    .map(test -> test.replaceFirst("#.*", ""))
                    .filter(test -> !test.contains("*") && !test.contains("…"))
                    .forEach(test ->
                            assertThat(files).as("%s: %s", page, command).contains(test + ".java"));
            Matcher jar = JAR.matcher(command);
            if (jar.find()) {
                assertThat(Pages.text(jar.group(1) + "/pom.xml")).as(page).contains(jar.group(2));
            }
        }
    }

    private static Stream<String> arguments(Pattern option, String command) {
        return option.matcher(command)
                .results()
                .flatMap(found -> Stream.of(found.group(1).replace("'", "").split(",")))
                .filter(argument -> !argument.contains("<"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void artifacts_ofThePage_areBuiltHere(String page) {
        ARTIFACT.matcher(Pages.text(page))
                .results()
                .map(found -> found.group(1))
                .forEach(artifact -> assertThat(poms)
                        .as("%s: %s", page, artifact)
                        .contains("<artifactId>" + artifact + "</artifactId>"));
    }
}
