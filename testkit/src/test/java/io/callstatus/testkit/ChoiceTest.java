package io.callstatus.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ChoiceTest {
    private static UnaryOperator<String> fields(Map<String, String> fields) {
        return name -> fields.getOrDefault(name, "");
    }

    @Test
    void in_isTheFirstWhoseConditionsHold() {
        Choice choice = Choice.of("Dialled if Way=out if Dialled, Called");
        assertThat(choice.in(fields(Map.of("Way", "out", "Dialled", "1")))).isEqualTo("Dialled");
        assertThat(choice.in(fields(Map.of("Way", "out", "Dialled", " ")))).isEqualTo("Called");
        assertThat(choice.in(fields(Map.of("Way", "in", "Dialled", "1")))).isEqualTo("Called");
    }

    @Test
    void in_whereNoneHolds_saysSo() {
        Choice choice = Choice.of("Called if Way=in");
        assertThatIllegalStateException().isThrownBy(() -> choice.in(fields(Map.of())));
    }
}
