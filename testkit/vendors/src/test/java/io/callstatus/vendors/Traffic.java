package io.callstatus.vendors;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callstatus.WebhookRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Valid requests, made by chance of what a vendor sends: with other URLs, and with fields that somebody filled. */
final class Traffic {
    private static final List<String> FORM_TYPES = List.of(
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded; charset=UTF-8",
            "application/x-www-form-urlencoded;charset=utf-8");
    private static final List<String> JSON_TYPES =
            List.of("application/json", "application/json; charset=utf-8", "application/json;charset=UTF-8");

    private final RandomChoices choices;
    private Instant moment;

    Traffic(long seed, Instant moment) {
        this.choices = new RandomChoices(seed);
        this.moment = moment;
    }

    /** The next request is sent at this moment. */
    void at(Instant next) {
        moment = next;
    }

    RandomChoices choices() {
        return choices;
    }

    /** A form with the fields of this one and others, by POST, or in the query by GET. */
    Sample form(String form, boolean isGet) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        List<Pair> fields = new ArrayList<>(Pair.decode(form));
        int more = choices.onceIn(100) ? isGet ? 20 : 150 : choices.below(6);
        for (int i = 0; i < more; i++) {
            String value = isGet ? CalledUrl.withoutDelimiters(choices.value()) : choices.value();
            fields.add(choices.below(fields.size()), new Pair(CalledUrl.withoutDelimiters(choices.name()), value));
        }
        if (more > 0 && choices.onceIn(40)) {
            traits.add(Trait.REPEATED_NAME);
            String name = "Tag" + choices.text(1);
            fields.add(choices.below(fields.size()), new Pair(name, "b" + choices.text(2)));
            fields.add(choices.below(fields.size()), new Pair(name, "a" + choices.text(2)));
        }
        if (isGet) {
            traits.add(Trait.BY_GET);
            return sample("GET", fields, "", "", traits);
        }
        String body = choices.one(List.of(Spelling.values())).write(fields);
        return sample("POST", List.of(), choices.one(FORM_TYPES), body, traits);
    }

    /** JSON with a member more in its first object. */
    Sample json(String json) {
        int brace = json.indexOf('{') + 1;
        String blank = choices.one(List.of("", "", " ", "\n  "));
        String member = '"' + choices.name().replaceAll("[\"\\\\]", "") + "\":" + blank + jsonValue() + "," + blank;
        String body = json.substring(0, brace) + member + json.substring(brace);
        return sample("POST", List.of(), choices.one(JSON_TYPES), body, EnumSet.noneOf(Trait.class));
    }

    private String jsonValue() {
        return switch (choices.below(6)) {
            case 0 -> "null";
            case 1 -> "-0.50e3";
            case 2 -> "[1,{\"a\":[]}]";
            case 3 -> "\"\\u00e9\\ud83d\\ude00\\/\"";
            default -> '"' + choices.value().replaceAll("[\"\\\\\r\n]", "") + '"';
        };
    }

    private Sample sample(String method, List<Pair> query, String type, String body, Set<Trait> traits) {
        CalledUrl url = CalledUrl.of(choices, query, traits);
        WebhookRequest.Builder request = WebhookRequest.builder()
                .method(method)
                .url(url.called())
                .receivedAt(moment)
                .body(body.getBytes(UTF_8));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        return new Sample(request.build(), url.calledBase(), url.seenBase(), traits);
    }
}
