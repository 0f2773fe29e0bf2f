package io.callstatus.all;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.callstatus.WebhookRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What the providers sign, worked out anew from their pages, with a decoder of its own. */
public final class VerificationOracle {
    /** One field of a form, or one top-level member of a JSON object; {@code isText} tells 41 from "41". */
    record Parameter(String name, String value, boolean isText) {}

    private VerificationOracle() {}

    public static String freeClimb(String secret, long time, byte[] body) {
        return timestamped("v1", secret, time, body);
    }

    static String timestamped(String label, String secret, long time, byte[] body) {
        return "t=" + time + "," + label + "="
                + HexFormat.of().formatHex(mac("HmacSHA256", secret, utf8(time + "."), body));
    }

    /** The seed of the key is a digest of the secret; its encoding is that of RFC 8410. */
    public static String ed25519(String secret, long time, byte[] body) {
        try {
            byte[] seed = MessageDigest.getInstance("SHA-256").digest(utf8(secret));
            String encoded = "302e020100300506032b657004220420" + HexFormat.of().formatHex(seed);
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(HexFormat.of().parseHex(encoded))));
            signature.update(utf8(time + "|"));
            signature.update(body);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** Over the URL and, where there is a body, its parameters. */
    public static String signalWire(String secret, WebhookRequest request) throws IOException {
        String rest = request.body().length == 0 ? "" : joined(parameters(request));
        return Base64.getEncoder().encodeToString(mac("HmacSHA1", secret, utf8(request.url() + rest)));
    }

    /** Over a URL and the parameters, in this order. */
    static String sha1(String secret, String url, List<Parameter> parameters) {
        return Base64.getEncoder().encodeToString(mac("HmacSHA1", secret, utf8(url + joined(parameters))));
    }

    static String sha256(String secret, String text) {
        return Base64.getEncoder().encodeToString(mac("HmacSHA256", secret, utf8(text)));
    }

    public static String signalWireEvent(String secret, WebhookRequest request) {
        return HexFormat.of().formatHex(mac("HmacSHA1", secret, utf8(request.url()), request.body()));
    }

    private static byte[] mac(String algorithm, String secret, byte[]... pieces) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(utf8(secret), algorithm));
            for (byte[] piece : pieces) {
                mac.update(piece);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static boolean isJson(WebhookRequest request) {
        return request.header("Content-Type").orElse("").contains("json");
    }

    /** The parameters of the body, sorted by name; copies of a name in the order in which they came. */
    static List<Parameter> parameters(WebhookRequest request) throws IOException {
        List<Parameter> parameters = isJson(request) ? members(request.body()) : pairs(request.body());
        parameters.sort(Comparator.comparing(Parameter::name));
        return parameters;
    }

    /** What is signed of them. */
    static String joined(List<Parameter> parameters) {
        return parameters.stream().map(p -> p.name() + p.value()).collect(Collectors.joining());
    }

    /** White space before a form is none of it, and a byte order mark neither. */
    static List<Parameter> pairs(byte[] form) {
        List<Parameter> pairs = new ArrayList<>();
        String text =
                new String(form, StandardCharsets.ISO_8859_1).replaceFirst("^(?:[ \\t\\r\\n]|\u00ef\u00bb\u00bf)+", "");
        for (String pair : text.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                pairs.add(new Parameter(
                        decoded(name), decoded(pair.substring(equals < 0 ? pair.length() : equals + 1)), true));
            }
        }
        return pairs;
    }

    private static String decoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int at = 0; at < text.length(); at++) {
            boolean escape = text.charAt(at) == '%' && isHex(text, at + 1) && isHex(text, at + 2);
            bytes.write(escape ? Integer.parseInt(text.substring(at + 1, at + 3), 16) : plain(text.charAt(at)));
            at += escape ? 2 : 0;
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static boolean isHex(String text, int at) {
        return at < text.length() && "0123456789abcdefABCDEF".indexOf(text.charAt(at)) >= 0;
    }

    private static char plain(char c) {
        return c == '+' ? ' ' : c;
    }

    private static List<Parameter> members(byte[] json) throws IOException {
        List<Parameter> members = new ArrayList<>();
        byte[] text = new String(json, StandardCharsets.UTF_8)
                .strip()
                .replace("\uFEFF", "")
                .getBytes(StandardCharsets.UTF_8);
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("no object");
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                members.add(member(name, parser, text));
            }
            if (parser.nextToken() != null) {
                throw new IOException("something behind it");
            }
        }
        return members;
    }

    private static Parameter member(String name, JsonParser parser, byte[] text) throws IOException {
        JsonToken token = parser.nextToken();
        int start = (int) parser.currentTokenLocation().getByteOffset();
        if (token.isStructStart()) {
            parser.skipChildren();
            int end = (int) parser.currentLocation().getByteOffset();
            return new Parameter(name, new String(text, start, end - start, StandardCharsets.UTF_8), false);
        }
        String value = token == JsonToken.VALUE_NULL ? "" : parser.getText();
        return new Parameter(name, value, token == JsonToken.VALUE_STRING);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
