package io.callstatus.internal;

import org.jspecify.annotations.Nullable;

/** What a content type says about the body that goes with it. */
enum MediaType {
    /** Nothing was said. */
    NONE,
    FORM,
    JSON,
    /** A form in parts, which only a servlet container reads. */
    MULTIPART,
    /** Nothing that a call status callback comes in. */
    OTHER;

    static final String FORM_TYPE = "application/x-www-form-urlencoded";

    /** The charset that a content type declares, as it is written there. */
    static @Nullable String charset(@Nullable String contentType) {
        for (String parameter : contentType == null ? new String[0] : contentType.split(";")) {
            String[] nameAndValue = parameter.split("=", 2);
            if (nameAndValue.length == 2 && nameAndValue[0].strip().equalsIgnoreCase("charset")) {
                return nameAndValue[1].replace('"', ' ').strip();
            }
        }
        return null;
    }

    static MediaType of(@Nullable String contentType) {
        if (FORM_TYPE.equals(contentType)) {
            return FORM; // as nearly all write it
        }
        String type = contentType == null ? "" : withoutParameters(contentType);
        if (type.isEmpty()) {
            return NONE;
        }
        if (type.equalsIgnoreCase(FORM_TYPE)) {
            return FORM;
        }
        if (endsWith(type, "/json") || endsWith(type, "+json")) {
            return JSON;
        }
        return type.equalsIgnoreCase("multipart/form-data") ? MULTIPART : OTHER;
    }

    private static String withoutParameters(String contentType) {
        int parameters = contentType.indexOf(';');
        return (parameters < 0 ? contentType : contentType.substring(0, parameters)).strip();
    }

    private static boolean endsWith(String type, String end) {
        return type.regionMatches(true, type.length() - end.length(), end, 0, end.length());
    }
}
