package io.callstatus.amazonconnect;

import io.callstatus.Party;
import io.callstatus.spi.Fields;
import io.callstatus.spi.TimeFormat;
import java.time.Instant;
import java.util.Optional;

/**
 * Names in both spellings: events have {@code contactId}, tables and samples of the guide have {@code ContactId}, and some
 * events have both.
 */
final class AmazonConnectNames {
    private AmazonConnectNames() {}

    static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    static Optional<String> find(Fields in, String name) {
        return in.find(name, capital(name));
    }

    static Optional<Instant> instant(Fields in, String name) {
        return in.instant(name, TimeFormat.ISO).or(() -> in.instant(capital(name), TimeFormat.ISO));
    }

    /** Who took the call, if anybody of the account did. */
    static Optional<String> agent(Fields in) {
        return find(in.inside("agentInfo"), "agentArn").or(() -> find(in.inside("AgentInfo"), "agentArn"));
    }

    static Optional<Instant> connectedToAgent(Fields in) {
        String name = "connectedToAgentTimestamp";
        return instant(in.inside("agentInfo"), name).or(() -> instant(in.inside("AgentInfo"), name));
    }

    /** The party at an endpoint, whose names all have the same spelling. */
    static Optional<Party> party(Fields in, String name) {
        return in.inside(name)
                .party("address", "displayName")
                .or(() -> in.inside(capital(name)).party("Address"));
    }
}
