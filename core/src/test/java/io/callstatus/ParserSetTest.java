package io.callstatus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.Fields;
import io.callstatus.spi.Recognition;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The set of providers and those that are installed. */
class ParserSetTest {
    private static final CallStatusParser OTHER =
            FakeParser.of("other", Recognition.of(Transport.FORM).all("other"));

    private static WebhookRequest form(String body) {
        return WebhookRequest.builder()
                .url("https://hooks.example.com/")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body(body.getBytes(UTF_8))
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Acme", "free climb", "a\nX", "a-b", "a.b", "\u00e9", "+1312"})
    void of_idThatIsNone_isRefusedAndNotShown(String id) {
        FakeParser parser = FakeParser.of(id, Recognition.of(Transport.FORM).all("call"));
        String message =
                "the provider id of io.callstatus.FakeParser is not 1 to 64 lower-case letters and digits (a-z, 0-9)";
        assertThatThrownBy(() -> ParserSet.of(parser))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> ParserSet.of(new FakeParser()).with(parser))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void installed_hasTheProvidersOfTheClassPath() {
        assertThat(ParserSet.load().providers()).containsExactly("standin");
        assertThat(ParserSet.load(getClass().getClassLoader()).providers()).containsExactly("standin");
        assertThat(Parsers.installed().providers()).containsExactly("standin");
    }

    @Test
    void installed_ofTheFrontDoor_isLoadedOnce() {
        assertThat(Parsers.installed()).isSameAs(Parsers.installed());
    }

    @Test
    void installed_whereTheLoaderSeesNone_saysWhatToAdd() throws IOException {
        try (URLClassLoader blind = new URLClassLoader(new URL[0], null)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> ParserSet.load(blind))
                    .withMessageContaining("no provider module")
                    .withMessageContaining("META-INF/services");
        }
    }

    @Test
    void of_twoWithOneId_isRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ParserSet.of(new FakeParser(), OTHER, new FakeParser()))
                .withMessageContaining("'standin'")
                .withMessageContaining(FakeParser.class.getName());
    }

    @Test
    void with_another_isAddedAndTheSetBeforeUnchanged() {
        ParserSet one = ParserSet.of(new FakeParser());
        ParserSet two = one.with(OTHER);
        assertThat(two.providers()).containsExactly("standin", "other");
        assertThat(two.detect(form("other=1")).provider()).isEqualTo("other");
        assertThat(one.providers()).containsExactly("standin");
    }

    @Test
    void with_theSameId_replaces() {
        CallStatusParser replacement =
                FakeParser.of("standin", Recognition.of(Transport.FORM).all("new"));
        ParserSet parsers = ParserSet.of(new FakeParser(), OTHER).with(replacement);
        assertThat(parsers.providers()).containsExactly("standin", "other");
        assertThat(parsers.parser("standin")).containsSame(replacement);
        assertThat(parsers.parser("nobody")).isEmpty();
        assertThat(parsers.detect(form("new=1")).provider()).isEqualTo("standin");
    }

    @Test
    void only_andWithout_chooseByIdInTheOrderOfTheSet() {
        ParserSet both = ParserSet.of(new FakeParser(), OTHER);
        assertThat(both.only("other", "standin").providers()).containsExactly("standin", "other");
        assertThat(both.only("other").providers()).containsExactly("other");
        assertThat(both.without("other").providers()).containsExactly("standin");
        assertThat(both.only("other").detect(form("other=1")).provider()).isEqualTo("other");
    }

    @Test
    void only_andWithout_ofWhatIsNotThereOrLeavesNothing_areRefused() {
        ParserSet both = ParserSet.of(new FakeParser(), OTHER);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> both.only("standin", "othr"))
                .withMessageContaining("'othr'")
                .withMessageContaining("[standin, other]");
        assertThatIllegalArgumentException().isThrownBy(() -> both.without("othr"));
        assertThatIllegalArgumentException().isThrownBy(both::only);
        assertThatIllegalArgumentException().isThrownBy(() -> both.without("standin", "other"));
    }

    /** Else a module could say one thing when it is chosen and another when it is checked. */
    @Test
    void declarations_areReadOnce_whenTheSetIsBuilt() {
        ChangingParser fickle = new ChangingParser();
        ParserSet parsers = ParserSet.of(fickle);
        int asked = fickle.asked.get();
        assertThat(fickle.most()).isEqualTo(1);
        Secrets secrets = Secrets.builder().trustUnverified("fickle1").build();
        CallStatus status = parsers.detect(form("call=c1")).verify(secrets).parse();
        assertThat(status.provider()).isEqualTo("fickle1");
        assertThat(parsers.redacted(status).callId()).isEqualTo("c1");
        assertThat(parsers.providers()).containsExactly("fickle1");
        assertThat(fickle.asked).hasValue(asked);
    }

    /** Says another thing each time. */
    private static final class ChangingParser implements CallStatusParser {
        private final AtomicInteger asked = new AtomicInteger();
        private final Map<String, Integer> each = new HashMap<>();

        private int ask(String what) {
            asked.incrementAndGet();
            return each.merge(what, 1, Integer::sum);
        }

        int most() {
            return Collections.max(each.values());
        }

        @Override
        public String provider() {
            return "fickle" + ask("provider");
        }

        @Override
        public List<Callback> callbacks() {
            return Recognition.of(Transport.FORM)
                    .all(ask("fingerprint") == 1 ? "call" : "other")
                    .callbacks(this::read);
        }

        @Override
        public Verification verification() {
            return ask("verification") == 1 ? Verification.none() : Verification.sharedSecret("X-Key");
        }

        @Override
        public FieldCatalog fields() {
            return ask("fields") == 1 ? FieldCatalog.shown("call") : FieldCatalog.none();
        }

        private CallStatus.Builder read(Fields in) {
            return CallStatus.builder().callId(in.text("call")).state(CallState.RINGING);
        }
    }

    @Test
    void detect_atTheFrontDoor_asksTheInstalledOrTheSetThatIsGiven() {
        assertThat(Parsers.detect(form("call=c1&status=ringing")).provider()).isEqualTo("standin");
        assertThat(Parsers.detect(form("other=1"), ParserSet.of(OTHER)).provider())
                .isEqualTo("other");
    }

    @Test
    void redacted_atTheFrontDoor_goesByTheInstalled() {
        CallStatus status = Parsers.detect(form("call=c1&status=ringing&from=x"))
                .trustUnverified()
                .parse();
        CallStatus redacted = Parsers.redacted(status);
        assertThat(redacted.callId()).isEqualTo("c1");
        assertThat(redacted.payload().first("from")).contains("***");
    }

    @Test
    void endpoint_ofTheInstalled_takesTheirRequests() {
        Secrets secrets = Secrets.builder().trustUnverified("standin").build();
        CallStatusEndpoint endpoint = CallStatusEndpoint.of(secrets, status -> {});
        assertThat(endpoint.receive(form("call=c1&status=ringing"))).isEqualTo(WebhookResponse.of(204));
    }
}
