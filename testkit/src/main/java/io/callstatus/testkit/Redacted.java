package io.callstatus.testkit;

import io.callstatus.CallStatus;
import io.callstatus.Party;
import io.callstatus.Payload;
import io.callstatus.spi.CallStatusParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A status and its redacted copy. */
record Redacted(CallStatusParser parser, CallStatus status, CallStatus copy) {
    /** Shorter texts stand by chance in others. */
    private static final int SHORTEST = 5;

    /** What is in the copy and must not be: addresses, names, recordings, and whatever no field holds that may be shown. */
    List<String> leaks() {
        String shown = copy.toMap().toString();
        List<String> leaks = new ArrayList<>(personalValues()
                .filter(value -> value.strip().length() >= SHORTEST && shown.contains(value))
                .toList());
        for (int i = 0; i < copy.payload().size(); i++) {
            Payload.Field sent = status.payload().fields().get(i);
            if (!isHidden(sent, copy.payload().fields().get(i))) {
                leaks.add("the field " + sent.name());
            }
        }
        return leaks;
    }

    private Stream<String> personalValues() {
        Stream<String> parties = Stream.of(status.from(), status.to(), status.connectedTo())
                .flatMap(Optional::stream)
                .flatMap(Redacted::texts);
        Stream<String> recordings = status.recordings().stream().flatMap(recording -> recording.url().stream());
        Stream<String> fields = parser.fields().personalNames().stream()
                .flatMap(name -> status.payload().all(name).stream())
                .filter(Redacted::isNoWord);
        return Stream.of(parties, recordings, fields).flatMap(values -> values);
    }

    private static Stream<String> texts(Party party) {
        return Stream.concat(Stream.of(party.address()), party.name().stream());
    }

    /** A word, such as one for what is not there, may stand in fields that are shown too. */
    private static boolean isNoWord(String value) {
        return value.chars().anyMatch(c -> c == '@' || c >= '0' && c <= '9');
    }

    private boolean isHidden(Payload.Field sent, Payload.Field shown) {
        boolean isPersonal = parser.fields().personalNames().contains(sent.name());
        boolean isShown = parser.fields().shownNames().contains(sent.name());
        boolean hasSameName = shown.name().equals(sent.name());
        boolean hasSameValue = sent.value().isPresent() && shown.value().equals(sent.value());
        return isPersonal ? !hasSameValue : isShown || !hasSameName && !hasSameValue;
    }
}
