package io.callstatus;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.spi.Evidence;
import io.callstatus.spi.Recognition;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import java.util.List;
import java.util.logging.LogRecord;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Whoever leaves the proof of one provider out may be taken for another that is trusted by name: that is said at the start. */
@Isolated("reads all that is logged")
class LookAlikesTest extends EndpointTests {
    private static final String SECRET = "0123456789abcdef";
    private static final ParserSet PARSERS = ParserSet.of(
            new FakeParser("signing", named("CallSid"), Verification.timestampedBody("Signing-Signature")),
            FakeParser.of("alike", named("CallSid")),
            FakeParser.of("apart", named("call")),
            FakeParser.of(
                    "byvalue",
                    Recognition.of(Transport.FORM).all(Evidence.prefix("CallSid", "XX-"), Evidence.key("status"))));

    private static Recognition named(String callId) {
        return Recognition.of(Transport.FORM).all(Evidence.present(callId), Evidence.value("event", "call"));
    }

    private String warned(Secrets.Builder secrets) {
        logged.clear();
        secrets.build().requireKnown(PARSERS);
        return logged.stream().map(LogRecord::getMessage).collect(Collectors.joining("\n"));
    }

    @Test
    void requireKnown_trustedLookAlikeOfAProvenOne_isSaid() {
        String warning =
                warned(Secrets.builder().secret("signing", SECRET).trustUnverified("alike", "apart", "byvalue"));
        assertThat(warning)
                .startsWith("alike is trusted by name")
                .contains("signing sends too: CallSid.", "callKey()")
                .doesNotContain("apart", "byvalue", "event", SECRET);
        assertThat(logged).hasSize(1);
        assertThat(warned(Secrets.builder()
                        .resolver((provider, account) -> List.of())
                        .trustUnverified("alike")))
                .contains("signing sends too: CallSid.");
    }

    @Test
    void requireKnown_whereNobodyPassesForAnother_saysNothing() {
        assertThat(warned(Secrets.builder().trustUnverified("alike", "apart"))).isEmpty();
        assertThat(warned(Secrets.builder().secret("signing", SECRET))).isEmpty();
        assertThat(warned(Secrets.builder().secret("signing", SECRET).trustUnverified("apart")))
                .isEmpty();
        assertThat(warned(Secrets.builder()
                        .secret("signing", SECRET)
                        .secretInPath("alike", SECRET)
                        .trustUnverified("alike")))
                .isEmpty();
    }
}
