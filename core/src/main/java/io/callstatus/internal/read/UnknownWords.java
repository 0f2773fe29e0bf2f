package io.callstatus.internal.read;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.EndReason;
import io.callstatus.spi.CallStatusParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The accessors of a status that hold words which the provider's parser does not know. */
public final class UnknownWords {
    private UnknownWords() {}

    /** The accessors with unknown words; usually none. A known word may be mapped to {@code UNKNOWN} as well. */
    public static List<String> of(CallStatus status, Optional<CallStatusParser> parser) {
        List<String> unknown = new ArrayList<>();
        add(unknown, "stateText", status.state() == CallState.UNKNOWN, status.stateText(), parser);
        add(unknown, "directionText", status.direction() == CallDirection.UNKNOWN, status.directionText(), parser);
        boolean isReasonUnknown = status.endReason().orElse(null) == EndReason.UNKNOWN;
        add(unknown, "endReasonText", isReasonUnknown, status.endReasonText(), parser);
        return unknown;
    }

    private static void add(
            List<String> unknown,
            String attribute,
            boolean isUnknown,
            Optional<String> word,
            Optional<CallStatusParser> parser) {
        if (isUnknown && word.isPresent() && !new DocumentedWords(parser).isOne(word.get())) {
            unknown.add(attribute);
        }
    }
}
