package io.callstatus.internal.fields;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.internal.scan.FormScanner;
import io.callstatus.internal.scan.JsonScanner;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {
    private static KnownName byBytes(Vocabulary vocabulary, String name) {
        byte[] body = ("&" + name + "=").getBytes(StandardCharsets.UTF_8);
        return vocabulary.name(body, 1, body.length - 1);
    }

    private static String word(Vocabulary vocabulary, String word) {
        byte[] body = ("=" + word + "&").getBytes(StandardCharsets.UTF_8);
        return vocabulary.word(body, 1, body.length - 1);
    }

    @Test
    void name_known_isTheSameByBytesTextAndNumber() {
        List<String> names = new ArrayList<>(List.of("a", "Z", "z", "A", "0", "9", "call_id", "Call.Sid", "x-y"));
        for (int i = 0; i < 500; i++) {
            names.add("name" + i);
        }
        Vocabulary vocabulary = new Vocabulary(names, List.of());
        assertThat(vocabulary.size()).isEqualTo(names.size());
        for (int i = 0; i < names.size(); i++) {
            KnownName name = vocabulary.name(names.get(i));
            assertThat(name.text()).isEqualTo(names.get(i));
            assertThat(name.number()).isEqualTo(i + 1);
            assertThat(byBytes(vocabulary, names.get(i))).isSameAs(name);
            assertThat(vocabulary.name(i + 1)).isSameAs(name);
        }
        assertThat(vocabulary.name(0)).isNull();
        assertThat(vocabulary.name(names.size() + 1)).isNull();
    }

    @Test
    void name_unknown_isNone() {
        Vocabulary vocabulary = new Vocabulary(List.of("abc", "abd"), List.of("abe"));
        assertThat(byBytes(vocabulary, "ab")).isNull();
        assertThat(byBytes(vocabulary, "abe")).isNull();
        assertThat(byBytes(vocabulary, "abcd")).isNull();
        assertThat(byBytes(vocabulary, "")).isNull();
        assertThat(vocabulary.name("abe")).isNull();
        assertThat(vocabulary.name("")).isNull();
    }

    /** Of one length, with the same first, middle and last letter; and of one hash as texts. */
    @Test
    void name_ofOneHash_isToldApart() {
        Vocabulary vocabulary = new Vocabulary(List.of("axcye", "azcwe", "azcve", "Aa", "BB"), List.of());
        for (String name : List.of("axcye", "azcwe", "azcve", "Aa", "BB")) {
            assertThat(vocabulary.name(name).text()).isEqualTo(name);
            assertThat(byBytes(vocabulary, name).text()).isEqualTo(name);
        }
        assertThat(byBytes(vocabulary, "aycxe")).isNull();
        assertThat(vocabulary.name("C#")).isNull();
    }

    /** What is written in another way in forms or JSON, or might end a name there, is read as if nobody knew it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "a b", "a=b", "a&b", "a%b", "a+b", "a/b", "a\"", "a\\", "a[0]", "a:", "a`", "a{", "a^", "\u00e9",
                "a,"
            })
    void name_thatDoesNotLookTheSameEverywhere_isNotKnown(String name) {
        Vocabulary vocabulary = new Vocabulary(List.of(name), List.of(name));
        assertThat(vocabulary.size()).isZero();
        assertThat(vocabulary.name(name)).isNull();
        assertThat(word(vocabulary, name)).isNull();
    }

    @Test
    void word_known_isTheSameText() {
        Vocabulary vocabulary = new Vocabulary(List.of(), List.of("completed", "no-answer", "A", "z", "200"));
        assertThat(word(vocabulary, "completed"))
                .isSameAs(word(vocabulary, "completed"))
                .isEqualTo("completed");
        assertThat(word(vocabulary, "no-answer")).isEqualTo("no-answer");
        assertThat(word(vocabulary, "A") + word(vocabulary, "z")).isEqualTo("Az");
        assertThat(word(vocabulary, "complete")).isNull();
        assertThat(word(vocabulary, "completed2")).isNull();
        assertThat(word(vocabulary, "")).isNull();
    }

    @Test
    void word_thatBeginsWithADigit_isMadeAnew() {
        assertThat(word(new Vocabulary(List.of(), List.of("200")), "200")).isNull();
    }

    /** What strangers send teaches nothing. */
    @Test
    void order_isLearnedFromWhatWasAccepted() {
        Vocabulary vocabulary = new Vocabulary(List.of("a", "b"), List.of());
        byte[] form = "a=1&x=2&b=3".getBytes(StandardCharsets.UTF_8);
        FieldTable fields = FormScanner.scan(form, vocabulary);
        assertThat(vocabulary.start().follower()).isNull();
        fields.learnOrder();
        assertThat(vocabulary.start().follower().text()).isEqualTo("a");
        assertThat(vocabulary.name("a").follower().text()).isEqualTo("b");
        FieldTable json = JsonScanner.scan("{\"b\":1,\"a\":2}".getBytes(StandardCharsets.UTF_8), vocabulary);
        assertThat(vocabulary.start().follower().text()).isEqualTo("a");
        json.learnOrder();
        assertThat(vocabulary.start().follower().text()).isEqualTo("b");
        assertThat(vocabulary.name("b").follower().text()).isEqualTo("a");
    }

    @Test
    void start_ofABody_isNoName() {
        assertThat(new Vocabulary(List.of("a"), List.of()).start().number()).isZero();
    }
}
