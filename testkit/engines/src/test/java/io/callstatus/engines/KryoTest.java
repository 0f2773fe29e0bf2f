package io.callstatus.engines;

import static org.assertj.core.api.Assertions.assertThat;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import com.esotericsoftware.kryo.serializers.JavaSerializer;
import com.esotericsoftware.kryo.util.DefaultInstantiatorStrategy;
import io.callstatus.CallStatus;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objenesis.strategy.StdInstantiatorStrategy;

class KryoTest {
    static List<CallStatus> statuses() {
        return Statuses.all();
    }

    private static Object roundTrip(Kryo kryo, Object value) {
        Output out = new Output(256, -1);
        kryo.writeClassAndObject(out, value);
        return kryo.readClassAndObject(new Input(out.toBytes()));
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void kryo_withoutRegistration_copiesFieldByField(CallStatus status) {
        Kryo kryo = new Kryo();
        kryo.setRegistrationRequired(false);
        kryo.setInstantiatorStrategy(new DefaultInstantiatorStrategy(new StdInstantiatorStrategy()));
        assertThat(roundTrip(kryo, status)).isEqualTo(status);
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void kryo_withRegistration_takesTheJson(CallStatus status) {
        Kryo kryo = new Kryo();
        kryo.addDefaultSerializer(CallStatus.class, new JavaSerializer());
        kryo.register(status.getClass());
        assertThat(roundTrip(kryo, status)).isEqualTo(status);
    }
}
