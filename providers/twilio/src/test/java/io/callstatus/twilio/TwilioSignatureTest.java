package io.callstatus.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callstatus.MalformedPayloadException;
import io.callstatus.ParserSet;
import io.callstatus.Secrets;
import io.callstatus.Trust;
import io.callstatus.VerificationException;
import io.callstatus.WebhookRequest;
import io.callstatus.testkit.Signer;
import io.callstatus.testkit.Signers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Twilio signs of a URL and of names that stand more than once, and what a stranger's text may not do. */
class TwilioSignatureTest {
    private static final String TOKEN = "madeup_twilio_auth_token_0123456789ab";
    private static final String CALL = "CallSid=CA5a0b1c2d3e4f5061728394a5b6c7d8e9"
            + "&AccountSid=AC00112233445566778899aabbccddeeff&From=%2B15550100001&To=%2B15550100002&ApiVersion=2010-04-01"
            + "&Direction=inbound";
    private static final String REPORT =
            CALL + "&CallStatus=ringing&SequenceNumber=1&CallbackSource=call-progress-events";
    private static final Signer SIGNER =
            Signers.declared("hmac-sha1 over {url}{distinct-parameters} in X-Twilio-Signature: {base64}");

    private static WebhookRequest request(String url, String form) {
        return WebhookRequest.builder()
                .url(url)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .body(form.getBytes(StandardCharsets.US_ASCII))
                .build();
    }

    private static WebhookRequest signed(String url, String form) {
        return SIGNER.sign(request(url, form), TOKEN, Instant.EPOCH);
    }

    private static String verdict(WebhookRequest request) {
        try {
            return ParserSet.of(new TwilioParser())
                    .detect(request)
                    .verify(Secrets.builder().secret("twilio", TOKEN).build())
                    .trust()
                    .name();
        } catch (VerificationException e) {
            return e.kind().name();
        }
    }

    /** What was called, what was signed. */
    @ParameterizedTest
    @CsvSource({
        "https://hooks.example.com/a?n=O%27Neil, https://hooks.example.com/a?n=O'Neil",
        "https://hooks.example.com/a?n=O'Neil, https://hooks.example.com/a?n=O%27Neil",
        "https://hooks.example.com/a?n=O%27Neil, https://hooks.example.com:443/a?n=O'Neil",
        "https://hooks.example.com:443/a?n=a%40b.example, https://hooks.example.com/a?n=a@b.example",
        "https://hooks.example.com/a?t=10%3a30, https://hooks.example.com/a?t=10:30",
        "https://hooks.example.com/a?n=a+b&m&n=(c), https://hooks.example.com/a?n=a%20b&n=(c)&m=",
        "http://hooks.example.com/a, http://hooks.example.com:80/a",
        "https://hooks.example.com/a#rc=2, https://hooks.example.com/a",
        "https://hooks.example.com/a?x=1#rc=2, https://hooks.example.com/a?x=1#rc=2"
    })
    void verify_spellingsOfOneUrl_areTried(String called, String signedAs) {
        WebhookRequest genuine = signed(signedAs, REPORT);
        assertThat(verdict(genuine.withPublicUrl(called))).isEqualTo("SIGNATURE");
    }

    @ParameterizedTest
    @CsvSource({
        "https://hooks.example.com/a?n=1, https://hooks.example.com/a?n=2",
        "https://hooks.example.com/a, http://hooks.example.com/a",
        "https://hooks.example.com/a%27, https://hooks.example.com/a'",
        "https://hooks.example.com/a?n=1&m=2, https://hooks.example.com/a?m=2&n=1"
    })
    void verify_anotherUrl_isAMismatch(String called, String signedAs) {
        assertThat(verdict(signed(signedAs, REPORT).withPublicUrl(called))).isEqualTo("MISMATCH");
    }

    @Test
    void verify_copiesOfAName_countOnceAndSorted() {
        WebhookRequest genuine = signed("https://hooks.example.com/a", REPORT + "&Digits=2&Digits=1&Digits=2");
        String code = genuine.header("X-Twilio-Signature").orElseThrow();
        for (String form : new String[] {"&Digits=1&Digits=2", "&Digits=2&Digits=2&Digits=1"}) {
            WebhookRequest other = request("https://hooks.example.com/a", REPORT + form);
            assertThat(verdict(with(other, code))).isNotEqualTo("MISMATCH");
        }
        assertThat(verdict(with(request("https://hooks.example.com/a", REPORT + "&Digits=1"), code)))
                .isEqualTo("MISMATCH");
    }

