package io.callstatus.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.Parsers;
import io.callstatus.testkit.Fixture;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A servlet that was there before calls {@code Parsers.detect(request)}. */
interface DetectionCases extends Running {
    @ParameterizedTest
    @EnumSource(Transfer.class)
    default void fixtures_detectedInAServlet_areAsTheirGoldens(Transfer transfer) {
        assertThat(unlikeTheirGoldens(Running.fixtures(transfer), transfer)).isEmpty();
    }

    @Tag("exhaustive")
    @Test
    default void everyFixture_inChunksDetectedInAServlet_isAsItsGolden() {
        assertThat(unlikeTheirGoldens(FIXTURES, Transfer.CHUNKED)).isEmpty();
    }

    private List<String> unlikeTheirGoldens(List<Fixture> fixtures, Transfer transfer) {
        Page page = Page.read();
        List<String> complaints = new ArrayList<>();
        for (Fixture fixture : fixtures) {
            Sent sent = Sent.of(fixture.http());
            if (!page.has(fixture.toString()) && comesThrough(sent, transfer)) {
                Visit visit = session().visit(detect(), sent, transfer);
                Golden.complaints(fixture, visit.answer()).forEach(c -> complaints.add(fixture + ": " + c));
            }
        }
        return complaints;
    }

    /** A framework that takes parts apart itself answers for those that it cannot read, or leaves nothing of them to anybody. */
    private boolean comesThrough(Sent sent, Transfer transfer) {
        return !sent.isInParts()
                || session()
                        .send(plain(), sent, transfer)
                        .visit()
                        .filter(DetectionCases::hasSomething)
                        .isPresent();
    }

    private static boolean hasSomething(Visit visit) {
        return !visit.parameters().isEmpty() || visit.bodies().stream().anyMatch(body -> body.length > 0);
    }

    @Tag("logic")
    @ParameterizedTest
    @EnumSource(Transfer.class)
    default void fixtures_detectedInAServlet_leaveItWhatItHadBefore(Transfer transfer) {
        assertThat(changed(Running.fixtures(transfer), transfer)).isEmpty();
    }

    @Tag("exhaustive")
    @Test
    default void everyFixture_inChunksDetectedInAServlet_leavesItWhatItHadBefore() {
        assertThat(changed(FIXTURES, Transfer.CHUNKED)).isEmpty();
    }

    private List<String> changed(List<Fixture> fixtures, Transfer transfer) {
        Page page = Page.read();
        List<String> complaints = new ArrayList<>();
        for (Fixture fixture : fixtures) {
            Sent sent = Sent.of(fixture.http());
            Optional<Visit> before = session().send(plain(), sent, transfer).visit();
            if (before.isPresent() && !page.has(fixture.toString())) {
                Visit visit = session().visit(detect(), sent, transfer);
                changes(sent, before.get(), visit).forEach(c -> complaints.add(fixture + ": " + c));
            }
        }
        return complaints;
    }

    private static List<String> changes(Sent sent, Visit before, Visit visit) {
        List<String> changes = new ArrayList<>();
        if (!visit.isSteady()) {
            changes.add("the second detection says something else");
        }
        if (!visit.parameters().equals(before.parameters()) || !visit.host().equals(before.host())) {
            changes.add("other parameters, or " + visit.host() + " instead of " + before.host());
        }
        if (before.isEveryBody(sent.body()) && !visit.isEveryBody(sent.body())) {
            changes.add("the body cannot be read any more");
        }
        return changes;
    }

    @Test
    default void requests_detectedInAServlet_areReadAsThePageSays() {
        Page page = Page.read();
        Map<String, String> observed = new LinkedHashMap<>();
        for (Case row : Cases.all(detect())) {
            observed.put(
                    row.name(),
                    cell(row, Answer.of(() -> Parsers.detect(row.sent().direct()))));
        }
        for (Fixture fixture : FIXTURES) {
            if (page.has(fixture.toString())) {
                Case row = new Case(fixture.toString(), detect(), Sent.of(fixture.http()));
                observed.put(row.name(), cell(row, Answer.of(() -> Parsers.detect(fixture.request()))));
            }
        }
        Page.write(column(), observed);
        Map<String, String> expected = page.column(column());
        assertThat(observed).containsOnlyKeys(expected.keySet());
        observed.forEach((row, word) -> assertThat(word).as(row).isIn(alternatives(expected.getOrDefault(row, ""))));
    }

    /** What may come: where a server answers and closes at once, its answer may be lost on the way. */
    private static List<String> alternatives(String cell) {
        int or = cell.indexOf(" or ");
        if (or < 0) {
            return List.of(cell);
        }
        String first = cell.substring(0, or);
        return List.of(first, first.substring(0, first.lastIndexOf(' ') + 1) + cell.substring(or + " or ".length()));
    }

    private String cell(Case row, Answer expected) {
        String declared =
                session().send(row.path(), row.sent(), Transfer.CONTENT_LENGTH).word(expected);
        String chunked =
                session().send(row.path(), row.sent(), Transfer.CHUNKED).word(expected);
        return declared.equals(chunked) ? declared : declared + "; chunked " + chunked;
    }

    @ParameterizedTest
    @EnumSource(Transfer.class)
    default void requests_detectedTwice_areReadTheSame(Transfer transfer) {
        for (Case row : Cases.all(detect())) {
            session()
                    .send(row.path(), row.sent(), transfer)
                    .visit()
                    .filter(visit -> visit.answer()
                            .failure()
                            .filter(IOException.class::isInstance)
                            .isEmpty())
                    .ifPresent(
                            visit -> assertThat(visit.isSteady()).as(row.name()).isTrue());
        }
    }

    @ParameterizedTest
    @EnumSource(Transfer.class)
    default void file_besideFieldsThatWereDetected_isStillThere(Transfer transfer) {
        Visit visit = session().visit(Paths.PARTS, Cases.upload(), transfer);
        assertThat(visit.body())
                .hasValueSatisfying(file -> assertThat(file).asString().isEqualTo("the file"));
        assertThat(visit.parameters())
                .isEqualTo(session()
                        .visit(Paths.PLAIN_PARTS, Cases.upload(), transfer)
                        .parameters());
    }

    @ParameterizedTest
    @EnumSource(Transfer.class)
    default void bodiesThatNoProviderSends_detected_areNotTouched(Transfer transfer) {
        for (Sent sent : List.of(Cases.page(), Cases.compressed())) {
            Visit visit = session().visit(Paths.DETECT, sent, transfer);
            assertThat(visit.answer().status()).isEmpty();
            Visit before = session().visit(Paths.PLAIN, sent, transfer);
            assertThat(visit.parameters()).isEqualTo(before.parameters());
            assertThat(visit.bodies()).usingRecursiveComparison().isEqualTo(before.bodies());
        }
    }

    @ParameterizedTest
    @EnumSource(Transfer.class)
    default void replayableRequest_askedFor_isReadExactly(Transfer transfer) {
        Sent sent = Cases.plain();
        Visit visit = session().visit(Paths.REPLAY, sent, transfer);
        assertThat(visit.answer().word(Answer.of(() -> Parsers.detect(sent.direct()))))
                .isEqualTo("exact");
        assertThat(visit.bodies()).hasSize(2).allSatisfy(b -> assertThat(b).isEqualTo(sent.body()));
        assertThat(visit.parameters()).isEqualTo(NaiveForm.parameters(sent));
    }
}
