package io.callstatus.spi;

import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import io.callstatus.spi.Proof.Repeated;
import io.callstatus.spi.VerificationScheme.Coverage;
import io.callstatus.spi.VerificationScheme.KeyKind;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The schemes of providers whose pages have vectors, made of what the library offers to all. */
final class PageSchemes {
    /** A scheme in a few lines. */
    private record Described(
            List<String> headers,
            Set<Coverage> covers,
            KeyKind keys,
            Function<SignedRequest, Optional<String>> account,
            Function<SignedRequest, Proof> proof)
            implements VerificationScheme {
        @Override
        public String name() {
            return "a page's scheme";
        }

        @Override
        public Optional<String> account(SignedRequest request) {
            return account.apply(request);
        }

        @Override
        public Proof proof(SignedRequest request) {
            return proof.apply(request);
        }
    }

    private static final String[] ZADARMA = {"event", "caller_id", "called_did", "call_start", "destination", "internal"
    };

    private static final Map<String, Verification> ALL = Map.ofEntries(
            Map.entry("jambonz", Verification.timestampedBody("Jambonz-Signature")),
            Map.entry("phonesystems", Verification.timestampedBody("X-PS-Signature")),
            Map.entry("elevenlabs", Verification.timestampedBody("ElevenLabs-Signature", "v0")),
            Map.entry("retell", described(PageSchemes::retell, "X-Retell-Signature")),
            Map.entry("zoomphone", described(PageSchemes::zoom, "x-zm-signature")),
            Map.entry("ultravox", described(PageSchemes::ultravox, "X-Ultravox-Webhook-Signature")),
            Map.entry(
                    "webexcalling", Verification.signedBody("X-Spark-Signature", Algorithm.HMAC_SHA1, CodeFormat.HEX)),
            Map.entry("bland", Verification.signedBody("X-Webhook-Signature", Algorithm.HMAC_SHA256, CodeFormat.HEX)),
            Map.entry("callrail", Verification.signedBody("Signature", Algorithm.HMAC_SHA1, CodeFormat.BASE64)),
            Map.entry("vapi", described(in -> vapi(in, Algorithm.HMAC_SHA256), "x-signature")),
            Map.entry("vapi512", described(in -> vapi(in, Algorithm.HMAC_SHA512), "x-signature")),
            Map.entry("vapibody", described(PageSchemes::vapiBody, "x-signature")),
            Map.entry("bird", described(PageSchemes::bird, "messagebird-signature")),
            Map.entry("sinch", sinch()),
            Map.entry("plivo", described(PageSchemes::plivo, "X-Plivo-Signature-V3")),
            Map.entry("plivov2", described(PageSchemes::plivoV2, "X-Plivo-Signature-V2")),
            Map.entry("twilio", Verification.urlAndParameters(Repeated.DISTINCT, "X-Twilio-Signature")),
            Map.entry("twilio256", described(PageSchemes::twilio256, "X-Twilio-Signature")),
            Map.entry("zadarma", described(PageSchemes::zadarma, "Signature").declaring(ZADARMA)),
            Map.entry(
                    "synthflow",
                    described(
                            PageSchemes::synthflow,
                            "Synthflow-Signature",
                            "X-Synthflow-Signature",
                            "HTTP_SYNTHFLOW_SIGNATURE")),
            Map.entry("telnyx", Verification.ed25519("telnyx-signature-ed25519", "telnyx-timestamp", "|")),
            Map.entry("vonage", Verification.bearerJwt("Vonage", "payload_hash", "api_key")),
            Map.entry("dialpad", Verification.jwtBody()),
            Map.entry("ringcentral", Verification.sharedSecret("Verification-Token", "Validation-Token")),
            Map.entry("basic", Verification.basic()),
            Map.entry("aircall", Verification.secretInBody("token")));

    private PageSchemes() {}

