package io.callstatus.internal.fields;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.internal.scan.FormScanner;
import io.callstatus.internal.scan.RescannedFields;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The fields without those that hold a secret; asked for in every way, the others are as they were. */
class FilteredFieldsTest {
    private static final Vocabulary VOCABULARY = new Vocabulary(List.of("CallSid", "key", "Time"), List.of());
    private static final FieldSource ALL = FormScanner.scan(
            "key=s&CallSid=a&x=1&key=t&CallSid=b&%6bey=u&Time=42&x=2".getBytes(StandardCharsets.UTF_8), VOCABULARY);

    private final FieldSource fields = new FilteredFields(ALL, List.of("key", "absent"));

    @Test
    void fields_areAllButTheHiddenOnes_howeverTheirNamesAreWritten() {
        assertThat(fields.size()).isEqualTo(5);
        assertThat(List.of(fields.name(0), fields.name(1), fields.name(2), fields.name(3), fields.name(4)))
                .containsExactly("CallSid", "x", "CallSid", "Time", "x");
        assertThat(fields.value(4)).isEqualTo("2");
    }

    @Test
    void find_ofAnyKind_givesThePlaceAmongTheOthers() {
        KnownName callSid = VOCABULARY.name("CallSid");
        KnownName key = VOCABULARY.name("key");
        assertThat(fields.find("CallSid", 0)).isZero();
        assertThat(fields.find("CallSid", 1)).isEqualTo(2);
        assertThat(fields.find("CallSid", 3)).isEqualTo(-1);
        assertThat(fields.find("x", 5)).isEqualTo(-1);
        assertThat(fields.find(callSid)).isZero();
        assertThat(fields.find("Time", 0)).isEqualTo(3);
        assertThat(fields.next(0)).isEqualTo(2);
        assertThat(fields.next(2)).isEqualTo(-1);
        assertThat(fields.find("key", 0)).isEqualTo(-1);
        assertThat(fields.find(key)).isEqualTo(-1);
    }

    @Test
    void kept_areTheFieldsOwn() {
        FieldSource kept = RescannedFields.of(fields);
        assertThat(kept.value(3)).isEqualTo("42");
        assertThat(kept.find("key", 0)).isEqualTo(-1);
    }
}
