package io.callstatus.internal.verify;

import io.callstatus.VerificationException;
import io.callstatus.internal.fields.FieldKind;
import io.callstatus.internal.fields.FieldSource;
import io.callstatus.internal.http.Urls;
import io.callstatus.internal.scan.RequestScan;
import io.callstatus.internal.text.AsciiSet;
import io.callstatus.internal.text.FormCoding;
import io.callstatus.internal.text.Utf8;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.SignedRequest;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Transport;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A request as schemes see it, with one of the readings of its body. For one thread. */
final class RequestView implements SignedRequest {
    private static final AsciiSet DIGITS = AsciiSet.of(AsciiSet.DIGITS);
    private static final int MAX_SIGNATURE = 4_096;
    private static final int MAX_SECONDS = 15;
    private static final int MILLIS = 13;
    private static final String[] NONE = {};

    private final RequestContent content;
    private final Refusals refusals;
    private final List<Callback> callbacks;
    private final byte[] body;
    private @Nullable List<String> spellings;
    private String read = "";
    private String[] elements = NONE;

    RequestView(RequestContent content, Refusals refusals, List<Callback> callbacks, byte[] body) {
        this.content = content;
        this.refusals = refusals;
        this.callbacks = callbacks;
        this.body = body;
    }

    @Override
    public String method() {
        return content.request().method();
    }

    @Override
    public String url() {
        return content.request().url();
    }

    @Override
    public List<String> urlSpellings() {
        List<String> all = spellings;
        if (all == null) {
            Set<String> found = new LinkedHashSet<>(spellings(url()));
            found.addAll(urlSpellingsWithoutUser());
            all = List.copyOf(found);
            spellings = all;
        }
        return all;
    }

    @Override
    public List<String> urlSpellingsWithoutUser() {
        return spellings(Urls.withoutUserInfo(url()));
    }

    private static List<String> spellings(String url) {
        Set<String> found = new LinkedHashSet<>(List.of(url));
        found.add(Urls.withLowerCaseOrigin(url));
        addAll(found, Urls::withOtherEmptyPath);
        addAll(found, Urls::withOtherDefaultPort);
        return List.copyOf(found);
    }

    private static void addAll(Set<String> spellings, Function<String, Optional<String>> other) {
        for (String spelling : List.copyOf(spellings)) {
            other.apply(spelling).ifPresent(spellings::add);
        }
    }

    /** It binds every request except a form, also one without a body: otherwise a body could be left out. */
    @Override
    public Optional<String> bodyDigestInUrl(String parameter) {
        if (url().indexOf('?') < 0) {
            return Optional.empty();
        }
        List<Parameter> found =
                query().stream().filter(p -> p.name().equals(parameter)).toList();
        if (found.isEmpty() || transport() == Transport.FORM) {
            return Optional.empty(); // the query was checked all the same: one that is too long is refused
        }
        String digest = found.get(0).value();
        boolean isEnd = found.size() == 1 && Urls.withoutFragment(url()).endsWith(parameter + "=" + digest);
        return Optional.of(isEnd ? digest : "");
    }

    @Override
    public String path() {
        return Urls.path(url());
    }

    /** Decoded like a form, except that a plus sign in a path stays. */
    @Override
    public String decodedPath() {
        byte[] path = path().replace("+", "%2B").getBytes(StandardCharsets.UTF_8);
        return FormCoding.decode(path, 0, path.length);
    }

    @Override
    public Transport transport() {
        return content.transport();
    }

    @Override
    public boolean hasBody() {
        return body.length > 0;
    }

    @Override
    public boolean mayBeCallStatus() {
        return content.isCallStatus() && callbacks.stream().anyMatch(this::mayBe);
    }

    private boolean mayBe(Callback callback) {
        return callback.isCallStatus()
                && (isAnyThere(callback.required())
                        || callback.alternatives().stream().anyMatch(this::isAnyThere));
    }

    private boolean isAnyThere(List<Evidence> evidence) {
        return evidence.stream()
                .anyMatch(one -> content.fields().find(one.path().names().get(0), 0) >= 0);
    }

