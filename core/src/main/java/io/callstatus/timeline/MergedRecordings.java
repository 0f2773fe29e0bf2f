package io.callstatus.timeline;

import io.callstatus.CallStatus;
import io.callstatus.Recording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The recordings of several reports, each once: told apart by id, else by link. Of each attribute of one, the newest
 * report that has it counts. Of more than {@value #MOST}, the first by id or link are kept.
 */
final class MergedRecordings {
    private static final int MOST = 64;

    /** One recording, and the reports that say what it is. */
    private static final class Found {
        private final int position;
        private final Set<CallStatus> sources = Collections.newSetFromMap(new IdentityHashMap<>());
        private Optional<String> url = Optional.empty();
        private Optional<String> id = Optional.empty();
        private Optional<Duration> duration = Optional.empty();

        Found(int position) {
            this.position = position;
        }

        /** Older reports add what newer ones lack. */
        Found plus(Recording recording, CallStatus report) {
            boolean adds = sources.isEmpty()
                    || url.isEmpty() && recording.url().isPresent()
                    || id.isEmpty() && recording.id().isPresent()
                    || duration.isEmpty() && recording.duration().isPresent();
            url = url.or(recording::url);
            id = id.or(recording::id);
            duration = duration.or(recording::duration);
            if (adds) {
                sources.add(report);
            }
            return this;
        }

        Recording recording() {
            return Recording.builder().url(url).id(id).duration(duration).build();
        }

        boolean isOnlyLinkTo(Found other) {
            return id.isEmpty()
                    && other.id.isPresent()
                    && other.url.isPresent()
                    && link(url).equals(link(other.url));
        }
    }

    private final Map<String, Found> found = new HashMap<>();
    private int first;

    private MergedRecordings() {}

    static MergedRecordings of(List<CallStatus> reports) {
        MergedRecordings merged = new MergedRecordings();
        for (int i = reports.size() - 1; i >= 0; i--) {
            merged.add(reports.get(i));
        }
        if (merged.found.size() > MOST) {
            merged.found
                    .keySet()
                    .retainAll(new TreeSet<>(merged.found.keySet())
                            .stream().limit(MOST).toList());
        }
        return merged;
    }

    /** Positions count down, so that the recordings of one report stay in the order of the wire. */
    private void add(CallStatus report) {
        List<Recording> recordings = report.recordings();
        first -= recordings.size();
        for (int i = 0; i < recordings.size(); i++) {
            Recording recording = recordings.get(i);
            int position = first + i;
            found.computeIfAbsent(key(recording), key -> new Found(position)).plus(recording, report);
        }
    }

    private static String key(Recording recording) {
        return recording.id().map(id -> "id " + id).orElseGet(() -> "link " + link(recording.url()));
    }

    /** A link without what changes from one delivery to the next, such as its signature. */
    private static String link(Optional<String> url) {
        return url.map(text -> text.split("[?#]", 2)[0]).orElse("");
    }

    /** Those of older reports first; one that is known by its link alone is not told twice. */
    List<Recording> list() {
        if (found.isEmpty()) {
            return List.of();
        }
        List<Found> all = new ArrayList<>(found.values());
        all.sort(Comparator.comparingInt(one -> one.position));
        return all.stream()
                .filter(one -> all.stream().noneMatch(one::isOnlyLinkTo))
                .map(Found::recording)
                .toList();
    }

    /** The reports without which something of {@link #list()} would be lost. */
    List<CallStatus> sources() {
        return found.values().stream().flatMap(one -> one.sources.stream()).toList();
    }
}
