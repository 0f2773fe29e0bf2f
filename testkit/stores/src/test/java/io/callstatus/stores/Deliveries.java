package io.callstatus.stores;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callstatus.ParserSet;
import io.callstatus.Secrets;
import io.callstatus.WebhookRequest;
import io.callstatus.callerdesk.CallerDeskParser;

/** What the provider of these tests sends. */
final class Deliveries {
    static final ParserSet PARSERS = ParserSet.of(new CallerDeskParser());
    static final Secrets SECRETS =
            Secrets.builder().trustUnverified("callerdesk").build();

    private Deliveries() {}

    static String form(String callId) {
        return "CallSid=" + callId + "&Direction=IVR&Status=ANSWER&SourceNumber=9000000001"
                + "&DestinationNumber=08060000001&DialWhomNumber=9000000011&CallDuration=42";
    }

    static WebhookRequest request(String callId) {
        return WebhookRequest.builder()
                .url("https://hooks.example.com/calls")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body(form(callId).getBytes(UTF_8))
                .build();
    }
}