    static Verification of(String provider) {
        return Optional.ofNullable(ALL.get(provider)).orElseThrow();
    }

    static Set<String> all() {
        return ALL.keySet();
    }

    private static Verification described(Function<SignedRequest, Proof> proof, String... headers) {
        return Verification.of(new Described(
                List.of(headers), Set.of(Coverage.BODY), KeyKind.TEXT, request -> Optional.empty(), proof));
    }

    private static Proof retell(SignedRequest in) {
        String header = "X-Retell-Signature";
        List<String> times = in.elements(header, "v", "v and d");
        if (times.size() != 1) {
            throw in.malformed(header, "one v");
        }
        return Proof.of(Algorithm.HMAC_SHA256, header)
                .body()
                .text(times.get(0))
                .sent(CodeFormat.HEX, in.elements(header, "d", "v and d"))
                .signedAt(in.millis(header, times.get(0)))
                .build();
    }

    private static String without(String prefix, SignedRequest in, String header) {
        String code = in.required(header);
        if (!code.startsWith(prefix)) {
            throw in.malformed(header, prefix + " and a code");
        }
        return code.substring(prefix.length());
    }

    private static Proof zoom(SignedRequest in) {
        String time = in.required("x-zm-request-timestamp");
        return Proof.of(Algorithm.HMAC_SHA256, "x-zm-signature")
                .text("v0:" + time + ":")
                .body()
                .sent(CodeFormat.HEX, without("v0=", in, "x-zm-signature"))
                .signedAt(in.seconds("x-zm-request-timestamp", time))
                .build();
    }

    private static List<String> listed(SignedRequest in, String header) {
        List<String> codes = new ArrayList<>();
        for (String code : in.required(header).split(",", -1)) {
            codes.add(code.strip());
        }
        return codes;
    }

    private static Proof ultravox(SignedRequest in) {
        String header = "X-Ultravox-Webhook-Timestamp";
        String time = in.required(header);
        return Proof.of(Algorithm.HMAC_SHA256, "X-Ultravox-Webhook-Signature")
                .body()
                .text(time)
                .sent(CodeFormat.HEX, listed(in, "X-Ultravox-Webhook-Signature"))
                .signedAt(in.moment(header, time, TimeFormat.local(ZoneOffset.UTC)))
                .build();
    }

    private static Proof vapi(SignedRequest in, Algorithm algorithm) {
        String time = in.required("x-timestamp");
        return Proof.of(algorithm, "x-signature")
                .text(time + ".")
                .body()
                .sent(CodeFormat.HEX, in.required("x-signature"))
                .signedAt(time.length() == 13 ? in.millis("x-timestamp", time) : in.seconds("x-timestamp", time))
                .build();
    }

    private static Proof vapiBody(SignedRequest in) {
        return Proof.of(Algorithm.HMAC_SHA1, "x-signature")
                .body()
                .sent(CodeFormat.BASE64, without("sha1=", in, "x-signature"))
                .build();
    }

    private static Proof bird(SignedRequest in) {
        String time = in.required("messagebird-request-timestamp");
        return Proof.of(Algorithm.HMAC_SHA256, "messagebird-signature")
                .text(time + "\n")
                .url(in.url())
                .text("\n")
                .bodyDigest("SHA-256", CodeFormat.PLAIN)
                .sent(CodeFormat.BASE64, in.required("messagebird-signature"))
                .signedAt(in.seconds("messagebird-request-timestamp", time))
                .build();
    }

    private static Verification sinch() {
        return Verification.of(new Described(
                List.of("Authorization", "x-timestamp"),
                Set.of(Coverage.BODY, Coverage.METHOD, Coverage.HEADERS, Coverage.TIME),
                KeyKind.BASE64,
                in -> Optional.of(key(in)[0]),
                PageSchemes::sinch));
    }

