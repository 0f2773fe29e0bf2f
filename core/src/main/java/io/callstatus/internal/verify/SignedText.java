package io.callstatus.internal.verify;

import io.callstatus.internal.fields.FieldSource;
import io.callstatus.internal.http.Urls;
import io.callstatus.internal.text.BodyError;
import io.callstatus.internal.text.Digests;
import io.callstatus.spi.Proof;
import io.callstatus.spi.SignedPart;
import io.callstatus.spi.SignedRequest;
import io.callstatus.spi.Transport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that a proof says were signed, and which parts follow one another without a separator. For one thread.
 */
final class SignedText {
    private static final byte[] NOTHING = {};

    private final Proof proof;
    private final RequestContent content;
    private final RequestView view;
    private final Refusals refusals;
    private final byte[] body;
    private final byte[][] pieces;
    private List<String> fields = List.of();
    private @Nullable SortedParameters parameters;
    private @Nullable String url;
    private boolean usesBody;
    private boolean coversQuery;

    SignedText(Proof proof, RequestContent content, RequestView view, Refusals refusals, byte[] body) {
        this.proof = proof;
        this.content = content;
        this.view = view;
        this.refusals = refusals;
        this.body = body;
        this.pieces = new byte[proof.size()][];
        note();
    }

    /** Notes what is signed; its bytes are created later. */
    private void note() {
        for (int i = 0; i < proof.size(); i++) {
            SignedPart part = proof.part(i);
            switch (part.kind()) {
                case URL -> url = part.text();
                case BODY, BODY_BEFORE_LAST_DOT, BODY_DIGEST -> usesBody = true;
                case FIELD -> addField(part.text());
                case QUERY -> coversQuery = true;
                case TEXT, PARAMETERS -> {}
            }
        }
        coversQuery |= url != null && Urls.query(url).equals(Urls.query(view.url()));
    }

    private void addField(String name) {
        fields = fields.isEmpty() ? new ArrayList<>() : fields;
        fields.add(name);
    }

    /** The pieces, one after the other. */
    byte[][] pieces() {
        for (int i = 0; i < pieces.length; i++) {
            pieces[i] = piece(proof.part(i));
        }
        return pieces;
    }

    /** The number of bytes; known after they are created. */
    long length() {
        long length = 0;
        for (byte[] piece : pieces) {
            length += piece.length;
        }
        return length;
    }

    private byte[] piece(SignedPart part) {
        return switch (part.kind()) {
            case TEXT, URL -> part.bytes();
            case BODY -> body;
            case BODY_BEFORE_LAST_DOT -> beforeLastDot();
            case BODY_DIGEST -> digest(part);
            case QUERY -> sortedQuery();
            case PARAMETERS -> sorted(part.repeated()).bytes();
            case FIELD -> view.field(part.text()).orElse("").getBytes(StandardCharsets.UTF_8);
        };
    }

    private byte[] beforeLastDot() {
        for (int at = body.length - 1; at >= 0; at--) {
            if (body[at] == '.') {
                return Arrays.copyOf(body, at);
            }
        }
        return NOTHING;
    }

    private byte[] digest(SignedPart part) {
        byte[] digest = Digests.of(part.text(), body);
        return switch (part.written()) {
            case HEX -> HexFormat.of().formatHex(digest).getBytes(StandardCharsets.US_ASCII);
            case BASE64 -> Base64.getEncoder().encode(digest);
            default -> digest;
        };
    }

    private byte[] sortedQuery() {
        StringBuilder text = new StringBuilder();
        for (SignedRequest.Parameter parameter : query()) {
            text.append(text.length() == 0 ? "" : "&")
                    .append(parameter.name())
                    .append('=')
                    .append(parameter.value());
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The query in the order in which it is signed; empty if no decoded query is signed. */
    List<SignedRequest.Parameter> query() {
        if (!isAnywhere(SignedPart.Kind.QUERY)) {
            return List.of();
        }
        List<SignedRequest.Parameter> all = new ArrayList<>(view.query());
        all.sort(Comparator.comparing(SignedRequest.Parameter::name).thenComparing(SignedRequest.Parameter::value));
        return all;
    }

    /** What is signed between a query and the parameters behind it. */
    byte[] afterQuery() {
        for (int i = 1; i < proof.size(); i++) {
            SignedPart part = proof.part(i);
            if (proof.part(i - 1).kind() == SignedPart.Kind.QUERY && part.kind() == SignedPart.Kind.TEXT) {
                return part.bytes();
            }
        }
        return NOTHING;
    }

    private SortedParameters sorted(Proof.Repeated repeated) {
        FieldSource source = content.fields();
        BodyError error = source.error();
        if (error != null) {
            throw refusals.mismatch(
                    "the " + error.language() + " breaks at byte " + error.offset()
                            + ", so its parameters are not known",
                    "Look whether something between the provider and this server cuts or changes the body");
        }
        SortedParameters sorted = parameters;
        if (sorted == null) {
            sorted = SortedParameters.of(source, content.names(), repeated);
            parameters = sorted;
        }
        if (!sorted.isText()) {
            throw refusals.mismatch("a parameter holds half a surrogate pair", "The body is not as it was sent");
        }
        return sorted;
    }

    Proof proof() {
        return proof;
    }

    /** The parameters in it; null if there are none. */
    @Nullable
    SortedParameters parameters() {
        return parameters;
    }

    /** Whether it contains a URL, names or values, which may be those of another request. */
    boolean isGuarded() {
        return url != null || hasParameters() || isAnywhere(SignedPart.Kind.QUERY);
    }

    /** Whether names and values are signed one after the other. */
    boolean hasParameters() {
        return isAnywhere(SignedPart.Kind.PARAMETERS);
    }

    private boolean isAnywhere(SignedPart.Kind kind) {
        for (int i = 0; i < proof.size(); i++) {
            if (proof.part(i).kind() == kind) {
                return true;
            }
        }
        return false;
    }

    /** The URL in the spelling that was signed; the called URL if none was signed. */
    String url() {
        return url == null ? view.url() : url;
    }

    /** Whether it contains a URL. */
    boolean hasUrl() {
        return url != null;
    }

    /** Whether it contains bytes of the body, or a digest of them. */
    boolean usesBody() {
        return usesBody || proof.bodySha256() != null;
    }

    /** Whether nothing says where the URL ends. */
    boolean isUrlOpen() {
        return url != null && !isFollowedBy(SignedPart.Kind.URL, SignedPart.Kind.TEXT);
    }

    /** Whether a part of this kind is directly before a part of that kind. */
    boolean isFollowedBy(SignedPart.Kind kind, SignedPart.Kind next) {
        for (int i = 1; i < proof.size(); i++) {
            if (proof.part(i - 1).kind() == kind && proof.part(i).kind() == next) {
                return true;
            }
        }
        return false;
    }

    /** Whether the body may end in what is signed after it, such as the digits of a time. */
    boolean mayBodyRunOn() {
        byte last = body.length == 0 ? 0 : body[body.length - 1];
        return isFollowedBy(SignedPart.Kind.BODY, SignedPart.Kind.TEXT)
                && (last >= '0' && last <= '9' || last == '+' || last == '-');
    }

    /** Whether everything that is read was signed, except for what a digest covers. */
    boolean coversContent() {
        if (content.transport() == Transport.QUERY) {
            return coversQuery || content.fields().size() == 0;
        }
        return usesBody || hasParameters();
    }

    /** The names of the fields whose values are signed one by one. */
    List<String> fields() {
        return fields;
    }
}
