package io.callstatus.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.Gson;
import com.squareup.moshi.Moshi;
import io.callstatus.CallStatus;
import io.callstatus.MalformedPayloadException;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Canonical JSON through libraries that know nothing of it: what they make of it is the status, or is refused. */
class JsonLibrariesTest {
    private static final String ELEVEN_DIGITS = "\"durationSeconds\":12.345678901";
    private static final String NINETEEN_DIGITS = "\"durationSeconds\":1234567890.123456789";

    private static final Jsonb JSONB = JsonbBuilder.create();

    private static List<CallStatus> statuses() {
        return Statuses.all();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> byGson(String json) {
        return new Gson().fromJson(json, Map.class);
    }

    @Test
    @SuppressWarnings("unchecked")
    void gson_asOnThePage_isTheStatus() {
        Gson gson = new Gson();
        String json = Statuses.all().get(3).toJson();
        CallStatus status = CallStatus.fromMap(gson.fromJson(json, Map.class));
        assertThat(status).isEqualTo(Statuses.all().get(3));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> byMoshi(String json) throws Exception {
        return new Moshi.Builder().build().adapter(Map.class).fromJson(json);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> byJsonb(String json) {
        return JSONB.fromJson(json, Map.class);
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void gson_mapOfAStatus_isTheStatus(CallStatus status) {
        assertThat(CallStatus.fromMap(byGson(status.toJson()))).isEqualTo(status);
        assertThat(CallStatus.fromJson(new Gson().toJson(status.toMap()))).isEqualTo(status);
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void moshi_mapOfAStatus_isTheStatus(CallStatus status) throws Exception {
        assertThat(CallStatus.fromMap(byMoshi(status.toJson()))).isEqualTo(status);
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void jsonb_mapOfAStatus_isTheStatus(CallStatus status) throws Exception {
        assertThat(CallStatus.fromMap(byJsonb(status.toJson()))).isEqualTo(status);
    }

    private static String with(String member) {
        return "{\"provider\":\"toy\",\"callId\":\"1\",\"state\":\"RINGING\"," + member + "}";
    }

    @Test
    void fractions_thatADoubleHolds_areExact() throws Exception {
        CallStatus exact = CallStatus.fromJson(with(ELEVEN_DIGITS));
        assertThat(CallStatus.fromMap(byGson(with(ELEVEN_DIGITS)))).isEqualTo(exact);
        assertThat(CallStatus.fromMap(byMoshi(with(ELEVEN_DIGITS)))).isEqualTo(exact);
        assertThat(CallStatus.fromMap(byJsonb(with(ELEVEN_DIGITS)))).isEqualTo(exact);
    }

    /** Gson and Moshi have changed the number by then; JSON-B has not. */
    @Test
    void fractions_thatADoubleHasCut_areRefusedAndNeverChanged() throws Exception {
        Map<String, Object> gson = byGson(with(NINETEEN_DIGITS));
        Map<String, Object> moshi = byMoshi(with(NINETEEN_DIGITS));
        assertThatExceptionOfType(MalformedPayloadException.class)
                .isThrownBy(() -> CallStatus.fromMap(gson))
                .withMessageContaining("durationSeconds");
        assertThatExceptionOfType(MalformedPayloadException.class).isThrownBy(() -> CallStatus.fromMap(moshi));
        assertThat(CallStatus.fromMap(byJsonb(with(NINETEEN_DIGITS))))
                .isEqualTo(CallStatus.fromJson(with(NINETEEN_DIGITS)));
    }
}
