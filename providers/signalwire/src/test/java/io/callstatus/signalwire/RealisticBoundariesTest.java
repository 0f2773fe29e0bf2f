package io.callstatus.signalwire;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.AcceptedRequest;
import io.callstatus.Parsers;
import io.callstatus.Secrets;
import io.callstatus.Trust;
import io.callstatus.WebhookRequest;
import io.callstatus.testkit.Signers;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * URLs, names of parameters and names of people as they are in use: none of them is refused, and none but a name that
 * holds a longer field's is taken for a field that something may have swallowed.
 */
class RealisticBoundariesTest {
    private static final String KEY = "PSK_madeup0123456789abcdefghijkl";
    private static final Secrets SECRETS =
            Secrets.builder().secret("signalwire", KEY).build();
    private static final Secrets STRICT =
            Secrets.builder().secret("signalwire", KEY).strictBoundaries().build();
    private static final Pattern LONGER_NAME = Pattern.compile("Direction|Timestamp");

    private static final List<String> PATHS = List.of(
            "/api/CallStatus",
            "/api/v1/CallSid/callback",
            "/calls/status",
            "/AccountSid/calls",
            "/accounts/AccountSid",
            "/laml/From/To",
            "/twilio/StatusCallback",
            "/webhooks/signalwire/voice/MessageSid",
            "/hooks/5f1c2d3e-8a4b-4c6d-9e0f-1a2b3c4d5e6f",
            "/t/acme%20ltd/calls.php",
            "/CallStatus.aspx",
            "/Account",
            "/r/(a);v=1/@b,c'd!*$",
            "/",
            "");
    private static final List<String> PARAMETERS = List.of(
            "parentCallSid=c9aa7992",
            "DialCallSid=7",
            "CallSid={}",
            "callStatus=completed",
            "CallStatus",
            "subAccountSid=5f1c2d3e",
            "MyAccountSid=",
            "account_sid=5f1c2d3e",
            "to=%2B15550100001",
            "From=Toronto",
            "ids[]=1",
            "filter[CallSid]=2",
            "next=https://example.com/?a=1",
            "a=1&b=2&c",
            "sessionCallStatus=x",
            "tenant=42",
            "q=a+b%20c");
    private static final List<String> PEOPLE = List.of(
            "Nadia Example",
            "Tom Tomlinson",
            "McTominay",
            "Totò Fromaget",
            "Directions Ltd",
            "To Whom It May Concern",
            "Frommer & Söhne",
            "From Accounts, please call",
            "O'Brien (Sales)",
            "Caller",
            "Called Back Again",
            "Bodyshop",
            "Digits & Co",
            "Timestamp Studios",
            "株式会社サンプル",
            "ACME/TO/FROM",
            "100% Genuine = yes?",
            "{name}",
            "a@example.com",
            "sip:tom.fromm@example.com");
    private static final List<String> FIELDS = List.of(
            "DialBridged=true",
            "CallDuration=41",
            "ParentCallSid=8e79fd8a-e1be-5a32-9dcd-1f8f0cf9bffb",
            "CallerCity=Toledo",
            "FromCountry=US",
            "StirVerstat=TN-Validation-Passed-A",
            "SequenceNumber=0",
            "tenant=42",
            "customer_id=7",
            "SipInviteResultPhrase=Busy+Here",
            "ForwardedFrom=%2B15550100003");

    private final Random random = new Random(20_261_128);

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private WebhookRequest request(String person) {
        String url = "https://hooks.example.com" + any(PATHS)
                + (random.nextInt(3) == 0 ? "" : "?" + any(PARAMETERS).replace("{}", "c9aa7992"));
        String form = "AccountSid=5f1c2d3e-8a4b-4c6d-9e0f-1a2b3c4d5e6f&CallSid=c9aa7992-56ff-5b8f-9e73-fcec68d8b1de"
                + "&CallStatus=in-progress&CallbackSource=call-progress-events&Direction=inbound&From=%2B15550100001"
                + "&To=%2B15550100002&Timestamp=Tue%2C+03+Nov+2026+09%3A06%3A05+%2B0000&CallerName="
                + URLEncoder.encode(person, StandardCharsets.UTF_8) + "&" + any(FIELDS);
        WebhookRequest request = WebhookRequest.builder()
                .url(url)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body(form.getBytes(StandardCharsets.US_ASCII))
                .build();
        return Signers.of("signalwire").sign(request, KEY, Instant.EPOCH);
    }

    @Test
    void verify_aThousandRealisticRequests_refusesNone() {
        for (int i = 0; i < 1_000; i++) {
            String person = any(PEOPLE);
            WebhookRequest request = request(person);
            boolean isCertain = !LONGER_NAME.matcher(person).find();
            AcceptedRequest accepted = Parsers.detect(request).verify(isCertain ? STRICT : SECRETS);
            assertThat(accepted.trust())
                    .as("%s %s", request.url(), new String(request.body(), StandardCharsets.US_ASCII))
                    .isEqualTo(isCertain ? Trust.SIGNATURE : Trust.PARTIAL_SIGNATURE);
        }
    }
}
