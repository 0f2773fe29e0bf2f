package io.callstatus.internal.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownNameTest {
    private static boolean isBefore(KnownName text, char sign, String body, int at) {
        byte[] bytes = body.getBytes(StandardCharsets.US_ASCII);
        return text.isBefore(KnownName.sign(sign), bytes, at);
    }

    private static String named(int length) {
        return "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOP".substring(0, length);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6, 7, 8, 9, 15, 16, 17, 23, 24, 25, 30, 31, 32, 33, 40})
    void isBefore_itselfAndTheSign_is(int length) {
        KnownName text = new KnownName(named(length));
        for (char sign : new char[] {'=', '"'}) {
            char other = sign == '=' ? '"' : '=';
            assertThat(isBefore(text, sign, named(length) + sign + "12345678", 0))
                    .isTrue();
            assertThat(isBefore(text, sign, "x=1&" + named(length) + sign + "12345678", 4))
                    .isTrue();
            assertThat(isBefore(text, sign, named(length) + "&12345678", 0)).isFalse();
            assertThat(isBefore(text, sign, named(length) + other + "12345678", 0))
                    .isFalse();
            assertThat(isBefore(text, sign, named(length) + "_" + sign + "1234567", 0))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6, 7, 8, 9, 15, 16, 17, 23, 24, 25, 30, 31, 32, 33, 40})
    void isBefore_oneOtherByte_isNot(int length) {
        KnownName text = new KnownName(named(length));
        for (int other = 0; other < length; other++) {
            StringBuilder body = new StringBuilder(named(length) + "=12345678");
            body.setCharAt(other, '!');
            assertThat(isBefore(text, '=', body.toString(), 0)).as("%d", other).isFalse();
        }
    }

    @Test
    void isBefore_nearTheEnd_isOnlyWhereWordsAndSignFit() {
        assertThat(isBefore(new KnownName("abc"), '=', "abc=1234", 0)).isTrue();
        assertThat(isBefore(new KnownName("abc"), '=', "abc=123", 0)).isFalse();
        assertThat(isBefore(new KnownName("abcdefghij"), '=', "abcdefghij=", 0)).isTrue();
        assertThat(isBefore(new KnownName("abcdefghij"), '=', "abcdefghij", 0)).isFalse();
    }

    @Test
    void is_otherBytes_isNot() {
        byte[] body = "x=CallSid".getBytes(StandardCharsets.US_ASCII);
        KnownName text = new KnownName("CallSid");
        assertThat(text.is(body, 2, 9)).isTrue();
        assertThat(text.is(body, 2, 8)).isFalse();
        assertThat(text.is(body, 1, 8)).isFalse();
        assertThat(text.text() + text.number() + text.length()).isEqualTo("CallSid07");
    }

    @Test
    void guesses_learnt_followersChangeAndQuestionsDoNot() {
        KnownName text = new KnownName("a");
        KnownName one = new KnownName("b");
        KnownName other = new KnownName("c");
        assertThat(text.follower()).isNull();
        text.learnFollower(one);
        text.learnFollower(other);
        assertThat(text.follower()).isSameAs(other);
        assertThat(text.askedNext()).isNull();
        text.learnAskedNext(one);
        text.learnAskedNext(other);
        assertThat(text.askedNext()).isSameAs(one);
    }
}
