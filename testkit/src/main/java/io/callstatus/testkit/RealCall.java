package io.callstatus.testkit;

import java.util.ArrayList;
import java.util.List;

/**
 * A call, or a session of several, as it is really reported, and what a person reads from its reports. Such stand in
 * {@code timelines.tsv} beside the fixtures, columns separated by tabs; lines that begin with {@code #} are remarks.
 *
 * <ul>
 *   <li>{@code call <name> <sentence>} or {@code session <name> <sentence>}: here begins one
 *   <li>{@code each <field>…}: fields of each of its reports
 *   <li>{@code report <fixture> <field>…}: a report, made of a fixture; fields as in {@link CallbackSequence}
 *   <li>{@code read <key=text>…}: what a person reads; see {@link TimelineContract} for the keys
 * </ul>
 *
 * @param name its provider and its name
 * @param isSession whether several calls belong together
 * @param requests the reports, in the order of the call
 * @param expected what a person reads
 */
record RealCall(String name, boolean isSession, List<TestRequest> requests, List<String> expected) {
    /** Those beside the fixtures of a provider; none where nothing is written down. */
    static List<RealCall> beside(List<Fixture> fixtures) {
        List<RealCall> all = new ArrayList<>();
        if (!(fixtures instanceof ProviderFixtures known)) {
            return all;
        }
        FixtureFolder folder = known.folder();
        List<String> each = new ArrayList<>();
        folder.timelines()
                .map(line -> List.of(line.split("\t", -1)))
                .forEach(columns -> read(columns, folder, each, all));
        return all;
    }

    private static void read(List<String> columns, FixtureFolder folder, List<String> each, List<RealCall> all) {
        List<String> rest = columns.subList(1, columns.size());
        switch (columns.get(0)) {
            case "call", "session" -> {
                String name = folder.provider() + "/" + rest.get(0);
                boolean isSession = columns.get(0).equals("session");
                all.add(new RealCall(name, isSession, new ArrayList<>(), new ArrayList<>()));
                each.clear();
            }
            case "each" -> each.addAll(rest);
            case "report" -> {
                TestRequest request = folder.fixture(rest.get(0)).varied();
                List<String> changes = new ArrayList<>(each);
                changes.addAll(rest.subList(1, rest.size()));
                for (String change : changes) {
                    request = CallbackSequence.changed(request, change, text -> text);
                }
                all.get(all.size() - 1).requests().add(request);
            }
            case "read" -> all.get(all.size() - 1).expected().addAll(rest);
            default ->
                throw new IllegalArgumentException(
                        "a line of timelines.tsv is call, session, each, report or read: " + columns);
        }
    }
}
