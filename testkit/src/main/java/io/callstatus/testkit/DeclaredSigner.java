package io.callstatus.testkit;

import io.callstatus.WebhookRequest;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A signer that is written down: see {@link Signers#declared}. */
final class DeclaredSigner implements Signer {
    private static final Pattern DECLARATION = Pattern.compile("(\\S+)(?: over (.*?))? in (.+)", Pattern.DOTALL);
    private static final Pattern PART = Pattern.compile("\\{([a-z0-9-]+(?: [^{}]+)?)}");
    private static final String FIELD = "field ";
    private static final String PARAMETER = "parameter ";
    private static final String BODY = "body";

    /** A header, or a field of the body, and what stands in it. */
    private record Place(String name, String template) {
        static Place of(String declared) {
            String[] parts = declared.split(": ", 2);
            if (parts.length != 2) {
                throw new IllegalArgumentException(
                        "a header and what stands in it, such as X-Signature: {hex}: " + declared);
            }
            return new Place(parts[0], parts[1]);
        }

        boolean isHeader() {
            return !name.startsWith(FIELD) && !name.startsWith(PARAMETER) && !name.equals(BODY);
        }
    }

    private final String algorithm;
    private final String over;
    private final List<Place> places;
    private final String signedFields;

    private DeclaredSigner(String algorithm, String over, List<Place> places, String signedFields) {
        this.algorithm = algorithm;
        this.over = over;
        this.places = places;
        this.signedFields = signedFields;
    }

    static DeclaredSigner of(String declaration) {
        return of(declaration, "");
    }

    /**
     * The same, of a provider that signs some fields.
     *
     * @param signedFields what {@code {fields}} stands for: names with plus signs between, as a {@link Choice}
     */
    static DeclaredSigner of(String declaration, String signedFields) {
        Matcher parts = DECLARATION.matcher(declaration);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "a proof is '<algorithm> over <what> in <Header>: <how>', not: " + declaration);
        }
        List<Place> places = new ArrayList<>();
        for (String place : parts.group(3).split("; ")) {
            places.add(Place.of(place));
        }
        return new DeclaredSigner(parts.group(1), parts.group(2) == null ? "" : parts.group(2), places, signedFields);
    }

    @Override
    public WebhookRequest sign(WebhookRequest request, String secret, Instant moment) {
        WebhookRequest called = called(request, secret, moment);
        SignedParts parts = new SignedParts(called, secret, moment, signedFields);
        byte[] code = code(parts, secret);
        WebhookRequest signed = called;
        for (Place place : places) {
            String text = fill(place.template(), name -> parts.text(name, code));
            signed = with(signed, place.name(), text);
        }
        return signed;
    }

    /** The fields of the body that it writes. */
    Set<String> fields() {
        return places.stream()
                .map(Place::name)
                .filter(name -> name.startsWith(FIELD))
                .map(name -> name.substring(FIELD.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A request without what this signer writes, whoever wrote it. */
    VariedRequest unsigned(VariedRequest request) {
        VariedRequest bare = request;
        for (Place place : places) {
            if (place.name().startsWith(FIELD)) {
                bare = bare.less(place.name().substring(FIELD.length()));
            } else if (place.isHeader()) {
                bare = bare.after(sent -> Requests.withoutHeader(sent, place.name()));
            }
        }
        return bare;
    }

    /** With what the provider adds to the URL before it signs, at its end, in place of any that it has of that name. */
    private WebhookRequest called(WebhookRequest request, String secret, Instant moment) {
        WebhookRequest called = request;
        for (Place place : places) {
            if (place.name().startsWith(PARAMETER)) {
                SignedParts parts = new SignedParts(request, secret, moment, signedFields);
                String parameter = place.name().substring(PARAMETER.length()) + "=";
                String url = called.url().replaceFirst("[?&]" + Pattern.quote(parameter) + "[^&]*", "");
                String text = fill(place.template(), name -> parts.text(name, new byte[0]));
                called = called.withPublicUrl(url + (url.indexOf('?') < 0 ? '?' : '&') + parameter + text);
            }
        }
        return called;
    }

    private static WebhookRequest with(WebhookRequest request, String place, String text) {
        if (place.equals(BODY)) {
            return Requests.withBody(request, Codes.utf8(text));
        }
        if (place.startsWith(PARAMETER)) {
            return request; // it is there since before the URL was signed
        }
        return place.startsWith(FIELD)
                ? Requests.withField(request, place.substring(FIELD.length()), text)
                : Requests.withHeader(request, place, text);
    }

    private byte[] code(SignedParts parts, String secret) {
        if (algorithm.equals("jwt-hs256")) {
            String claims = fill(over, name -> parts.text(name, new byte[0]));
            return Codes.utf8(Codes.jwt(secret, claims));
        }
        return Codes.code(algorithm, secret, bytes(parts));
    }

    /** The bytes of the body are signed as they are, whatever they mean. */
    private byte[] bytes(SignedParts parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher names = PART.matcher(over);
        int end = 0;
        while (names.find()) {
            bytes.writeBytes(Codes.utf8(over.substring(end, names.start())));
            bytes.writeBytes(parts.bytes(names.group(1)));
            end = names.end();
        }
        bytes.writeBytes(Codes.utf8(over.substring(end)));
        return bytes.toByteArray();
    }

    private static String fill(String template, UnaryOperator<String> parts) {
        return PART.matcher(template)
                .replaceAll((MatchResult part) -> Matcher.quoteReplacement(parts.apply(part.group(1))));
    }

    /** What a receiver must refuse, because it is signed. */
    Set<Mutation> forgeries() {
        Set<Mutation> forgeries = new TreeSet<>();
        if (places.stream().anyMatch(Place::isHeader)) {
            forgeries.addAll(Set.of(Mutation.HEADER_DROPPED, Mutation.HEADER_DOUBLED));
        }
        if (Stream.of("{body", "{claims}", "parameters}").anyMatch(over::contains)) {
            forgeries.add(Mutation.BYTE_CHANGED);
        }
        if (Stream.of("{url}", "{marked-query}").anyMatch(over::contains)) {
            forgeries.add(Mutation.URL_CHANGED);
        }
        if (Stream.of("{time}", "{millis}", "{iso}").anyMatch(over::contains)) {
            forgeries.addAll(Set.of(Mutation.STALE, Mutation.FUTURE));
        }
        return forgeries;
    }
}
