package io.callstatus.internal.detect;

import java.util.List;
import java.util.Map;

/**
 * The candidates for a hash of something that was sent. Hashes may collide, so the caller has to check each candidate.
 * Immutable.
 */
final class HashIndex {
    private static final Candidate[] NOBODY = {};

    private final int[] keys;
    private final Candidate[][] candidates;

    HashIndex(Map<Integer, List<Candidate>> byKey) {
        int length = Integer.highestOneBit(byKey.size() + 1) * 4; // at most half full
        keys = new int[length];
        candidates = new Candidate[length][];
        for (Map.Entry<Integer, List<Candidate>> entry : byKey.entrySet()) {
            int at = slot(entry.getKey());
            keys[at] = entry.getKey();
            candidates[at] = entry.getValue().toArray(NOBODY);
        }
    }

    Candidate[] at(int key) {
        Candidate[] found = candidates[slot(key)];
        return found == null ? NOBODY : found;
    }

    private int slot(int key) {
        int at = key & keys.length - 1;
        while (candidates[at] != null && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }
}
