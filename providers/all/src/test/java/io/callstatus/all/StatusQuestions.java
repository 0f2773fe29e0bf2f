package io.callstatus.all;

import io.callstatus.CallStatus;
import io.callstatus.JsonText;
import io.callstatus.ParserSet;
import io.callstatus.Parsers;
import io.callstatus.Payload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a status, question by question; the details of each provider by reflection. */
final class StatusQuestions {
    private static final ParserSet PARSERS = Parsers.installed();

    private final Map<String, Supplier<@Nullable Object>> questions = new LinkedHashMap<>();

    private StatusQuestions() {}

    static Map<String, Supplier<@Nullable Object>> of(CallStatus status) {
        StatusQuestions all = new StatusQuestions();
        all.ofTheStatus(status);
        List<Payload.Field> fields = status.payload().fields();
        if (!fields.isEmpty()) {
            Stream.of(0, fields.size() / 2, fields.size() - 1)
                    .distinct()
                    .forEach(
                            i -> all.ofAField(status.payload(), i, fields.get(i).name()));
        }
        PARSERS.providers().forEach(id -> all.ofDetails(id, status));
        return all.questions;
    }

    private void ofTheStatus(CallStatus status) {
        questions.put("toString", status::toString);
        questions.put("hashCode", status::hashCode);
        questions.put("eventKey", status::eventKey);
        questions.put("problems", status::problems);
        questions.put("toBuilder", () -> status.toBuilder().build());
        questions.put("toMap", status::toMap);
        questions.put("toJson", status::toJson);
        String json = status.toJson();
        questions.put("fromJson", () -> CallStatus.fromJson(json));
        CallStatus back = CallStatus.fromJson(json);
        questions.put("equals", () -> status.equals(back));
        questions.put("redacted", () -> PARSERS.redacted(status));
        questions.put("payload().fields", () -> status.payload().fields());
    }

    private void ofAField(Payload payload, int index, String name) {
        String field = "payload().%s of field " + index;
        questions.put(field.formatted("contains"), () -> payload.contains(name));
        questions.put(field.formatted("first"), () -> payload.first(name));
        questions.put(field.formatted("all"), () -> payload.all(name));
        questions.put(field.formatted("at"), () -> payload.at(name, "0"));
        questions.put(field.formatted("at, deeper"), () -> payload.at(name, "0", "0", "a"));
        questions.put(field.formatted("tree"), () -> payload.json(name).map(JsonText::tree));
    }

    private void ofDetails(String provider, CallStatus status) {
        ProviderDetailsType details = ProviderDetailsType.of(provider);
        questions.put(provider + " details", () -> details.find(status));
        details.accessors(status).forEach((name, answer) -> questions.put(provider + " " + name, () -> looked(answer)));
    }

    /** JSON inside is asked for all that it can tell. */
    private static @Nullable Object looked(Supplier<@Nullable Object> accessor) {
        Object answer = accessor.get();
        if (answer instanceof Optional<?> optional && optional.orElse(null) instanceof JsonText field) {
            field.at("0");
            field.at("0", "a");
            field.tree();
            field.members();
            field.objects();
        }
        return answer;
    }
}
