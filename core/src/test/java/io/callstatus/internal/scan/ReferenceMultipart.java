package io.callstatus.internal.scan;

import io.callstatus.internal.text.BodyError;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Forms in parts by regular expressions over text of one character per byte, slow and plain: a reference implementation. */
final class ReferenceMultipart {
    private static final String SIGNS = "[0-9A-Za-z'()+_,./:=? -]";

    /** A field; null as the value of a file. */
    record Pair(String name, @Nullable String value) {}

    /** What was read, and what kind of error ended it. */
    record Form(List<Pair> pairs, BodyError.@Nullable Kind error) {}

    private final String body;
    private final List<Pair> pairs = new ArrayList<>();

    private ReferenceMultipart(byte[] bytes) {
        this.body = new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static Form parse(byte[] bytes, @Nullable String declared) {
        ReferenceMultipart form = new ReferenceMultipart(bytes);
        return new Form(form.pairs, form.read(declared));
    }

    private BodyError.@Nullable Kind read(@Nullable String declared) {
        Matcher first = first(declared);
        if (first == null) {
            return BodyError.Kind.NOT_MULTIPART;
        }
        String lineEnd = first.group("end").isEmpty() ? "\r\n" : first.group("end");
        String line = Pattern.quote(first.group("line"));
        Matcher copies = Pattern.compile("(?:\\G|(?<=" + lineEnd + "))" + line + "(--)?[ \t]*(?:" + lineEnd + "|\\z)")
                .matcher(body);
        boolean isThere = copies.find(first.start("line"));
        while (isThere && copies.group(1) == null) {
            int start = copies.end();
            isThere = copies.find();
            if (pairs.size() == 1_000) {
                return BodyError.Kind.TOO_MANY_FIELDS;
            }
            BodyError.Kind error =
                    part(body.substring(start, isThere ? copies.start() : body.length()), lineEnd, isThere);
            if (error != null) {
                return error;
            }
        }
        return isThere ? null : BodyError.Kind.NOT_MULTIPART;
    }

    private @Nullable Matcher first(@Nullable String declared) {
        if (declared == null || !declared.matches(SIGNS + "{0,69}(?! )" + SIGNS)) {
            Matcher line = Pattern.compile("\\A(?:\u00EF\u00BB\u00BF|[ \t\r\n])*(?<line>--" + SIGNS + "{0,69}(?! )"
                            + SIGNS + ")[ \t]*(?<end>\r?\n)(?=[Cc][Oo][Nn][Tt][Ee][Nn][Tt]-)")
                    .matcher(body);
            return line.find() ? line : null;
        }
        String others = declared.startsWith("--") ? "|" + Pattern.quote(declared) : "";
        Matcher line = Pattern.compile("(?:\\A|(?<=\n))(?<line>" + Pattern.quote("--" + declared) + "|"
                        + Pattern.quote("----" + declared) + others + ")(--)?[ \t]*(?<end>\r?\n|\\z)")
                .matcher(body);
        return line.find() ? line : null;
    }

    private BodyError.@Nullable Kind part(String part, String lineEnd, boolean isWhole) {
        List<String> headers = new ArrayList<>();
        String rest = part;
        while (true) {
            int end = rest.indexOf(lineEnd);
            if (end < 0) {
                return BodyError.Kind.NOT_MULTIPART;
            }
            String header = rest.substring(0, end);
            if (header.isEmpty()) {
                break;
            }
            int length = part.length() - rest.length() + end;
            if (headers.size() == 16 || length > 8_192) {
                return BodyError.Kind.BEYOND_LIMIT;
            }
            headers.add(header);
            rest = rest.substring(end + lineEnd.length());
        }
        rest = rest.substring(lineEnd.length());
        String content = rest.endsWith(lineEnd) ? rest.substring(0, rest.length() - lineEnd.length()) : rest;
        return isWhole && add(headers, content) ? null : BodyError.Kind.NOT_MULTIPART;
    }

    /** False where the headers may be read in two ways. */
    private boolean add(List<String> lines, String content) {
        String[] headers =
                String.join("\n", lines).replaceAll("\n(?=[ \t])", "").split("\n");
        String disposition = null;
        String type = null;
        String coding = null;
        for (String header : headers) {
            int colon = header.indexOf(':');
            if (!header.isEmpty() && colon <= 0) {
                return false;
            }
            String value = header.substring(colon + 1).strip();
            switch (header.isEmpty() ? "" : header.substring(0, colon).strip().toLowerCase(Locale.ROOT)) {
                case "content-disposition" -> {
                    if (disposition != null) {
                        return false;
                    }
                    disposition = value;
                }
                case "content-type" -> {
                    if (type != null) {
                        return false;
                    }
                    type = value;
                }
                case "content-transfer-encoding" -> {
                    if (coding != null) {
                        return false;
                    }
                    coding = value;
                }
                default -> {}
            }
        }
        List<String> names = parameters(disposition, "name");
        boolean isFile = !parameters(disposition, "filename").isEmpty()
                || !parameters(disposition, "filename*").isEmpty()
                || type != null && type.toLowerCase(Locale.ROOT).matches("multipart/[^\n]*");
        if (names.size() > 1) {
            return false;
        }
        String name = names.isEmpty()
                ? ""
                : utf8(names.get(0)).replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
        pairs.add(new Pair(name, isFile ? null : value(content, type, coding)));
        return true;
    }

    private static String value(String content, @Nullable String type, @Nullable String coding) {
        if (coding != null && !coding.toLowerCase(Locale.ROOT).matches("7bit|8bit|binary|")) {
            return "\uFFFD" + utf8(content);
        }
        boolean isLatin = parameters(type, "charset").stream().anyMatch(charset -> charset.equalsIgnoreCase("latin1"));
        Charset charset = isLatin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        return charset == StandardCharsets.UTF_8 ? utf8(content) : content;
    }

    private static String utf8(String latin) {
        return new io.callstatus.internal.text.ReferenceUtf8().decode(latin.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static List<String> parameters(@Nullable String header, String name) {
        List<String> values = new ArrayList<>();
        Matcher parameter = Pattern.compile(
                        "\\G[^;]*;([^=;]*+)(?:=[ \t]*+(?:\"((?:\\\\[\"\\\\]|[^\"])*+)\"?|([^;]*+)))?+")
                .matcher(header == null ? "" : header);
        while (parameter.find()) {
            String value = parameter.group(2) == null ? parameter.group(3) : parameter.group(2);
            if (value != null
                    && parameter.group(1).strip().toLowerCase(Locale.ROOT).equals(name)) {
                boolean isQuoted = parameter.group(2) != null;
                values.add(isQuoted ? value.replaceAll("\\\\([\"\\\\])", "$1") : value.strip());
            }
        }
        return values;
    }
}