    @Override
    public Optional<String> header(String name) {
        List<String> values = content.request().headers(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(only(name, values));
    }

    @Override
    public String required(String header) {
        List<String> values = content.request().headers(header);
        if (values.isEmpty()) {
            throw missing();
        }
        return only(header, values);
    }

    private String only(String header, List<String> values) {
        String value = values.get(0);
        if (values.size() > 1) {
            throw malformed(header, "one header line, found " + values.size());
        }
        if (value.isEmpty() || value.length() > MAX_SIGNATURE || !isVisibleAscii(value)) {
            throw malformed(header, "1 to " + MAX_SIGNATURE + " visible ASCII characters, found " + value.length());
        }
        return value;
    }

    private static boolean isVisibleAscii(String value) {
        for (int at = 0; at < value.length(); at++) {
            if (value.charAt(at) < ' ' || value.charAt(at) >= 0x7F) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String authorization(String word) {
        String value = required("Authorization");
        boolean isWord = value.regionMatches(true, 0, word, 0, word.length())
                && value.length() > word.length()
                && value.charAt(word.length()) == ' ';
        if (!isWord) {
            throw missing("Authorization was, in another scheme");
        }
        return value.substring(word.length()).strip();
    }

    @Override
    public List<String> elements(String header, String name, String expected) {
        if (!header.equals(read)) {
            elements = required(header).split(",", -1);
            read = header;
        }
        List<String> values = List.of(); // usually one
        for (String element : elements) {
            String trimmed = element.strip();
            int equals = trimmed.indexOf('=');
            if (equals <= 0) {
                throw malformed(header, expected);
            }
            if (equals == name.length() && trimmed.startsWith(name)) {
                values = plus(values, trimmed.substring(equals + 1));
            }
        }
        return values;
    }

    private static List<String> plus(List<String> values, String value) {
        if (values.isEmpty()) {
            return List.of(value);
        }
        List<String> more = values.size() == 1 ? new ArrayList<>(values) : values;
        more.add(value);
        return more;
    }

    @Override
    public Optional<String> field(String name) {
        FieldSource fields = content.fields();
        int first = fields.find(name, 0);
        String value = first < 0 ? null : fields.value(first);
        for (int next = first < 0 ? -1 : fields.next(first); next >= 0; next = fields.next(next)) {
            if (!Objects.equals(value, fields.value(next))) {
                throw refusals.mismatch(
                        "the signature covers a field that was sent twice, and the copies differ",
                        "Let nothing change the body before this check");
            }
        }
        return Optional.ofNullable(value);
    }

    @Override
    public Optional<String> onlyText(String field) {
        FieldSource fields = holder(field);
        int first = fields.find(field, 0);
        if (first < 0 || fields.kind(first) == FieldKind.NULL) {
            return Optional.empty();
        }
        boolean isOnly = fields.next(first) < 0 && fields.kind(first) == FieldKind.TEXT && !fields.isDamaged(first);
        if (!isOnly) {
            throw malformed("field " + field, "one, of text");
        }
        return Optional.ofNullable(fields.value(first));
    }

    /** Where the field is: among the fields, or around them if they are wrapped; not in both places. */
    private FieldSource holder(String field) {
        FieldSource holder = content.fields();
        for (FieldSource around : content.around()) {
            if (around.find(field, 0) >= 0) {
                if (holder.find(field, 0) >= 0) {
                    throw malformed("field " + field, "one, of text");
                }
                holder = around;
            }
        }
        return holder;
    }

    @Override
    public List<Parameter> query() {
        String query = Urls.query(url());
        return query.isEmpty() ? List.of() : parameters(RequestScan.scanQuery(query));
    }

    @Override
    public List<Parameter> parameters() {
        return content.transport() == Transport.QUERY ? List.of() : parameters(content.fields());
    }

    private static List<Parameter> parameters(FieldSource fields) {
        List<Parameter> all = new ArrayList<>(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            all.add(new Parameter(fields.name(i), Objects.requireNonNullElse(fields.value(i), "")));
        }
        return all;
    }

    @Override
    public String bodyText() {
        return Utf8.decode(body, 0, body.length);
    }

    @Override
    public Instant seconds(String header, String digits) {
        if (digits.isEmpty() || digits.length() > MAX_SECONDS || !DIGITS.isAllOf(digits)) {
            throw malformed(header, "a time in seconds: 1 to " + MAX_SECONDS + " digits");
        }
        return Instant.ofEpochSecond(Long.parseLong(digits));
    }

    @Override
    public Instant millis(String header, String digits) {
        if (digits.length() != MILLIS || !DIGITS.isAllOf(digits)) {
            throw malformed(header, "a time in milliseconds: " + MILLIS + " digits");
        }
        return Instant.ofEpochMilli(Long.parseLong(digits));
    }

    @Override
    public Instant moment(String header, String text, TimeFormat format) {
        boolean isTight = !text.isEmpty() && text.strip().length() == text.length();
        return (isTight ? format.read(text) : Optional.<Instant>empty())
                .orElseThrow(() -> malformed(header, format.toString()));
    }

    @Override
    public VerificationException missing() {
        return missing("");
    }

    @Override
    public VerificationException missing(String note) {
        return refusals.missing(note);
    }

    @Override
    public VerificationException malformed(String place, String expected) {
        return refusals.malformed(place, expected);
    }

    /** Nothing that was sent. */
    @Override
    public String toString() {
        return "RequestView{***}";
    }
}
