package io.callstatus.flink;

import java.io.IOException;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * A sink that does not fail a second time when it is closed. If a broker went away, Kafka's sink throws the failure again
 * there, and a task that fails while it cleans up ends its worker's process. Nothing is lost: for a record that was not sent,
 * {@code write} or {@code flush} fails, and the job continues from the checkpoint before. Immutable.
 */
final class SinkThatCloses<T> implements Sink<T> {
    private static final long serialVersionUID = 1L;

    private final Sink<T> sink;

    SinkThatCloses(Sink<T> sink) {
        this.sink = sink;
    }

    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) throws IOException {
        return new Writer<>(sink.createWriter(context));
    }

    @SuppressWarnings("try") // Flink closes it, and knows what it may throw
    private record Writer<T>(SinkWriter<T> writer) implements SinkWriter<T> {
        @Override
        public void write(T element, Context context) throws IOException, InterruptedException {
            writer.write(element, context);
        }

        @Override
        public void flush(boolean isEndOfInput) throws IOException, InterruptedException {
            writer.flush(isEndOfInput);
        }

        @Override
        public void writeWatermark(Watermark watermark) throws IOException, InterruptedException {
            writer.writeWatermark(watermark);
        }

        @Override
        @SuppressWarnings("EmptyCatch")
        public void close() throws Exception {
            try {
                writer.close();
            } catch (IOException | RuntimeException e) {
                // the task has failed for this before
            }
        }
    }
}
