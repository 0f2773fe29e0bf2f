package io.callstatus.internal;

import java.util.List;
import java.util.Map;

/**
 * Whom to ask, by a hash of what was sent. Other things may share the hash, so whoever stands here still has to look for
 * himself. Immutable.
 */
final class Postings {
    private static final Claimant[] NOBODY = {};

    private final int[] keys;
    private final Claimant[][] claimants;

    Postings(Map<Integer, List<Claimant>> byKey) {
        int length = Integer.highestOneBit(byKey.size() + 1) * 4; // at most half full
        keys = new int[length];
        claimants = new Claimant[length][];
        for (Map.Entry<Integer, List<Claimant>> entry : byKey.entrySet()) {
            int at = slot(entry.getKey());
            keys[at] = entry.getKey();
            claimants[at] = entry.getValue().toArray(NOBODY);
        }
    }

    Claimant[] at(int key) {
        Claimant[] found = claimants[slot(key)];
        return found == null ? NOBODY : found;
    }

    private int slot(int key) {
        int at = key & keys.length - 1;
        while (claimants[at] != null && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }
}
