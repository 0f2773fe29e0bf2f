package io.callstatus.inspect.listen;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.callstatus.inspect.UsageException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no way to start. */
class ListenArgumentsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "--listen",
                "--listen x",
                "--listen 70000",
                "--listen 0 --page x",
                "--listen no.such.host.invalid:0",
                "--listen 0 file.http",
                "--listen 0 --public-url https://h/?query=1",
                "--listen 0 --archive /no/such/folder",
                "--listen 0 --bogus"
            })
    void start_ofNonsense_isRefused(String line) {
        assertThatExceptionOfType(UsageException.class).isThrownBy(() -> ListenCommandTest.started(line.split(" ")));
    }
}
