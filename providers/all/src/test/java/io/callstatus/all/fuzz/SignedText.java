package io.callstatus.all.fuzz;

import io.callstatus.WebhookRequest;
import io.callstatus.all.VerificationOracle;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a genuine request would be signed with, whatever its headers say of the body; worked out apart from the library. */
record SignedText(WebhookRequest request, String secret) {
    private static final Pattern URL = Pattern.compile("(?is)(https?)://((?:[^/?#]*@)?)([^/?#@]*)(.*)");

    private static final Pattern EMPTY_PATH = Pattern.compile("/(?:[?#]|$)");

    boolean isSignedByFreeClimb(List<String> headers, Instant moment) {
        String genuine = VerificationOracle.freeClimb(secret, moment.getEpochSecond(), request.body());
        String header = sent(headers);
        return Stream.of(genuine.split(",")).allMatch(header::contains);
    }

    boolean isSignedBySignalWire(List<String> headers) {
        String header = sent(headers);
        List<String> genuine = new ArrayList<>();
        for (String url : urls()) {
            addTo(genuine, url);
        }
        return genuine.contains(header);
    }

    /** The first of the provider's headers that was sent. */
    private String sent(List<String> headers) {
        return headers.stream()
                .flatMap(header -> request.header(header).stream())
                .findFirst()
                .orElseThrow();
    }

    /** With and without user information, as called and in lower case, with and without the default port and an empty path. */
    private Set<String> urls() {
        Set<String> urls = new LinkedHashSet<>(List.of(request.url()));
        Matcher url = URL.matcher(request.url());
        if (url.matches()) {
            for (String user : List.of(url.group(2), "")) {
                addAll(urls, url.group(1) + "://" + user, url.group(3), url.group(4));
                addAll(urls, lower(url.group(1)) + "://" + user, lower(url.group(3)), url.group(4));
            }
        }
        return urls;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static void addAll(Set<String> urls, String start, String host, String rest) {
        String port = lower(start).startsWith("http:") ? ":80" : ":443";
        String other = host.endsWith(port) ? host.substring(0, host.length() - port.length()) : host + port;
        for (String spelling : List.of(start + host, start + other)) {
            urls.add(spelling + rest);
            if (EMPTY_PATH.matcher(rest).lookingAt()) {
                urls.add(spelling + rest.substring(1));
            } else if (!rest.startsWith("/")) {
                urls.add(spelling + "/" + rest);
            }
        }
    }

    private void addTo(List<String> genuine, String url) {
        genuine.add(VerificationOracle.signalWireEvent(secret, as("", url, request.body())));
        genuine.add(overParameters(as("form", url, request.body())));
        genuine.add(overParameters(as("json", url, request.body())));
        if (url.contains("bodySHA256=" + digest())) {
            genuine.add(overParameters(as("", url, new byte[0])));
        }
    }

    /** A form is no JSON, and nothing is signed in its place. */
    private String overParameters(WebhookRequest called) {
        try {
            return VerificationOracle.signalWire(secret, called);
        } catch (IOException e) {
            return "no JSON";
        }
    }

    private static WebhookRequest as(String type, String url, byte[] body) {
        return WebhookRequest.builder()
                .url(url)
                .header("Content-Type", type)
                .body(body)
                .build();
    }

    private String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(request.body()));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
