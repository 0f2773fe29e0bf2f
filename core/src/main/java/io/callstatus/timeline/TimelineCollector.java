package io.callstatus.timeline;

import io.callstatus.CallStatus;
import io.callstatus.internal.text.Digests;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collector;

/** Timelines of many calls, each of one account. */
final class TimelineCollector {
    /** By key of the call, then by account; the reports without an account under an empty text. */
    private final Map<String, Map<String, CallTimeline>> calls = new TreeMap<>();

    private TimelineCollector() {}

    static Collector<CallStatus, ?, Map<String, CallTimeline>> ofCalls() {
        return Collector.of(
                TimelineCollector::new, TimelineCollector::add, TimelineCollector::merged, TimelineCollector::finished);
    }

    static Collector<CallTimeline, ?, Map<String, CallTimeline>> ofTimelines() {
        return Collector.of(
                TimelineCollector::new, TimelineCollector::add, TimelineCollector::merged, TimelineCollector::finished);
    }

    private void add(CallStatus report) {
        add(CallTimeline.of(report));
    }

    private void add(CallTimeline call) {
        add(call.callKey(), call.set().account().or(call.first()::accountId).orElse(""), call);
    }

    private void add(String key, String account, CallTimeline call) {
        calls.computeIfAbsent(key, k -> new TreeMap<>()).merge(account, call, CallTimeline::merge);
    }

    private TimelineCollector merged(TimelineCollector other) {
        other.calls.forEach((key, accounts) -> accounts.forEach((account, call) -> add(key, account, call)));
        return this;
    }

    private Map<String, CallTimeline> finished() {
        Map<String, CallTimeline> all = new TreeMap<>();
        calls.forEach((key, accounts) -> {
            Set<String> verified = new TreeSet<>();
            accounts.values().forEach(call -> call.set().account().ifPresent(verified::add));
            accounts.forEach((account, call) -> {
                boolean isApart = verified.size() > 1 && verified.contains(account);
                all.merge(isApart ? key + ":" + Digests.shortHash(account) : key, call, CallTimeline::merge);
            });
        });
        return all;
    }
}
