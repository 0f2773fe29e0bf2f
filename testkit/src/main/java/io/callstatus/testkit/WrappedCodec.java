package io.callstatus.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The members of a JSON object that a body wraps: the claims of a token, or the only field of a form. */
final class WrappedCodec extends JsonCodec {
    private static final Pattern TOKEN = Pattern.compile("(eyJ[\\w-]*)\\.([\\w-]+)\\.([\\w-]*)");

    private final UnaryOperator<byte[]> unwrap;
    private final UnaryOperator<byte[]> wrap;

    private WrappedCodec(UnaryOperator<byte[]> unwrap, UnaryOperator<byte[]> wrap) {
        this.unwrap = unwrap;
        this.wrap = wrap;
    }

    /** Of a body that wraps JSON; empty for any other. */
    static Optional<WireCodec> of(byte[] body, boolean isForm) {
        Optional<WireCodec> token = claims(body).map(claims -> ofToken(text(body)));
        return token.isPresent() || !isForm ? token : ofForm(body);
    }

    /** The claims of a body that is a token. */
    static Optional<byte[]> claims(byte[] body) {
        Matcher token = TOKEN.matcher(text(body));
        return token.matches() ? Optional.of(Base64.getUrlDecoder().decode(token.group(2))) : Optional.empty();
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.ISO_8859_1);
    }

    /** Other claims stand between the header and the signature that are there. */
    private static WireCodec ofToken(String token) {
        String header = token.substring(0, token.indexOf('.') + 1);
        String signature = token.substring(token.lastIndexOf('.'));
        return new WrappedCodec(
                body -> claims(body).orElseThrow(() -> new IllegalArgumentException("no token")),
                claims -> Codes.utf8(
                        header + Base64.getUrlEncoder().withoutPadding().encodeToString(claims) + signature));
    }

    private static Optional<WireCodec> ofForm(byte[] body) {
        FormCodec form = new FormCodec();
        List<WireField> fields = form.decode(body);
        String value = fields.size() == 1 ? fields.get(0).value() : null;
        if (value == null || !value.startsWith("{")) {
            return Optional.empty();
        }
        String name = fields.get(0).name();
        return Optional.of(new WrappedCodec(
                sent -> Codes.utf8(WireField.value(form.decode(sent), name)),
                json -> form.encode(List.of(form.text(name, new String(json, StandardCharsets.UTF_8))))));
    }

    @Override
    public List<WireField> decode(byte[] bytes) {
        return super.decode(unwrap.apply(bytes));
    }

    @Override
    public byte[] encode(List<WireField> fields) {
        return wrap.apply(super.encode(fields));
    }
}
