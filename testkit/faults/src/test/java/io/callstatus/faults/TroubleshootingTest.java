package io.callstatus.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallState;
import io.callstatus.timeline.CallTimeline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Runs every fault over HTTP. The table of the page has the results; after an intended change, write it again with
 * {@code -Dcallstatus.faults=write}.
 */
@Isolated("reads all that is logged")
class TroubleshootingTest {
    private static final Path PAGE = Path.of("../../core/guides/TROUBLESHOOTING.md");
    private static final String START = "<!-- seen -->\n";
    private static final String HEAD =
            "| what is wrong | answer | what a listener is told | what to do |\n| --- | --- | --- | --- |\n";

    @Test
    void eachFault_endsInAMessageThatNamesItsCure() throws Exception {
        Map<Fault, Seen> all = new LinkedHashMap<>();
        List<String> surprises = new ArrayList<>();
        for (Fault fault : Faults.all()) {
            Seen seen = fault.scene().get().see();
            if (!seen.answer().equals(fault.answer()) || !seen.kinds().equals(fault.kinds())) {
                surprises.add(fault + ": " + seen);
            }
            all.put(fault, seen);
        }
        assertThat(String.join("\n", surprises)).isEmpty();
        StringBuilder table = new StringBuilder(HEAD);
        all.forEach((fault, seen) -> table.append(row(fault, seen)));
        assertPage(table.toString());
    }

    private static String row(Fault fault, Seen seen) {
        String kinds = seen.kinds().isEmpty() ? "nothing" : "`" + String.join("`, `", seen.kinds()) + "`";
        return "| " + fault.symptom() + " | " + seen.answer() + " | " + kinds + " | " + cure(fault, seen) + " |\n";
    }

    /** What a message of the library says, or, if there is none, the advice of the fault. */
    private static String cure(Fault fault, Seen seen) {
        boolean isSilent = fault.advice().isEmpty();
        String said = seen.cures().isEmpty() ? seen.message() : seen.cures().get(0);
        assertThat(isSilent ? said : fault.advice()).as(fault.symptom()).isNotBlank();
        if (seen.kinds().isEmpty()) {
            assertThat(seen.warnings()).isEmpty();
            assertThat(seen.details()).isEmpty();
        }
        if (!seen.cures().isEmpty()) {
            assertThat(seen.warnings())
                    .as(fault.symptom())
                    .anySatisfy(line -> assertThat(line).contains(said));
        }
        return isSilent ? said : fault.advice();
    }

    private static void assertPage(String table) throws Exception {
        String page = Files.readString(PAGE);
        String head = page.substring(0, page.indexOf(START) + START.length());
        if ("write".equals(System.getProperty("callstatus.faults"))) {
            Files.writeString(PAGE, head + table);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(head + table);
    }

    /** What the table says of reports that come out of order. */
    @Test
    void reportsOutOfOrder_foldedByATimeline_endWhereTheCallEnded() throws Exception {
        Fault outOfOrder = Faults.all().stream()
                .filter(fault -> fault.symptom().equals("reports arrive out of order"))
                .findFirst()
                .orElseThrow();
        CallTimeline timeline = outOfOrder.scene().get().see().handled().stream()
                .collect(CallTimeline.collector())
                .values()
                .iterator()
                .next();
        assertThat(timeline.current().state()).isEqualTo(CallState.COMPLETED);
    }
}
