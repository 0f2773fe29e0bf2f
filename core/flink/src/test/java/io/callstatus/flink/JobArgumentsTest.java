package io.callstatus.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobArgumentsTest {
    @Test
    void options_areReadInEitherSpelling() throws Exception {
        JobOptions options = JobArguments.read(
                "--secrets=/s",
                "--secret-env",
                "twilio@AC1=TOKEN",
                "--time-to-live=PT36H",
                "--max-body",
                "1000",
                "-Da.b=c=d",
                "-D",
                "e=f",
                "kafka:in",
                "--kafka=bootstrap.servers=localhost:9092",
                "out");
        assertThat(options.secrets().places()).hasSize(2);
        assertThat(options.timeToLive()).isEqualTo(Duration.ofHours(36));
        assertThat(options.flink()).containsEntry("a.b", "c=d").containsEntry("e", "f");
        assertThat(options.isBounded()).isFalse();
        assertThat(options.longestLine()).isEqualTo(1_333 + 6 * (128 << 10));
        assertThat(options.topicFrom()).isEqualTo("in");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a | FROM and TO are needed",
                "a b c | FROM and TO are needed",
                "--nothing=1 a b | there is no option --nothing",
                "a b --secrets | --secrets needs a value, or is no option",
                "--secret-env nobody=X a b | --secret-env needs one of the providers [",
                "--secret-file twilio a b | --secret-file needs one of the providers [",
                "--trust-unverified twilio,nobody a b | --trust-unverified needs one of the providers [",
                "--accept-partial all a b | --accept-partial needs one of the providers [",
                "--kafka x a b | --kafka needs NAME=VALUE",
                "-Dx a b | -D needs NAME=VALUE",
                "--time-to-live 7 a b | --time-to-live needs a length of time such as P7D",
                "--time-to-live PT-1S a b | --time-to-live needs a length of time above zero",
                "--max-body x a b | --max-body needs a number of bytes",
                "--max-body -1 a b | --max-body needs a number of bytes from 0",
                "kafka:t b | a topic needs --kafka bootstrap.servers=HOST:PORT",
                "--kafka max.request.size=x a b | --kafka max.request.size needs a number of bytes",
            })
    void arguments_thatMakeNoSense_areRefusedWithWhatWould(String arguments, String message) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> JobArguments.read(arguments.split(" ")))
                .withMessageStartingWith(message);
    }
}
