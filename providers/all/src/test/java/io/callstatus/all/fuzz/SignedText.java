package io.callstatus.all.fuzz;

import io.callstatus.WebhookRequest;
import io.callstatus.all.VerificationOracle;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a genuine request would be signed with, whatever its headers say of the body; worked out apart from the library. */
record SignedText(WebhookRequest request, String secret) {
    private static final Pattern URL = Pattern.compile("(?s)(https?)://(?:[^/?#]*@)?([^/?#@]*)(.*)");

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

    /** As called, and with and without user information and the default port. */
    private List<String> urls() {
        Matcher url = URL.matcher(request.url());
        if (!url.matches()) {
            return List.of(request.url());
        }
        String start = url.group(1) + "://" + url.group(2);
        String port = url.group(1).equals("http") ? ":80" : ":443";
        String other = start.endsWith(port) ? start.substring(0, start.length() - port.length()) : start + port;
        return List.of(request.url(), start + url.group(3), other + url.group(3));
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
