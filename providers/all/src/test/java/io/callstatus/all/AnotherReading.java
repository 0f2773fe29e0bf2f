package io.callstatus.all;

import io.callstatus.WebhookRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;

/** Another request with the signed text and the signature of a genuine one, if a URL, names and values are signed. */
final class AnotherReading {
    private final UrlReadings scheme;
    private final String signature;
    private final IntUnaryOperator choices;
    private final String text;
    private final TreeSet<Integer> cuts = new TreeSet<>();

    AnotherReading(UrlReadings scheme, WebhookRequest genuine, IntUnaryOperator choices) throws IOException {
        this.scheme = scheme;
        this.signature = genuine.header(scheme.header()).orElseThrow();
        this.choices = choices;
        StringBuilder signed = new StringBuilder(genuine.url());
        for (VerificationOracle.Parameter parameter : scheme.parameters(genuine)) {
            cuts.add(signed.length());
            signed.append(parameter.name());
            cuts.add(signed.length());
            signed.append(parameter.value());
        }
        this.text = signed.toString();
    }

    WebhookRequest changed() {
        for (int i = 1 + choices.applyAsInt(5); i > 0; i--) {
            moveABoundary();
        }
        return request();
    }

    private void moveABoundary() {
        List<Integer> now = List.copyOf(cuts);
        int at = now.isEmpty() ? 0 : choices.applyAsInt(now.size());
        switch (choices.applyAsInt(4)) {
            case 0 -> { // a field is swallowed by the one before it
                now.subList(at & ~1, Math.min(now.size(), (at & ~1) + 2)).forEach(cuts::remove);
            }
            case 1 -> { // a field begins where its name stands
                List<int[]> places = places();
                if (!places.isEmpty()) {
                    int[] place = places.get(choices.applyAsInt(places.size()));
                    cuts.add(place[0]);
                    cuts.add(place[1]);
                }
            }
            case 2 -> { // a boundary lies elsewhere
                if (!now.isEmpty()) {
                    cuts.remove(now.get(at));
                }
                cuts.add(1 + choices.applyAsInt(text.length()));
            }
            default -> { // the form begins elsewhere
                int start = 1 + choices.applyAsInt(text.length() - 1);
                cuts.removeIf(cut -> cut < start);
                cuts.add(start);
            }
        }
    }

    private List<int[]> places() {
        List<int[]> places = new ArrayList<>();
        for (String name : UrlReadings.NAMES) {
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
                places.add(new int[] {at, at + name.length()});
            }
        }
        places.sort(Comparator.comparingInt(place -> place[0]));
        return places;
    }

    private WebhookRequest request() {
        int kind = choices.applyAsInt(16);
        int brace = text.indexOf('{');
        if (kind == 0) {
            return scheme.request(text, "application/x-www-form-urlencoded", "", signature);
        }
        if (kind == 1 && brace > 0) {
            String hex = HexFormat.of().formatHex(Base64.getDecoder().decode(signature));
            return scheme.request(text.substring(0, brace), "application/json", text.substring(brace), hex);
        }
        List<Integer> ends = new ArrayList<>(cuts);
        ends.add(text.length());
        StringBuilder form = new StringBuilder();
        for (int i = 0; i + 1 < ends.size(); i += 2) {
            int valueEnd = ends.get(Math.min(i + 2, ends.size() - 1));
            UrlReadings.append(
                    form, text.substring(ends.get(i), ends.get(i + 1)), text.substring(ends.get(i + 1), valueEnd));
        }
        return scheme.form(text.substring(0, ends.get(0)), form.toString(), signature);
    }
}
