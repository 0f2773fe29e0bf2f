package io.callstatus.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueShapesTest {
    private static final String UUID = "c9aa7992-56ff-5b8f-9e73-fcec68d8b1de";

    @ParameterizedTest
    @ValueSource(strings = {UUID, "C9AA7992-56FF-5B8F-9E73-FCEC68D8B1DE", "az09AZ19-zzzz-0000-9999-azAZ09azAZ09"})
    void isUuid_groupsOfLettersAndDigits_areOne(String text) {
        assertThat(ValueShapes.isUuid(text)).isTrue();
    }

    @Test
    void isUuid_anotherSignAnywhere_isNone() {
        for (int at = 0; at < UUID.length(); at++) {
            for (char c : "/:@[`{\u00e9 ".toCharArray()) {
                assertThat(ValueShapes.isUuid(UUID.substring(0, at) + c + UUID.substring(at + 1)))
                        .as("%s at %d", c, at)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "c9aa7992-56ff-5b8f-9e73-fcec68d8b1d",
                "c9aa7992-56ff-5b8f-9e73-fcec68d8b1dee",
                "c9aa7992056ff05b8f09e730fcec68d8b1de",
                "c9aa799-256ff-5b8f-9e73-fcec68d8b1de",
                "------------------------------------"
            })
    void isUuid_otherShape_isNone(String text) {
        assertThat(ValueShapes.isUuid(text)).isFalse();
    }

    @Test
    void hasLowerCase_anyLetterCounts() {
        assertThat(ValueShapes.hasLowerCase("NO ANSWEr")).isTrue();
        assertThat(ValueShapes.hasLowerCase("NO-ANSWER 7")).isFalse();
        assertThat(ValueShapes.hasLowerCase("")).isFalse();
        assertThat(ValueShapes.hasLowerCase(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://acme.example",
                "https://acme.example/",
                "https://acme.example?x",
                "https://acme.example ",
                "https://acme.example#x",
                " HTTPS://API.Acme.Example:8443/x ",
                "https://a.b.acme.example/x@y",
                "https://user:word@acme.example/x",
                "sip:ada@acme.example",
                "sips:ada@pbx.acme.example;transport=tls",
                "<sip:ada@acme.example>",
                "sip:acme.example:5060",
                "://acme.example"
            })
    void isOnDomain_hostOnItOrBelow_is(String text) {
        assertThat(ValueShapes.isOnDomain(text, "acme.example")).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "acme.example",
                "//acme.example",
                "https://notacme.example",
                "https://acme.example.org",
                "https://other.example/acme.example",
                "https://other.example?acme.example",
                "https://other.example#@acme.example",
                "https://acme.example@other.example",
                "sip:acme.example@other.example",
                "sip:ada@other.example;x=.acme.example",
                "acme",
                "https:"
            })
    void isOnDomain_anythingElse_isNot(String text) {
        assertThat(ValueShapes.isOnDomain(text, "acme.example")).isFalse();
    }
}
