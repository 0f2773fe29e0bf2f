package io.callstatus.amazonconnect;

import io.callstatus.spi.Fields;
import io.callstatus.spi.TimeFormat;
import java.time.Instant;
import java.util.Optional;

/** Names in both cases: events have {@code contactId}, tables and samples of the guide {@code ContactId}, some both in one event. */
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

    /** Who took the call, where anybody of the account did. */
    static Optional<String> agent(Fields in) {
        return in.inside("agentInfo")
                .find("agentArn")
                .or(() -> in.inside("AgentInfo").find("AgentArn"));
    }

    static Optional<Instant> connectedToAgent(Fields in) {
        return in.inside("agentInfo")
                .instant("connectedToAgentTimestamp", TimeFormat.ISO)
                .or(() -> in.inside("AgentInfo").instant("ConnectedToAgentTimestamp", TimeFormat.ISO));
    }
}
