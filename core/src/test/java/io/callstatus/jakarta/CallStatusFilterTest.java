package io.callstatus.jakarta;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletContext;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallStatusFilterTest {
    private record Config(Map<String, String> parameters) implements FilterConfig {
        @Override
        public String getFilterName() {
            return "callstatus";
        }

        @Override
        public ServletContext getServletContext() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String getInitParameter(String name) {
            return parameters.get(name);
        }

        @Override
        public Enumeration<String> getInitParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1 MiB", "-1", "1073741825", "99999999999"})
    void init_limitThatIsNone_namesTheParameter(String configured) {
        Config config = new Config(Map.of("maxBodyBytes", configured));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CallStatusFilter().init(config))
                .withMessageContaining("init parameter maxBodyBytes")
                .withMessageContaining("such as 1048576");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", " 1048576\n", "1073741824"})
    void init_limit_isTaken(String configured) {
        Config config = new Config(Map.of("maxBodyBytes", configured));
        assertThatCode(() -> new CallStatusFilter().init(config)).doesNotThrowAnyException();
    }
}
