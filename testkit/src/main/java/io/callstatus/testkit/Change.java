package io.callstatus.testkit;

import io.callstatus.WebhookRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A request that somebody or something has spoilt, and how. */
record Change(String what, WebhookRequest request) {
    /** Stands in everything that is put into a request, to be looked for in what the library says. */
    static final String CANARY = "Kanarienvogel-73915";

    static final String AS_IT_IS = "as it is";

    private static final int SOME = 16;
    private static final int EVERY_BYTE = 256;
    private static final int PLACES = 200;

    /** A way to spoil one field. */
    private record Garbling(String what, String value, Kind kind) {
        enum Kind {
            TEXT,
            SOURCE,
            BYTES
        }

        WireField apply(WireCodec codec, String name) {
            return switch (kind) {
                case TEXT -> codec.text(name, value);
                case SOURCE -> codec.source(name, value);
                case BYTES -> codec.bytes(name, value);
            };
        }
    }

    private static final List<Garbling> GARBLINGS = List.of(
            new Garbling("emptied", "", Garbling.Kind.TEXT),
            new Garbling("blank", "  ", Garbling.Kind.TEXT),
            new Garbling("null", "null", Garbling.Kind.SOURCE),
            new Garbling("another text", CANARY, Garbling.Kind.TEXT),
            new Garbling("very long", CANARY.repeat(500), Garbling.Kind.TEXT),
            new Garbling("control characters", "\u0000\u0001\u001b\r\n" + CANARY, Garbling.Kind.TEXT),
            new Garbling("bytes that are no UTF-8", CANARY + "\u00ff\u00fe", Garbling.Kind.BYTES),
            new Garbling("half a surrogate pair", "\"\\ud800" + CANARY + '"', Garbling.Kind.SOURCE),
            new Garbling("an object", "{\"state\":\"" + CANARY + "\"}", Garbling.Kind.SOURCE),
            new Garbling("an array", "[\"" + CANARY + "\"]", Garbling.Kind.SOURCE),
            new Garbling("true", "true", Garbling.Kind.SOURCE),
            new Garbling("a small number", "-1", Garbling.Kind.SOURCE),
            new Garbling("a fraction", "0.000001", Garbling.Kind.SOURCE),
            new Garbling("a huge number", "9e99999", Garbling.Kind.SOURCE),
            new Garbling("many digits", "9".repeat(90), Garbling.Kind.SOURCE),
            new Garbling("a date that no calendar has", "2023-02-30 25:61:61", Garbling.Kind.TEXT));

    /** Whether it is one of those few for which it is asked why each provider claims the request or not: that takes longest. */
    boolean isExplained() {
        return what.equals(AS_IT_IS) || what.hashCode() % SOME == 0;
    }

    /** Every field of these names removed, doubled with another value, and garbled in every way. */
    static Stream<Change> ofFields(WireRequest wire, Predicate<String> names) {
        return IntStream.range(0, wire.fields().size())
                .filter(index -> names.test(wire.fields().get(index).name()))
                .boxed()
                .flatMap(index -> ofField(wire, index));
    }

    private static Stream<Change> ofField(WireRequest wire, int index) {
        String name = wire.fields().get(index).name();
        WireCodec codec = wire.codec();
        Stream<Change> garbled = GARBLINGS.stream()
                .map(g -> of(wire, name + " " + g.what(), fields -> fields.set(index, g.apply(codec, name))));
        Change removed = of(wire, name + " removed", fields -> fields.remove(index));
        Change doubled = of(wire, name + " doubled", fields -> fields.add(codec.text(name, CANARY)));
        Change renamed = of(wire, name + " renamed", fields -> fields.set(index, codec.text(CANARY + name, "0")));
        return Stream.concat(garbled, Stream.of(removed, doubled, renamed));
    }

    private static Change of(WireRequest wire, String what, Consumer<List<WireField>> change) {
        List<WireField> fields = new ArrayList<>(wire.fields());
        change.accept(fields);
        return new Change(what, wire.with(fields));
    }

    /** The body, or the query where there is no body, cut off: at every byte, of long ones at 200 places. */
    static Stream<Change> cuts(WebhookRequest request) {
        byte[] body = request.body();
        int query = request.url().indexOf('?') + 1;
        if (body.length == 0 && query == 0) {
            return Stream.empty();
        }
        if (body.length == 0) {
            return places(request.url().length() - query, request.url().hashCode())
                    .mapToObj(at -> cut(request, at, request.url().substring(0, query + at), body));
        }
        return places(body.length, Arrays.hashCode(body))
                .mapToObj(at -> cut(request, at, request.url(), Arrays.copyOf(body, at)));
    }

    private static Change cut(WebhookRequest request, int at, String url, byte[] body) {
        WebhookRequest.Builder copy =
                WebhookRequest.builder().method(request.method()).url(url).body(body);
        request.headers().forEach(header -> copy.header(header.name(), header.value()));
        return new Change("cut off at byte " + at, copy.build());
    }

    private static IntStream places(int length, int seed) {
        return length <= EVERY_BYTE
                ? IntStream.range(0, length)
                : new Random(seed).ints(PLACES, 0, length).distinct();
    }
}
