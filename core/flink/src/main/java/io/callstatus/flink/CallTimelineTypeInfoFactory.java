package io.callstatus.flink;

import io.callstatus.timeline.CallTimeline;
import java.lang.reflect.Type;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInfoFactory;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/**
 * Tells Flink how to serialize a {@link CallTimeline}: without it, Flink treats it as a generic type and uses Kryo. Give
 * {@link #INFO} to the method that asks for a type, or name this class in Flink's configuration, for every stream of a job:
 *
 * <pre>{@code
 * pipeline.serialization-config: "{io.callstatus.timeline.CallTimeline: {type: typeinfo, class: io.callstatus.flink.CallTimelineTypeInfoFactory}}"
 * }</pre>
 *
 * <p>Stateless and thread-safe.
 */
public final class CallTimelineTypeInfoFactory extends TypeInfoFactory<CallTimeline> {
    /** The type. */
    public static final TypeInformation<CallTimeline> INFO =
            new CarriedTypeInfo<>(CallTimeline.class, CallTimelineSerializer.INSTANCE);

    /** Called by Flink. */
    public CallTimelineTypeInfoFactory() {}

    @Override
    public TypeInformation<CallTimeline> createTypeInfo(Type type, Map<String, TypeInformation<?>> parameters) {
        return INFO;
    }
}
