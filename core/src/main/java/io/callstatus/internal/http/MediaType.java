package io.callstatus.internal.http;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a content type says about a body. It is a hint: if possible, the body itself decides. If proxies have joined several
 * content types with commas, the result is what they agree on.
 */
public enum MediaType {
    /** No type was declared. */
    NONE,
    FORM,
    JSON,
    /** Plain text or unspecified bytes, as which JSON and forms are sent; or a token, which is text too. */
    TEXT,
    /** A multipart form. */
    MULTIPART,
    /** A type that no call status callback has. */
    OTHER;

    private static final Set<String> TEXTS = Set.of("text/plain", "application/jwt", "application/octet-stream");
    private static final String QUOTED = "\"[^\"]*\"";

    public static final String FORM_TYPE = "application/x-www-form-urlencoded";

    private static final String JSON_TYPE = "application/json";

    /** Whether a body of this type may be JSON or a form; then its first bytes decide. */
    public boolean isReadByBytes() {
        return this != OTHER;
    }

    /** Whether it says nothing of a form. */
    public boolean isNoForm() {
        return this == JSON || this == TEXT || this == NONE;
    }

    /** The boundary that a content type declares, as it is written there; null if there is none, or two that differ. */
    public static @Nullable String boundary(@Nullable String contentType) {
        if (contentType == null || of(contentType) != MULTIPART) {
            return null;
        }
        String first = "multipart/form-data";
        Set<String> found = Stream.of(contentType.split("(?i), *(?=" + first + ")"))
                .flatMap(one -> HeaderParameters.all(one, "boundary").stream())
                .collect(Collectors.toSet());
        return found.size() == 1 ? found.iterator().next() : null;
    }

    /** The charset that a content type declares, as it is written there; null if there is none, or two that differ. */
    public static @Nullable String charset(@Nullable String contentType) {
        if (contentType == null || contentType.indexOf('=') < 0) {
            return null; // usually, nothing is declared
        }
        String found = null;
        for (String parameter : contentType.split("[;,]")) {
            String[] nameAndValue = parameter.split("=", 2);
            if (nameAndValue.length == 2 && nameAndValue[0].strip().equalsIgnoreCase("charset")) {
                String charset = nameAndValue[1].replaceAll("[\"']", " ").strip();
                if (found != null && !found.equalsIgnoreCase(charset)) {
                    return null;
                }
                found = found == null ? charset : found;
            }
        }
        return found;
    }

    public static MediaType of(@Nullable String contentType) {
        if (FORM_TYPE.equals(contentType)) {
            return FORM; // the usual spelling
        }
        if (JSON_TYPE.equals(contentType)) {
            return JSON;
        }
        if (contentType == null || contentType.indexOf(',') < 0) {
            return ofOne(withoutParameters(contentType == null ? "" : contentType));
        }
        return agreed(contentType.replaceAll(QUOTED, "").split(","));
    }

    private static MediaType agreed(String[] parts) {
        MediaType agreed = NONE;
        boolean isFirst = true;
        for (String part : parts) {
            String type = withoutParameters(part);
            if (!type.isEmpty() && (isFirst || type.indexOf('/') >= 0)) { // a comma inside a parameter
                MediaType next = ofOne(type);
                if (!isFirst && agreed != next) {
                    return OTHER;
                }
                agreed = next;
                isFirst = false;
            }
        }
        return agreed;
    }

    /** A type has no blank, so what follows a blank is a parameter without its semicolon. */
    private static String withoutParameters(String contentType) {
        int parameters = contentType.indexOf(';');
        String type = (parameters < 0 ? contentType : contentType.substring(0, parameters)).strip();
        int blank = type.indexOf(' ');
        return blank < 0 ? type : type.substring(0, blank);
    }

    private static MediaType ofOne(String type) {
        if (type.isEmpty()) {
            return NONE;
        }
        if (type.equalsIgnoreCase(FORM_TYPE)) {
            return FORM;
        }
        if (endsWith(type, "/json") || endsWith(type, "+json")) {
            return JSON;
        }
        if (TEXTS.contains(type.toLowerCase(Locale.ROOT))) {
            return TEXT;
        }
        return type.equalsIgnoreCase("multipart/form-data") ? MULTIPART : OTHER;
    }

    private static boolean endsWith(String type, String end) {
        return type.regionMatches(true, type.length() - end.length(), end, 0, end.length());
    }
}
