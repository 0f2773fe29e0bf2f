package io.callstatus.flink;

import io.callstatus.CallStatus;
import java.lang.reflect.Type;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInfoFactory;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/**
 * Tells Flink how to serialize a {@link CallStatus}: without it, Flink treats it as a generic type and uses Kryo. Give
 * {@link #INFO} to the method that asks for a type, or name this class in Flink's configuration, for every stream of a job:
 *
 * <pre>{@code
 * pipeline.serialization-config: "{io.callstatus.CallStatus: {type: typeinfo, class: io.callstatus.flink.CallStatusTypeInfoFactory}}"
 * }</pre>
 *
 * <p>Stateless and thread-safe.
 */
public final class CallStatusTypeInfoFactory extends TypeInfoFactory<CallStatus> {
    /** The type. */
    public static final TypeInformation<CallStatus> INFO =
            new CarriedTypeInfo<>(CallStatus.class, CallStatusSerializer.INSTANCE);

    /** Called by Flink. */
    public CallStatusTypeInfoFactory() {}

    @Override
    public TypeInformation<CallStatus> createTypeInfo(Type type, Map<String, TypeInformation<?>> parameters) {
        return INFO;
    }
}
