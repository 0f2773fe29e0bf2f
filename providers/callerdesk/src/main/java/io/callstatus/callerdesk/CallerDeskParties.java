package io.callstatus.callerdesk;

import io.callstatus.CallDirection;
import io.callstatus.Party;
import io.callstatus.spi.Fields;
import java.util.List;
import java.util.Optional;

/**
 * Who is who. Inbound, the virtual number was called and put through to an agent; outbound, the agent is called first
 * and stands as the source, and the virtual number belongs to neither end.
 */
final class CallerDeskParties {
    /** The fields that hold a placeholder where there is nothing to say. */
    private static final List<String> NAMES = List.of("DialWhomNumber", "receiver_name", "campid", "EndTime");

    private CallerDeskParties() {}

    static Fields withoutPlaceholders(Fields sent) {
        return sent.placeholders(NAMES, "0", "Not Assigned");
    }

    static Optional<Party> to(Fields in, boolean outbound) {
        return outbound ? in.find("DialWhomNumber", "DestinationNumber").map(Party::of) : in.party("DestinationNumber");
    }

    static Optional<Party> connectedTo(Fields in, boolean outbound) {
        return outbound ? Optional.empty() : in.party("DialWhomNumber", "receiver_name");
    }

    static boolean isOutbound(Fields in) {
        return CallerDeskWords.DIRECTIONS.of(in.find("Direction").orElse("")) == CallDirection.OUTBOUND;
    }
}