    private static WebhookRequest with(WebhookRequest request, String code) {
        return WebhookRequest.builder()
                .url(request.url())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", code)
                .body(request.body())
                .build();
    }

    /** As a parameter of the user's own may cause, which repeats a name of Twilio's. */
    @ParameterizedTest
    @CsvSource({"CallSid, CA0", "CallStatus, completed"})
    void parse_requiredFieldTwiceAndDiffering_isMalformed(String field, String copy) {
        WebhookRequest twice = request("https://hooks.example.com/a", REPORT + "&" + field + "=" + copy);
        assertThatThrownBy(() -> ParserSet.of(new TwilioParser())
                        .detect(twice)
                        .trustUnverified()
                        .parse())
                .isInstanceOfSatisfying(
                        MalformedPayloadException.class,
                        refused -> assertThat(refused.field()).contains(field));
    }

    /** Their order is not signed, so that the one which counts might be chosen. */
    @ParameterizedTest
    @ValueSource(strings = {"CallSid=CA0", "CallStatus=completed", "AccountSid=AC0"})
    void verify_requiredFieldTwiceAndDiffering_isRefused(String copy) {
        assertThat(verdict(signed("https://hooks.example.com/a", REPORT + "&" + copy)))
                .isEqualTo("MISMATCH");
    }

    /** A form is never signed by its URL alone, whatever that says. */
    @Test
    void verify_formBesideADigest_isNotVouchedForByIt() {
        WebhookRequest request = request("https://hooks.example.com/a", REPORT);
        WebhookRequest genuine =
                Signers.urlWithBodyDigest("X-Twilio-Signature", "bodySHA256").sign(request, TOKEN, Instant.EPOCH);
        assertThat(verdict(genuine)).isEqualTo("MISMATCH");
    }

    /** Where one of the few fields that make a report may be the end of a stranger's text, it is no certain report. */
    @ParameterizedTest
    @CsvSource({
        "&CallStatus=in-progress&SpeechResult=hello&Timestamp=Fri%2C+09+Oct+2026+07%3A15%3A30+%2B0000,"
                + " PARTIAL_SIGNATURE",
        "&CallStatus=ringing&CallerName=Direction+and+Timestamp&SequenceNumber=1&CallbackSource=call-progress-events,"
                + " PARTIAL_SIGNATURE",
        "&CallStatus=ringing&CallerName=Tom+Tomlinson&SequenceNumber=1&CallbackSource=call-progress-events, SIGNATURE",
        "&CallStatus=ringing&SipHeader_X-Tag=abc&SequenceNumber=1&CallbackSource=call-progress-events, SIGNATURE",
        "&CallStatus=completed&CallDuration=61&StirStatus=B&CallToken=%7B%22a%22%3A1%7D, SIGNATURE"
    })
    void verify_textOfAStranger_leavesADoubtAtMost(String further, Trust trust) {
        assertThat(verdict(signed("https://hooks.example.com/a", CALL + further)))
                .isEqualTo(trust.name());
    }

    /** In each text that a stranger chooses, the name of a required field may be that of an absorbed one. */
    @ParameterizedTest
    @CsvSource({
        "CallerName=CallSidCA0",
        "SpeechResult=CallStatuscompleted",
        "SipHeader_X-Tag=CallSidCA0",
        "Body=CallStatuscompleted"
    })
    void verify_textOfAStrangerWithARequiredName_isInDoubt(String text) {
        assertThat(verdict(signed("https://hooks.example.com/a", REPORT + "&" + text)))
                .isEqualTo("PARTIAL_SIGNATURE");
    }

    /** Each form names its account, so a URL that does so as a form does may hold one. */
    @Test
    void verify_formHiddenInTheUrl_isRefused() {
        String url = "https://hooks.example.com/aAccountSidAC00112233445566778899aabbccddeeff?x=&CallSid=CA0"
                + "&CallStatus=ringing&AccountSid=AC0&From=1&To=2&Direction=inbound&ApiVersion=2010-04-01";
        WebhookRequest hidden = WebhookRequest.builder().method("GET").url(url).build();
        assertThat(verdict(SIGNER.sign(hidden, TOKEN, Instant.EPOCH))).isEqualTo("MISMATCH");
    }
}
