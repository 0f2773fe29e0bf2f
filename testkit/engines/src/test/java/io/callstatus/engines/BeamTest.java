package io.callstatus.engines;

import static org.apache.beam.sdk.values.TypeDescriptors.strings;
import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatus;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.util.CoderUtils;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;

class BeamTest {
    @Test
    void collection_ofStatuses_isGroupedByTheCall() {
        List<CallStatus> all = Statuses.all();
        Pipeline pipeline = Pipeline.create(PipelineOptionsFactory.create());
        PCollection<CallStatus> statuses =
                pipeline.apply(Create.of(all).withCoder(SerializableCoder.of(CallStatus.class)));
        PCollection<KV<String, CallStatus>> calls =
                statuses.apply(WithKeys.of(CallStatus::callKey).withKeyType(strings()));
        calls.apply(GroupByKey.create());
        Set<CallStatus> expected = new HashSet<>(all);
        PAssert.that(statuses).satisfies(seen -> {
            Set<CallStatus> found = new HashSet<>();
            seen.forEach(found::add);
            assertThat(found).isEqualTo(expected);
            return null;
        });
        pipeline.run().waitUntilFinish();
    }

    @Test
    void coder_anyStatus_comesBack() throws Exception {
        SerializableCoder<CallStatus> coder = SerializableCoder.of(CallStatus.class);
        for (CallStatus status : Statuses.all()) {
            assertThat(CoderUtils.clone(coder, status)).isEqualTo(status);
        }
    }
}
