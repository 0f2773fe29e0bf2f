package io.callstatus.flink;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;

/** A source of texts: once each, or over and over, as a source that does not end. */
final class Repeated implements GeneratorFunction<Long, String>, Serializable {
    private static final long serialVersionUID = 1L;

    static final WatermarkStrategy<String> UNTIMED = WatermarkStrategy.noWatermarks();

    private final List<String> texts;

    private Repeated(List<String> texts) {
        this.texts = new ArrayList<>(texts);
    }

    static DataGeneratorSource<String> of(List<String> texts, boolean isEndless) {
        long count = isEndless ? Long.MAX_VALUE : texts.size();
        return new DataGeneratorSource<>(
                new Repeated(texts), count, RateLimiterStrategy.perSecond(isEndless ? 200 : 1_000_000), Types.STRING);
    }

    @Override
    public String map(Long number) {
        return texts.get((int) (number % texts.size()));
    }
}
