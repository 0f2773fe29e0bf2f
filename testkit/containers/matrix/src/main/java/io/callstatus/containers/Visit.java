package io.callstatus.containers;

import io.callstatus.CallStatus;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one request in the container, handed over to the test: in the same virtual machine, or by a file where
 * the system property {@value VisitFile#PROPERTY} names one.
 */
public final class Visit {
    private static final AtomicReference<@Nullable Visit> LAST = new AtomicReference<>();

    private final List<Answer> answers = new ArrayList<>();
    private final List<byte[]> bodies = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private Map<String, List<String>> parameters = Map.of();
    private String host = "";
    private @Nullable Answer replayed;

    /** Something of the request that a servlet asks for. */
    @FunctionalInterface
    public interface Asking<T> {
        /** Asks. */
        T ask() throws IOException;
    }

    static @Nullable Visit takeLast() {
        return VisitFile.PATH.isPresent() ? VisitFile.take(VisitFile.PATH.get()) : LAST.getAndSet(null);
    }

    /** Hands this over. */
    public void end() {
        if (VisitFile.PATH.isPresent()) {
            VisitFile.write(this, VisitFile.PATH.get());
        } else {
            LAST.set(this);
        }
    }

    /** Lets the library detect. */
    public void detect(Answer.Reading reading) {
        answers.add(Answer.of(reading));
    }

    /** Lets the library detect and verify. */
    public void verify(Answer.Reading reading) {
        answers.add(Answer.of(reading, detection -> detection.verify(Endpoints.secrets())));
    }

    /** Lets the library detect on a request that it gave back itself. */
    public void detectReplayed(Answer.Reading reading) {
        replayed = Answer.of(reading);
    }

    /** Takes a status that came without asking. */
    void take(CallStatus status) {
        answers.add(new Answer(Optional.of(status), Optional.empty(), Optional.empty()));
    }

    /** Takes the parameters, as any servlet does. */
    public void parameters(Asking<Map<String, String[]>> asking) {
        ask(() -> {
            Map<String, List<String>> all = new LinkedHashMap<>();
            asking.ask().forEach((name, values) -> all.put(name, List.of(values)));
            parameters = all;
            return "";
        });
    }

    /** Reads the body, as any servlet does. */
    public void body(Asking<InputStream> asking) {
        ask(() -> bodies.add(asking.ask().readAllBytes()));
    }

    /** Reads the body as text, as any servlet does. */
    public void text(Asking<Reader> asking) {
        ask(() -> {
            StringWriter text = new StringWriter();
            asking.ask().transferTo(text);
            return texts.add(text.toString());
        });
    }

    private <T> void ask(Asking<T> asking) {
        try {
            asking.ask();
        } catch (IOException | RuntimeException e) {
            host += e.getClass().getSimpleName() + " ";
        }
    }

    /** Writes this, to be read by {@link #read}. */
    void write(DataOutputStream to) throws IOException {
        to.writeInt(answers.size());
        for (Answer answer : answers) {
            answer.write(to);
        }
        to.writeBoolean(replayed != null);
        if (replayed != null) {
            replayed.write(to);
        }
        to.writeInt(bodies.size());
        for (byte[] body : bodies) {
            VisitFile.write(body, to);
        }
        VisitFile.write(texts, to);
        to.writeInt(parameters.size());
        for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
            VisitFile.write(parameter.getKey(), to);
            VisitFile.write(parameter.getValue(), to);
        }
        VisitFile.write(host, to);
    }

    static Visit read(DataInputStream from) throws IOException {
        Visit visit = new Visit();
        for (int i = from.readInt(); i > 0; i--) {
            visit.answers.add(Answer.read(from));
        }
        visit.replayed = from.readBoolean() ? Answer.read(from) : null;
        for (int i = from.readInt(); i > 0; i--) {
            visit.bodies.add(VisitFile.bytes(from));
        }
        visit.texts.addAll(VisitFile.texts(from));
        visit.parameters = new LinkedHashMap<>();
        for (int i = from.readInt(); i > 0; i--) {
            visit.parameters.put(VisitFile.text(from), VisitFile.texts(from));
        }
        visit.host = VisitFile.text(from);
        return visit;
    }

    List<Answer> answers() {
        return answers;
    }

    /** The answer on a replayable request. */
    Optional<Answer> replayed() {
        return Optional.ofNullable(replayed);
    }

    Answer answer() {
        return answers.get(0);
    }

    Map<String, List<String>> parameters() {
        return parameters;
    }

    List<byte[]> bodies() {
        return bodies;
    }

    Optional<byte[]> body() {
        return bodies.stream().findFirst();
    }

    List<String> texts() {
        return texts;
    }

    /** The exceptions that the servlet itself met; empty where there were none. */
    String host() {
        return host;
    }

    /** Whether every detection said the same. */
    boolean isSteady() {
        return answers.stream().map(Visit::whole).distinct().count() <= 1;
    }

    private static String whole(Answer answer) {
        return answer.status().map(Object::hashCode) + " " + answer.failure().map(Exception::toString) + " "
                + answer.origin();
    }

    /** Whether every body that was read is this one. */
    boolean isEveryBody(byte[] expected) {
        return bodies.stream().allMatch(body -> Arrays.equals(body, expected));
    }
}
