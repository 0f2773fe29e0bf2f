package io.callstatus.faults;

import io.callstatus.AcceptedRequest;
import io.callstatus.CallStatus;
import io.callstatus.CallStatusException;
import io.callstatus.EndpointListener;
import io.callstatus.OtherEvent;
import io.callstatus.VerificationException;
import io.callstatus.VerificationException.Diagnosis;
import io.callstatus.WebhookEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What an operator can see of an endpoint: what its listener hears and its log says, DEBUG lines too. */
final class Journal extends Handler implements EndpointListener, AutoCloseable {
    private final Logger logger = Logger.getLogger("io.callstatus");
    private final Level before = logger.getLevel();
    private final List<String> kinds = new CopyOnWriteArrayList<>();
    private final List<String> cures = new CopyOnWriteArrayList<>();
    private final List<LogRecord> lines = new CopyOnWriteArrayList<>();
    private final List<CallStatus> handled = new CopyOnWriteArrayList<>();

    static Journal open() {
        Journal journal = new Journal();
        journal.setLevel(Level.ALL);
        journal.logger.setLevel(Level.ALL);
        journal.logger.setUseParentHandlers(false);
        journal.logger.addHandler(journal);
        return journal;
    }

    /** What happened, in its order, by kind. */
    List<String> kinds() {
        return List.copyOf(kinds);
    }

    /** What is to be done about it, as the library says. */
    List<String> cures() {
        return List.copyOf(cures);
    }

    /** What the log says, each line with its level. */
    List<LogRecord> lines() {
        return List.copyOf(lines);
    }

    List<CallStatus> handled() {
        return List.copyOf(handled);
    }

    @Override
    public void onStatus(CallStatus status, AcceptedRequest accepted) {
        kinds.add("HANDLED");
        handled.add(status);
        status.problems().forEach(problem -> kinds.add("PROBLEM " + problem.kind()));
    }

    @Override
    public void onOtherEvent(OtherEvent event, AcceptedRequest accepted) {
        kinds.add("OTHER_EVENT");
    }

    @Override
    public void onRefused(CallStatusException refusal) {
        Optional<Diagnosis> found =
                refusal instanceof VerificationException unproven ? unproven.diagnosis() : Optional.empty();
        kinds.add(refusal.kind().name());
        found.ifPresent(diagnosis -> kinds.add(diagnosis.cause().name()));
        cures.add(found.map(Diagnosis::cure).orElse(refusal.hint()));
    }

    @Override
    public void onDuplicate(WebhookEvent event, AcceptedRequest accepted) {
        kinds.add("DUPLICATE");
    }

    @Override
    public void onUnknownWord(CallStatus status, String attribute) {
        kinds.add("UNKNOWN_WORD");
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(line);
        if (line.getLevel() == Level.SEVERE) {
            kinds.add("FAILED");
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
        logger.setLevel(before);
    }
}
