package io.callstatus.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.Parsers;
import io.callstatus.testkit.Fixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Behind {@code CallStatusFilter}, containers do not differ any more. */
interface FilterCases extends Running {
    /** But for forms in parts, which the filter leaves to the servlet; this one has read their stream. */
    @Tag("logic")
    @ParameterizedTest
    @EnumSource(Transfer.class)
    default void fixtures_behindTheFilter_areExact(Transfer transfer) {
        assertThat(inexact(Running.fixtures(transfer), transfer)).isEmpty();
    }

    @Tag("exhaustive")
    @Test
    default void everyFixture_inChunksBehindTheFilter_isExact() {
        assertThat(inexact(FIXTURES, Transfer.CHUNKED)).isEmpty();
    }

    private List<String> inexact(List<Fixture> fixtures, Transfer transfer) {
        List<String> complaints = new ArrayList<>();
        for (Fixture fixture : fixtures) {
            Sent sent = Sent.of(fixture.http());
            if (sent.isInParts()) {
                continue;
            }
            Visit visit = session().visit(Paths.FILTERED, sent, transfer);
            Golden.complaints(fixture, visit.answer()).forEach(c -> complaints.add(fixture + ": " + c));
            Visit before = session().visit(Paths.PLAIN, sent, transfer);
            changes(sent, visit, before).forEach(c -> complaints.add(fixture + ": " + c));
        }
        return complaints;
    }

    private static List<String> changes(Sent sent, Visit visit, Visit before) {
        List<String> changes = new ArrayList<>();
        if (!visit.isSteady() || visit.answer().isRebuilt()) {
            changes.add("not exact, or not steady");
        }
        if (!visit.isEveryBody(sent.body())) {
            changes.add("another body");
        }
        Map<String, List<String>> expected = sent.isForm() ? NaiveForm.parameters(sent) : before.parameters();
        if (!NaiveForm.withoutRuns(visit.parameters()).equals(NaiveForm.withoutRuns(expected))) {
            changes.add("other parameters");
        }
        boolean lost =
                visit.bodies().size() < 2 || visit.texts().stream().distinct().count() > 1;
        if (lost && before.host().isEmpty()) {
            changes.add("cannot be read twice: " + visit.host());
        }
        return changes;
    }

    /**
     * But for those that the container answers itself, for what a GET brings with it, which servers drop, and for forms in
     * parts, which the filter leaves to the servlet; this one has read their stream.
     */
    @ParameterizedTest
    @EnumSource(Transfer.class)
    default void requests_behindTheFilter_areReadAsWithoutAnyContainer(Transfer transfer) {
        List<String> complaints = new ArrayList<>();
        for (Case row : Cases.all(Paths.FILTERED)) {
            if (row.path().equals(Paths.FILTERED)) {
                Answer expected = Answer.of(() -> Parsers.detect(row.sent().direct()));
                Session.Result result = session().send(row.path(), row.sent(), transfer);
                String word = result.word(expected);
                if (!word.equals(expected.word(expected)) && !isRefused(row, word, transfer)) {
                    complaints.add(row.name() + ": " + word + " instead of " + expected.word(expected));
                }
            }
        }
        assertThat(complaints).isEmpty();
    }

    private boolean isRefused(Case row, String word, Transfer transfer) {
        Optional<Visit> before =
                session().send(Paths.PLAIN, row.sent(), transfer).visit();
        return before.isEmpty()
                || word.equals("HTTP 413")
                || row.sent().isGetWithABody()
                || row.sent().isInParts()
                || isWhatTheServerGives(row, word);
    }

    /** What a server has inflated itself is so behind the filter too. */
    private boolean isWhatTheServerGives(Case row, String word) {
        return row.sent().headers().contains("gzip")
                && Page.behindTheFilter(column(), row.name()).equals(word);
    }

    @ParameterizedTest
    @EnumSource(Transfer.class)
    default void form_forwardedBehindTheFilter_hasTheParametersOfBoth(Transfer transfer) {
        Sent sent = Cases.plain().query("key=1");
        Visit visit = session().visit(Paths.FORWARDED, sent, transfer);
        assertThat(visit.parameters()).containsEntry("forwarded", List.of("1"));
        assertThat(visit.parameters()).containsAllEntriesOf(NaiveForm.parameters(sent));
        assertThat(visit.isEveryBody(sent.body())).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Transfer.class)
    default void bodyOverTheLimitOfTheFilter_isRefused(Transfer transfer) {
        Sent sent = Cases.form("a=" + "x".repeat(1_000));
        assertThat(session().send(Paths.SMALL, sent, transfer).response()).hasValueSatisfying(r -> {
            assertThat(r.status()).isEqualTo(413);
            assertThat(r.body()).isEmpty();
        });
    }
}
