package io.callstatus.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.spi.CallStatusParser;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeclaredParserTest {
    static Stream<String> declarations() {
        return Arrays.stream(CallStatusParser.class.getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .map(Method::getName);
    }

    /** A method that is not would answer with the default of the interface, whatever the provider says. */
    @ParameterizedTest
    @MethodSource("declarations")
    void declaration_isAComponent(String declaration) throws NoSuchMethodException {
        assertThat(DeclaredParser.class.getMethod(declaration).getDeclaringClass())
                .isEqualTo(DeclaredParser.class);
    }
}
