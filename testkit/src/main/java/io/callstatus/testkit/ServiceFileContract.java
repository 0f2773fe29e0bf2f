package io.callstatus.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.callstatus.ParserSet;
import io.callstatus.spi.CallStatusParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The service file in the sources of a provider's module: its remarks say what its requests are told by. */
final class ServiceFileContract {
    private static final String REMARK = "#";
    /** How each line begins that is made of the code. */
    private static final String MADE = "#=";

    private final Path file;
    private final CallStatusParser parser;

    ServiceFileContract(Path module, CallStatusParser parser) {
        this.file = module.resolve("src/main/resources/META-INF/services").resolve(CallStatusParser.class.getName());
        this.parser = parser;
    }

    /** Written where the parser is the only one of its module; compared where it was written. */
    void isUpToDate(boolean isWriting) throws IOException {
        assumeTrue(Files.exists(file), "no service file in the sources");
        List<String> lines = Files.readAllLines(file);
        List<String> types = lines.stream()
                .map(line -> line.split(REMARK, 2)[0].strip())
                .filter(line -> !line.isEmpty())
                .toList();
        assumeTrue(types.equals(List.of(parser.getClass().getName())), "the module has several parsers");
        if (isWriting) {
            Files.writeString(file, ParserSet.serviceFile(parser));
        }
        boolean isMade = isWriting || lines.stream().anyMatch(line -> line.startsWith(MADE));
        assumeTrue(isMade, "the parser is made at once, since its service file says nothing of it");
        assertEquals(
                ParserSet.serviceFile(parser),
                Files.readString(file),
                () -> "Requests are told by what stands in " + file
                        + ", and the parser declares something else. Write it"
                        + " anew: run " + parser.provider() + "'s contract, #hasAServiceFileThatIsUpToDate, with"
                        + " -Dcallstatus.fields=write, and build again");
    }
}
