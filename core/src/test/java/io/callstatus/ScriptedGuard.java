package io.callstatus;

import io.callstatus.ReplayGuard.Outcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** A guard that answers as it is told, and notes what it is asked. */
final class ScriptedGuard implements ReplayGuard {
    final Queue<Outcome> outcomes = new ArrayDeque<>();
    final List<String> asked = new ArrayList<>();
    boolean completes = true;

    @Override
    public Outcome claim(Claim claim) {
        asked.add("claim " + claim.lease());
        return outcomes.size() == 1 ? outcomes.element() : outcomes.remove();
    }

    @Override
    public boolean complete(Claim claim) {
        asked.add("complete");
        return completes;
    }

    @Override
    public void release(Claim claim) {
        asked.add("release");
    }
}
