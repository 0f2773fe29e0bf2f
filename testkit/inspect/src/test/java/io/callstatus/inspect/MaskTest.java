package io.callstatus.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {
    @ParameterizedTest
    @CsvSource({
        "+13125550142, …42",
        "08060000001, …01",
        "sip:+13125550167@10.20.30.40:5060, …67",
        "sip:alice@sip.example.com, …",
        "alice, …",
        "1234, …",
        "12345, …45",
        "anonymous, anonymous",
        "No Caller ID, No Caller ID",
        "+266696687, …87",
        "sip:unknown@192.0.2.77, …"
    })
    void address_anyKind_showsTwoDigitsAtMost(String address, String masked) {
        assertThat(Mask.address(Party.of(address))).isEqualTo(masked);
    }

    @Test
    void id_longOrUnprintable_isShortAndOnOneLine() {
        assertThat(Mask.id("8157557a-29af-527d-9dae-49f4514f8230")).isEqualTo("8157557a-29af…4f8230");
        assertThat(Mask.id("a\n\u001b[31mb\u2028")).isEqualTo("a??[31mb?");
    }
}
