package io.callstatus.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatus;
import io.callstatus.Parsers;
import io.callstatus.WebhookRequest;
import io.callstatus.testkit.CallScenario;
import io.callstatus.timeline.CallTimeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What the page says of jobs of one's own, and nothing else stands there. */
@Isolated("Flink keeps factories that were configured for the whole machine")
class OwnJobTest {
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```java\n(.*?)\n```");

    @Test
    void job_ofOnesOwn_foldsWithoutKryo() throws Exception {
        List<String> archive = CallScenario.of("twilio")
                .calls(2)
                .map(request -> request.request().toJson())
                .toList();
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(
                1, Configuration.fromMap(Map.of("pipeline.generic-types", "false", "restart-strategy.type", "none")));
        DataStream<String> lines = environment.fromData(archive);
        DataStream<CallStatus> reports = lines.map(
                line -> Parsers.detect(WebhookRequest.fromJson(line))
                        .trustUnverified()
                        .parse(),
                CallStatusTypeInfoFactory.INFO);
        DataStream<CallTimeline> calls = reports.map(CallTimeline::of, CallTimelineTypeInfoFactory.INFO)
                .keyBy(CallTimeline::callKey)
                .reduce(CallTimeline::merge);
        List<CallTimeline> all = calls.executeAndCollect(archive.size());
        Map<String, CallTimeline> expected = archive.stream()
                .map(line -> Parsers.detect(WebhookRequest.fromJson(line))
                        .trustUnverified()
                        .parse())
                .collect(CallTimeline.collector());
        assertThat(all).containsAll(expected.values());
    }

    @Test
    void factories_namedInTheConfiguration_areTaken() throws IOException {
        String page = Files.readString(Path.of("README.md"));
        String setting = page.substring(page.indexOf("      - io.callstatus.CallStatus"));
        Configuration configuration = new Configuration();
        configuration.set(
                PipelineOptions.SERIALIZATION_CONFIG,
                List.of(setting.strip().split("\\R *- ")).stream()
                        .map(line -> line.replaceFirst("^- ", ""))
                        .toList());
        SerializerConfigImpl config = new SerializerConfigImpl();
        config.configure(configuration, OwnJobTest.class.getClassLoader());
        assertThat(config.getRegisteredTypeInfoFactories().keySet())
                .containsExactlyInAnyOrder(CallStatus.class, CallTimeline.class);
        assertThat(TypeInformation.of(CallStatus.class).createSerializer(config))
                .isInstanceOf(CallStatusSerializer.class);
    }

    @Test
    void page_eachExample_standsInThisTest() throws IOException {
        List<String> examples = EXAMPLE.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map((MatchResult found) -> flat(found.group(1)))
                .toList();
        String source = flat(Files.readString(Path.of("src/test/java/io/callstatus/flink/OwnJobTest.java")));
        assertThat(examples)
                .isNotEmpty()
                .allSatisfy(example -> assertThat(source).contains(example));
    }

    private static String flat(String code) {
        return code.replaceAll("\\s", "");
    }
}
