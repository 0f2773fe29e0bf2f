package io.callstatus.all.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatusException;
import java.util.Set;

/** The only way in which a target may fail: by a typed exception that says what to do. */
final class Refusals {
    private static final Set<Integer> ANSWERS = Set.of(204, 400, 401, 413, 415, 500);

    private Refusals() {}

    /** Runs a target; anything thrown but a complete {@link CallStatusException} is a finding. */
    static void only(Runnable target) {
        try {
            target.run();
        } catch (CallStatusException e) {
            assertThat(e.kind()).isNotNull();
            assertThat(e.hint()).isNotBlank();
            assertThat(e.httpStatus()).isIn(ANSWERS);
            assertThat(e).hasMessageContaining(e.kind().name()).hasMessageContaining(e.hint());
            assertThat(e.offset().orElse(0)).isNotNegative();
        }
    }
}
