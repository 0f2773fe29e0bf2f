package io.callstatus.internal.verify;

import io.callstatus.internal.fields.FieldKind;
import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.scan.JsonScanner;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A JWT in its compact form (RFC 7519), by HS256 only: its header can only narrow that. Nothing is proven by it yet. Immutable.
 */
public final class CompactToken {
    /** What it is, for messages. */
    public static final String EXPECTED = "a JWT of three parts by HS256, without further conditions";

    private static final Pattern PARTS = Pattern.compile("([A-Za-z0-9_-]++)\\.([A-Za-z0-9_-]++)\\.([A-Za-z0-9_-]++)");

    /** Members of a header that change what is signed, or say where to find a key. */
    private static final Set<String> CONDITIONS = Set.of("crit", "b64", "zip", "jku", "jwk", "x5u", "x5c");

    private final String signed;
    private final String claims;
    private final String signature;

    private CompactToken(String signed, String claims, String signature) {
        this.signed = signed;
        this.claims = claims;
        this.signature = signature;
    }

    /** The token in this text; empty if it is none. */
    public static Optional<CompactToken> of(String text) {
        int first = text.indexOf('.');
        int second = text.indexOf('.', first + 1);
        if (!PARTS.matcher(text).matches()
                || !isByHs256(text.substring(0, first))
                || decode(text.substring(first + 1, second)) == null
                || decode(text.substring(second + 1)) == null) {
            return Optional.empty();
        }
        return Optional.of(new CompactToken(
                text.substring(0, second), text.substring(first + 1, second), text.substring(second + 1)));
    }

    private static boolean isByHs256(String part) {
        return Claims.of(part)
                .filter(header -> header.text("alg").equals(Optional.of("HS256")))
                .filter(header -> CONDITIONS.stream().noneMatch(header::has))
                .isPresent();
    }

    /** Strict: a part has only one spelling. */
    private static byte @Nullable [] decode(String part) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(part);
            boolean isStrict = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(bytes)
                    .equals(part);
            return isStrict ? bytes : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** What is signed: header and claims, unchanged. */
    public String signed() {
        return signed;
    }

    /** The signature, unchanged. */
    public String signature() {
        return signature;
    }

    /** The claims; empty if they are no JSON object whose members occur once each. */
    public Optional<Claims> claims() {
        return Claims.of(claims);
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return "CompactToken{***}";
    }

    /** The members of one of its parts, each of which occurs once. */
    public static final class Claims {
        private final FieldTable members;

        private Claims(FieldTable members) {
            this.members = members;
        }

        private static Optional<Claims> of(String part) {
            byte[] json = decode(part);
            if (json == null || json.length == 0 || json[0] != '{') {
                return Optional.empty();
            }
            FieldTable members = JsonScanner.scan(json);
            boolean isRead = members.error() == null;
            for (int i = 0; isRead && i < members.size(); i++) {
                isRead = members.next(i) < 0 && !members.isDamaged(i);
            }
            return isRead ? Optional.of(new Claims(members)) : Optional.empty();
        }

        private boolean has(String name) {
            return members.find(name, 0) >= 0;
        }

        /** The text of a member; empty if it is no text. */
        public Optional<String> text(String name) {
            int index = members.find(name, 0);
            boolean isText = index >= 0 && members.kind(index) == FieldKind.TEXT;
            return isText ? Optional.ofNullable(members.value(index)) : Optional.empty();
        }

        /** The time of a member in seconds since 1970; empty if it is no plain number of at most 15 digits. */
        public Optional<Instant> seconds(String name) {
            int index = members.find(name, 0);
            String digits = index >= 0 && members.kind(index) == FieldKind.NUMBER ? members.value(index) : null;
            boolean isPlain = digits != null && digits.matches("[0-9]{1,15}");
            return isPlain ? Optional.of(Instant.ofEpochSecond(Long.parseLong(digits))) : Optional.empty();
        }

        /** Whether such a member is a time that can be read, or is absent. */
        public boolean isTimeOrAbsent(String name) {
            return !has(name) || seconds(name).isPresent();
        }

        /** Nothing of them. */
        @Override
        public String toString() {
            return "Claims{***}";
        }
    }
}
