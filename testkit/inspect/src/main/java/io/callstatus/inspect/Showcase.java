package io.callstatus.inspect;

import io.callstatus.inspect.progress.Progress;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sends every bundled fixture through a servlet in a real container, and shows what came of it. */
final class Showcase {
    /** How the results are shown. */
    @FunctionalInterface
    interface Layout {
        void print(List<Shown> shown, PrintStream out);
    }

    private Showcase() {}

    /** Whether everything is as expected. */
    static boolean run(Layout layout, Progress progress, PrintStream out) throws IOException {
        List<Shown> shown = send(
                Stream.concat(Fixtures.all().stream(), Fixtures.lookAlikes().stream())
                        .toList(),
                progress);
        layout.print(shown, out);
        summary(shown, out);
        return shown.stream().allMatch(Shown::isAsExpected);
    }

    private static List<Shown> send(List<Fixture> fixtures, Progress progress) throws IOException {
        List<Shown> shown = new ArrayList<>();
        try (Progress.Bar bar = progress.start("fixtures", fixtures.size());
                Container container = Container.start(new CallbackServlet(new RequestCheck(Options.trusting())))) {
            for (Fixture fixture : fixtures) {
                shown.add(Shown.of(fixture, Wire.send(container.port(), fixture.http())));
                bar.step();
            }
        }
        return shown;
    }

    /** Every fixture, one row each. */
    static void everything(List<Shown> shown, PrintStream out) {
        new Table(Shown.HEAD, shown.stream().map(Shown::row).toList()).print(out);
    }

    /** Each provider's most telling call, and how many of its fixtures came out as expected. */
    static void overview(List<Shown> shown, PrintStream out) {
        new Table(ProviderSummary.HEAD, ProviderSummary.rows(shown)).print(out);
    }

    static void summary(List<Shown> shown, PrintStream out) {
        List<Shown> wrong = shown.stream().filter(s -> !s.isAsExpected()).toList();
        wrong.forEach(s -> out.print("not as expected: " + s.fixture() + "\n"));
        Map<String, Long> counts =
                shown.stream().collect(Collectors.groupingBy(Shown::outcome, TreeMap::new, Collectors.counting()));
        String byOutcome = counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
        long tomcats = shown.stream().filter(Shown::isTomcats).count();
        out.print(shown.size() + " fixtures through a servlet: " + (shown.size() - wrong.size()) + " as expected, "
                + wrong.size() + " not; " + byOutcome + "; " + tomcats + " that Tomcat refuses (Tomcat)\n");
    }
}
