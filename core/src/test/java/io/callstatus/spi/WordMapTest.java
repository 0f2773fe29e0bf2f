package io.callstatus.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.callstatus.CallState;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("changes the default locale")
class WordMapTest {
    private static final WordMap<CallState> STATES = WordMap.withDefault(CallState.UNKNOWN)
            .same("no-answer", "BUSY", "inProgress")
            .map(CallState.COMPLETED, "ANSWERED");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-answer",
                "noAnswer",
                "NO ANSWER",
                "NOANSWER",
                "NOANSWER (0-agent)",
                "NOANSWER (0-agent) ",
                "no answer)",
                " no_answer ",
                "No.Answer()"
            })
    void of_otherSpelling_isOneWord(String word) {
        assertThat(STATES.of(word)).isEqualTo(CallState.NO_ANSWER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "no", "no answer at all", "(no-answer)", "answer", "b\u00FCsy"})
    void of_anotherWord_isTheFallback(String word) {
        assertThat(STATES.of(word)).isEqualTo(CallState.UNKNOWN);
    }

    /** The quick look-up of the usual spelling finds what the slow one of any spelling finds. */
    @Test
    void of_anySpelling_asTheKeySays() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder word = new StringBuilder();
            for (char c : (i % 2 == 0 ? "ANSWERED" : "no-answer").toCharArray()) {
                word.append(random.nextBoolean() ? Character.toUpperCase(c) : Character.toLowerCase(c));
                word.append(random.nextInt(8) == 0 ? "-" : "");
            }
            assertThat(STATES.of(word.toString())).isEqualTo(i % 2 == 0 ? CallState.COMPLETED : CallState.NO_ANSWER);
        }
    }

    @Test
    void of_turkishLocale_isTheSame() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(WordMap.withDefault(CallState.UNKNOWN).same("INITIATED").of("initiated"))
                    .isEqualTo(CallState.INITIATED);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANSWERED", "answered", "An-swered (x)", "", "--"})
    void map_knownOrEmptyWord_isRefused(String word) {
        assertThatThrownBy(() -> STATES.map(CallState.FAILED, word)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void named_noConstant_isRefused() {
        assertThatThrownBy(() -> STATES.same("gone")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void words_areInTheirOrderAndFixed() {
        assertThat(STATES.words().keySet()).containsExactly("no-answer", "BUSY", "inProgress", "ANSWERED");
        assertThatThrownBy(() -> STATES.words().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void toString_showsNoWord() {
        assertThat(STATES).hasToString("WordMap{4 words, else UNKNOWN}");
    }

    @Test
    void sameWord_spelledDifferently() {
        assertThat(WordMap.sameWord("Call.Complete", "call complete")).isTrue();
        assertThat(WordMap.sameWord("complete", "completed")).isFalse();
    }

    @Test
    void map_ofSeveralWords_hasEachInOrder() {
        WordMap<CallState> words = WordMap.withDefault(CallState.UNKNOWN)
                .map(CallState.BUSY, "engaged", "user busy")
                .containing(CallState.NO_ANSWER, "-408-", "-480-")
                .beginning(CallState.FAILED, "error.", "fault.");
        assertThat(words.words()).containsExactly(entry("engaged", CallState.BUSY), entry("user busy", CallState.BUSY));
        assertThat(words.parts().keySet()).containsExactly("-408-", "-480-", "error.", "fault.");
        assertThat(words.of("USER_BUSY")).isEqualTo(CallState.BUSY);
        assertThat(words.of("sip-480-x")).isEqualTo(CallState.NO_ANSWER);
        assertThat(words.of("fault.x")).isEqualTo(CallState.FAILED);
        assertThatThrownBy(() -> words.map(CallState.BUSY, "new", "Engaged"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void of_aBeginningOrPiece_isWhatCameFirst() {
        WordMap<CallState> words = WordMap.withDefault(CallState.UNKNOWN)
                .map(CallState.QUEUED, "call.start.held")
                .containing(CallState.NO_ANSWER, "-480-")
                .beginning(CallState.FAILED, "call.start.")
                .beginning(CallState.COMPLETED, "call.");
        assertThat(words.of("call.start.held")).isEqualTo(CallState.QUEUED);
        assertThat(words.of("CALL.START.error-480-x")).isEqualTo(CallState.NO_ANSWER);
        assertThat(words.of("call.start.x")).isEqualTo(CallState.FAILED);
        assertThat(words.of("call.x")).isEqualTo(CallState.COMPLETED);
        assertThat(words.of("a call.x")).isEqualTo(CallState.UNKNOWN);
        assertThat(words.part("call.start.x")).contains("call.start.");
        assertThat(words.part("call.start.held")).isEmpty();
        assertThat(words.knows("call.start.x")).isFalse();
        assertThat(words.parts().keySet()).containsExactly("-480-", "call.start.", "call.");
        assertThatThrownBy(() -> words.beginning(CallState.BUSY, "call.")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> words.beginning(CallState.BUSY, "Call")).isInstanceOf(IllegalArgumentException.class);
    }
}
