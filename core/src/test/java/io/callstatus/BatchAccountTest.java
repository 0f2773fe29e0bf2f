package io.callstatus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Envelope;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.Fields;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The account of a batch stands around its statuses, is asked for before they are read, and binds the proof alone. */
class BatchAccountTest {
    private static final String KEY = "made-up-secret-of-a-test";

    private static final class Legs implements CallStatusParser {
        @Override
        public String provider() {
            return "legs";
        }

        @Override
        public Verification verification() {
            return Verification.sharedSecret("Legs-Key").perAccount(FieldPath.of("body", "account"));
        }

        @Override
        public List<Callback> callbacks() {
            return List.of(Callback.callStatus("legs", Legs::read)
                    .via(Transport.JSON)
                    .all(Evidence.key(FieldPath.of("body", "legs")))
                    .in(Envelope.at("body").each("legs")));
        }

        private static CallStatus.Builder read(Fields in) {
            return CallStatus.builder()
                    .callId(in.text("id"))
                    .state(CallState.RINGING)
                    .accountId(in.find("account"));
        }
    }

    private static final ParserSet PARSERS = ParserSet.of(new Legs());

    private final List<Optional<String>> asked = new ArrayList<>();
    private final Secrets secrets = Secrets.builder()
            .resolver((provider, account) -> {
                asked.add(account);
                return account.filter("A"::equals).isPresent() ? List.of(KEY) : List.of();
            })
            .build();

    private static WebhookRequest request(String account, String... accounts) {
        List<String> legs = new ArrayList<>();
        for (String other : accounts) {
            legs.add("{\"id\":\"c" + legs.size() + "\"" + (other.isEmpty() ? "" : ",\"account\":\"" + other + "\"")
                    + "}");
        }
        return WebhookRequest.builder()
                .url("https://hooks.example.com/")
                .header("Legs-Key", KEY)
                .body(("{\"body\":{\"account\":\"" + account + "\",\"legs\":[" + String.join(",", legs) + "]}}")
                        .getBytes(UTF_8))
                .build();
    }

    @Test
    void resolver_isAskedForTheAccountAroundTheStatuses() {
        AcceptedRequest accepted = PARSERS.detect(request("A", "B", "")).verify(secrets);
        assertThat(asked).containsExactly(Optional.of("A"));
        assertThat(accepted.verifiedAccount()).contains("A");
        assertThat(accepted.parseAll())
                .extracting(CallStatus::accountId)
                .as("theirs, not the one that was proven")
                .containsExactly(Optional.of("B"), Optional.empty());
        assertThat(accepted.parseAll())
                .extracting(CallStatus::eventKey)
                .as("the account is part of the key")
                .doesNotHaveDuplicates();
    }

    @Test
    void account_thatNobodyKnows_isRefused() {
        CallStatusEndpoint endpoint = CallStatusEndpoint.of(secrets, status -> {}, PARSERS);
        assertThat(endpoint.receive(request("C", "A")).status()).isEqualTo(401);
        assertThat(endpoint.receive(request("A", "C")).status()).isEqualTo(204);
    }

    @Test
    void receiver_thatWantsOneAccount_refusesTheMix() {
        List<String> handled = new ArrayList<>();
        CallStatusEndpoint endpoint = CallStatusEndpoint.of(secrets, status -> handled.add(status.callId()), PARSERS)
                .withOneAccountPerRequest();
        assertThat(endpoint.receive(request("A", "A", "B")).status()).isEqualTo(401);
        assertThat(handled).isEmpty();
        assertThat(endpoint.receive(request("A", "A", "")).status()).isEqualTo(204);
        assertThat(handled).containsExactly("c0", "c1");
    }
}
