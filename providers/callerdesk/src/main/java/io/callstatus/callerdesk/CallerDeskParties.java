package io.callstatus.callerdesk;

import io.callstatus.CallDirection;
import io.callstatus.Party;
import io.callstatus.spi.Fields;
import java.util.List;
import java.util.Optional;

/**
 * Who is who. Inbound, the virtual number was called and put through to an agent; outbound, the agent is called first
 * and stands as the source, and the virtual number is nobody's end.
 */
final class CallerDeskParties {
    /** The fields that hold an agent or a customer, and placeholders where there is none. */
    static final List<String> NAMES = List.of("DialWhomNumber", "receiver_name");

    private CallerDeskParties() {}

    static Optional<Party> to(Fields in) {
        return isOutbound(in)
                ? in.find("DialWhomNumber", "DestinationNumber").map(Party::of)
                : in.party("DestinationNumber");
    }

    static Optional<Party> connectedTo(Fields in) {
        return isOutbound(in) ? Optional.empty() : in.party("DialWhomNumber", "receiver_name");
    }

    private static boolean isOutbound(Fields in) {
        return in.has("Direction")
                && in.find("Direction").map(CallerDeskWords.DIRECTIONS::of).equals(Optional.of(CallDirection.OUTBOUND));
    }
}
