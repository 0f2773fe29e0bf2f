package io.callstatus.internal.servlet;

import io.callstatus.internal.scan.RequestScan;
import io.callstatus.internal.scan.UnreadableRequests;
import io.callstatus.internal.text.FormPairs;
import io.callstatus.internal.text.Utf8;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that a container has created from queries; it puts them before those of the body. It may have decoded them in
 * any charset; the parameters show which. For one thread.
 */
final class QueryParameters {
    private final ReceivedTarget target;
    private final Set<Charset> charsets = new LinkedHashSet<>(2);

    /** For a request whose body declares this charset, if it declares one. */
    QueryParameters(ReceivedTarget target, @Nullable Charset body) {
        this.target = target;
        charsets.add(StandardCharsets.UTF_8);
        charsets.add(StandardCharsets.ISO_8859_1);
        if (body != null) {
            charsets.add(body);
        }
    }

    /**
     * The parameters of the body: all except those of the queries. A container that drops invalid pairs must not shift the
     * others.
     */
    Map<String, List<String>> takenOff(Map<String, String[]> parameters) {
        if (target.query().isEmpty() && target.dispatched().isEmpty()) {
            return lists(parameters);
        }
        RequestScan.scanQuery(target.query());
        for (List<String> queries : dispatchedOrNot()) {
            for (Charset charset : charsets) {
                Map<String, List<String>> rest = without(queries, charset, parameters);
                if (rest != null) {
                    return rest;
                }
            }
        }
        throw UnreadableRequests.containerFailed("it dropped or changed a parameter of the query");
    }

    /** All of them first, then fewer: a dispatcher without a query of its own adds nothing, and Undertow adds no pair twice. */
    private List<List<String>> dispatchedOrNot() {
        List<List<String>> subsets = new ArrayList<>();
        subsets.add(List.of(target.query()));
        for (String dispatched : target.dispatched()) {
            for (List<String> subset : List.copyOf(subsets)) {
                List<String> with = new ArrayList<>(subset);
                with.add(dispatched);
                subsets.add(0, with);
            }
        }
        subsets.sort(Comparator.comparingInt(subset -> -subset.size()));
        if (!target.dispatched().isEmpty()) {
            subsets.add(target.dispatched()); // after an asynchronous dispatch, Quarkus loses the query that was sent
        }
        return subsets;
    }

    private static Map<String, List<String>> lists(Map<String, String[]> parameters) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        parameters.forEach((name, values) -> lists.put(name, Arrays.asList(values)));
        return lists;
    }

    private static @Nullable Map<String, List<String>> without(
            List<String> queries, Charset charset, Map<String, String[]> parameters) {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        queries.forEach(query -> FormPairs.add(query.getBytes(StandardCharsets.UTF_8), charset, sent));
        Map<String, List<String>> rest = lists(parameters);
        for (Map.Entry<String, List<String>> pair : sent.entrySet()) {
            List<String> values = rest.getOrDefault(pair.getKey(), List.of());
            int count = pair.getValue().size();
            if (count > values.size() || !isSame(pair.getValue(), values.subList(0, count))) {
                return null;
            }
            rest.put(pair.getKey(), values.subList(count, values.size()));
        }
        return rest;
    }

    /** In any order: dispatchers put theirs before or after. Containers decode bytes that are not UTF-8 in different ways. */
    private static boolean isSame(List<String> sent, List<String> values) {
        List<String> left = new ArrayList<>(values);
        return sent.stream().allMatch(value -> left.remove(value) || value.indexOf(Utf8.REPLACEMENT) >= 0);
    }
}
