package io.callstatus.flink;

import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.serialization.Encoder;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;

/** A folder for each kind of output, with files of JSON lines. Each line is written once, whatever fails. Immutable. */
final class FileEnds implements Ends {
    private final String folder;

    FileEnds(String folder) {
        this.folder = folder;
    }

    @Override
    public void timelines(DataStream<TimelineUpsert> timelines) {
        write("timelines", timelines, (upsert, out) -> out.write(line(upsert.json())));
    }

    @Override
    public void texts(String what, DataStream<String> lines) {
        write(what, lines, (line, out) -> out.write(line(line)));
    }

    @Override
    public void counts(DataStream<Tuple2<String, String>> counts) {
        write("counts", counts, (count, out) -> out.write(line(count.f1)));
    }

    /** In one piece: the file is not buffered, so that each piece costs a system call. */
    private static byte[] line(String json) {
        return (json + '\n').getBytes(StandardCharsets.UTF_8);
    }

    private <T> void write(String what, DataStream<T> stream, Encoder<T> encoder) {
        FileSink<T> sink = FileSink.forRowFormat(new Path(folder, what), encoder)
                .withBucketAssigner(new BasePathBucketAssigner<>())
                .withOutputFileConfig(new OutputFileConfig("part", ".jsonl"))
                .build();
        stream.sinkTo(sink).uid("to-" + what).name(what);
    }
}
