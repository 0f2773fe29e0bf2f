package io.callstatus.flink;

import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Where the streams of the job go. */
interface Ends {
    void timelines(DataStream<TimelineUpsert> timelines);

    /** Lines of JSON of one kind. */
    void texts(String what, DataStream<String> lines);

    /** Keys and lines of JSON. */
    void counts(DataStream<Tuple2<String, String>> counts);
}
