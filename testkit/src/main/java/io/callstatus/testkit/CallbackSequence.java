package io.callstatus.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The callbacks of one provider for one call, in the order in which they are sent. Immutable.
 *
 * <p>They stand in {@code sequence.tsv} beside the fixtures, columns separated by tabs; lines that begin with {@code #} are
 * remarks. Fields are {@code name=text}, {@code name:=json} or {@code -name}, with what {@link CallText} fills in.
 *
 * <ul>
 *   <li>{@code end <how> <key=text>…}: calls end so, and what {@code {key}} then stands for
 *   <li>{@code way <inbound or outbound> <key=text>…}: calls go this way; both ways where there is no such line
 *   <li>{@code each <when> <field>…}: fields of every callback
 *   <li>{@code step <when> <fixture> <moment> <field>…}: a callback, made of a fixture
 *   <li>{@code also <when> <field>…}: more fields of the step above
 * </ul>
 */
final class CallbackSequence {
    /** A line of fields. */
    private record Fields(String when, List<String> changes) {}

    /** A callback, and what is added to it. */
    private record Step(Fields always, TestRequest template, String moment, List<Fields> more) {}

    private final ProviderTraits traits;
    private final FixtureFolder folder;
    private final Map<String, List<String>> ends = new LinkedHashMap<>();
    private final Map<String, List<String>> ways = new LinkedHashMap<>();
    private final List<Fields> each = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    private CallbackSequence(FixtureFolder folder, ProviderTraits traits) {
        this.folder = folder;
        this.traits = traits;
        folder.sequence().forEach(line -> add(List.of(line.split("\t", -1))));
    }

    /** The sequence that stands in a folder. */
    static CallbackSequence in(FixtureFolder folder) {
        return new CallbackSequence(
                folder, folder.traits().orElseThrow(() -> ProviderTraits.unknown(folder.provider())));
    }

    private void add(List<String> columns) {
        String second = columns.get(1);
        List<String> rest = columns.subList(2, columns.size());
        switch (columns.get(0)) {
            case "end" -> ends.put(second, rest);
            case "way" -> ways.put(second, rest);
            case "each" -> each.add(new Fields(second, rest));
            case "also" -> steps.get(steps.size() - 1).more().add(new Fields(second, rest));
            case "step" ->
                steps.add(new Step(
                        new Fields(second, rest.subList(2, rest.size())),
                        folder.fixture(rest.get(0)).varied(),
                        rest.get(1),
                        new ArrayList<>()));
            default ->
                throw new IllegalArgumentException(
                        "a line of sequence.tsv is end, way, each, step or also: " + columns);
        }
    }

    List<TestRequest> of(SimulatedCall call) {
        CallText text = new CallText(call, traits.timeFormat(), words(call));
        List<TestRequest> sent = new ArrayList<>();
        for (Step step : steps) {
            if (text.holds(step.always().when())) {
                sent.add(request(step, text.numbered(sent.size())));
            }
        }
        return sent;
    }

    /** Whether calls go this way. */
    boolean reports(String way) {
        return ways.isEmpty() || ways.containsKey(way);
    }

    /** What the ends and ways of this call are called. */
    private List<String> words(SimulatedCall call) {
        List<String> words = ends.get(call.endName());
        if (words == null) {
            throw new IllegalStateException("this provider has no word for a call that ends as " + call.end()
                    + "; it has for " + ends.keySet());
        }
        if (!reports(call.way())) {
            throw new IllegalStateException("this provider reports no " + call.way() + " calls, only " + ways.keySet());
        }
        List<String> all = new ArrayList<>(words);
        all.addAll(ways.getOrDefault(call.way(), List.of()));
        return all;
    }

    private TestRequest request(Step step, CallText text) {
        TestRequest request = step.template().at(text.moment(step.moment()));
        List<Fields> all = new ArrayList<>(each);
        all.add(step.always());
        all.addAll(step.more());
        for (Fields fields : all) {
            if (text.holds(fields.when())) {
                for (String change : fields.changes()) {
                    request = changed(request, change, text::fill);
                }
            }
        }
        return request;
    }

    /** With a field set or left out, as a column says. */
    static TestRequest changed(TestRequest request, String change, UnaryOperator<String> fill) {
        int equals = change.indexOf('=');
        if (equals < 0) {
            return request.without(change.substring(1));
        }
        String value = fill.apply(change.substring(equals + 1));
        return change.charAt(equals - 1) == ':'
                ? request.withJson(change.substring(0, equals - 1), value)
                : request.with(change.substring(0, equals), value);
    }
}
