package io.callstatus.inspect.view;

import io.callstatus.WebhookRequest;
import io.callstatus.WebhookRequest.Header;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The request itself: where it went, its header lines, and how large it is. */
final class RequestView {
    /** What says nothing about anybody; the values of all others are hidden, as they may be secrets. */
    private static final Set<String> HARMLESS =
            Set.of("accept", "accept-encoding", "connection", "content-length", "content-type", "transfer-encoding");

    private final HiddenValues values;

    RequestView(HiddenValues values) {
        this.values = values;
    }

    Map<String, Object> of(WebhookRequest request) {
        Map<String, Object> view = new LinkedHashMap<>();
        String url = request.url();
        int end = endOfOrigin(url);
        view.put("origin", HiddenValues.text(url.substring(0, end)));
        String target = url.substring(end);
        view.put("target", values.either("path and query", target, target.length() <= 1));
        view.put("headers", request.headers().stream().map(this::header).toList());
        view.put("bytes", request.body().length);
        view.put("bodyOrigin", request.bodyOrigin().name());
        return view;
    }

    private static int endOfOrigin(String url) {
        int host = url.indexOf("://") + 3;
        int end = host;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private Map<String, Object> header(Header header) {
        boolean isHarmless = isHarmless(header.name());
        return values.either(header.name(), header.value(), isHarmless);
    }

    static boolean isHarmless(String header) {
        return HARMLESS.contains(header.toLowerCase(Locale.ROOT));
    }
}