    private static String[] key(SignedRequest in) {
        String[] parts = in.authorization("application").split(":", -1);
        if (parts.length != 2) {
            throw in.malformed("Authorization", "a key, a colon and a signature");
        }
        return parts;
    }

    private static Proof sinch(SignedRequest in) {
        String time = in.required("x-timestamp");
        String code = key(in)[1];
        Proof.Builder proof = Proof.of(Algorithm.HMAC_SHA256, "Authorization").text(in.method() + "\n");
        if (in.hasBody()) {
            proof.bodyDigest("MD5", CodeFormat.BASE64);
        } else {
            proof.body();
        }
        return proof.text("\n" + in.required("Content-Type") + "\nx-timestamp:" + time + "\n" + in.path())
                .sent(CodeFormat.BASE64, code)
                .signedAt(in.moment("x-timestamp", time, TimeFormat.ISO))
                .build();
    }

    private static String base(SignedRequest in) {
        String url = in.url();
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }

    private static String nonce(SignedRequest in, String header) {
        String nonce = in.required(header);
        if (!nonce.matches("[0-9]{1,64}")) {
            throw in.malformed(header, "1 to 64 digits");
        }
        return nonce;
    }

    private static Proof plivo(SignedRequest in) {
        String nonce = nonce(in, "X-Plivo-Signature-V3-Nonce");
        boolean hasQuery = base(in).length() < in.url().length();
        Proof.Builder proof =
                Proof.of(Algorithm.HMAC_SHA256, "X-Plivo-Signature-V3").url(base(in));
        if (hasQuery || in.hasBody()) {
            proof.text("?").sortedQuery();
        }
        if (hasQuery && in.hasBody()) {
            proof.text(".");
        }
        if (in.hasBody()) {
            proof.parameters(Repeated.SORTED);
        }
        return proof.text("." + nonce)
                .nonce(nonce)
                .sent(CodeFormat.BASE64, listed(in, "X-Plivo-Signature-V3"))
                .build();
    }

    private static Proof plivoV2(SignedRequest in) {
        return Proof.of(Algorithm.HMAC_SHA256, "X-Plivo-Signature-V2")
                .url(base(in))
                .text(nonce(in, "X-Plivo-Signature-V2-Nonce"))
                .sent(CodeFormat.BASE64, in.required("X-Plivo-Signature-V2"))
                .build();
    }

    private static Proof twilio256(SignedRequest in) {
        return Proof.of(Algorithm.HMAC_SHA256, "X-Twilio-Signature")
                .url(in.url())
                .parameters(Repeated.DISTINCT)
                .sent(CodeFormat.BASE64, in.required("X-Twilio-Signature"))
                .build();
    }

    private static Proof zadarma(SignedRequest in) {
        String[] fields = switch (in.field("event").orElse("")) {
            case "NOTIFY_ANSWER" -> new String[] {"caller_id", "destination", "call_start"};
            case "NOTIFY_OUT_START", "NOTIFY_OUT_END" -> new String[] {"internal", "destination", "call_start"};
            case "NOTIFY_RECORD" -> new String[] {"pbx_call_id", "call_id_with_rec"};
            default -> new String[] {"caller_id", "called_did", "call_start"};
        };
        Proof.Builder proof = Proof.of(Algorithm.HMAC_SHA1, "Signature");
        for (String field : fields) {
            proof.field(field);
        }
        return proof.sent(CodeFormat.BASE64_OF_HEX, in.required("Signature")).build();
    }

    private static Proof synthflow(SignedRequest in) {
        for (String header :
                new String[] {"Synthflow-Signature", "X-Synthflow-Signature", "HTTP_SYNTHFLOW_SIGNATURE"}) {
            Optional<String> code = in.header(header);
            if (code.isPresent()) {
                return Proof.of(Algorithm.HMAC_SHA256, header)
                        .field("call_id")
                        .sent(CodeFormat.BASE64, code.get())
                        .build();
            }
        }
        throw in.missing();
    }
}
