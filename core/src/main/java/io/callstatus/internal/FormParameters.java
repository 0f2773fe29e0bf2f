package io.callstatus.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a servlet request as a form body again: those of the query taken off, wrong decoding mended. */
final class FormParameters {
    private FormParameters() {}

    /** Encodes what is left of the parameters without those of the query, which containers put first. */
    static byte[] encode(Map<String, String[]> parameters, String query, @Nullable Charset charset) {
        Map<String, Integer> inQuery = countNames(query);
        StringBuilder form = new StringBuilder();
        parameters.forEach((name, values) -> {
            for (int i = Math.min(inQuery.getOrDefault(name, 0), values.length); i < values.length; i++) {
                form.append(form.length() == 0 ? "" : "&");
                FormText.encode(mend(name, charset), form);
                form.append('=');
                FormText.encode(mend(values[i], charset), form);
            }
        });
        return form.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static Map<String, Integer> countNames(String query) {
        byte[] bytes = query.getBytes(StandardCharsets.UTF_8);
        FieldTable fields = FormScanner.scan(bytes, 0, bytes.length);
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            counts.merge(fields.name(i), 1, Integer::sum);
        }
        return counts;
    }

    /** Without a declared encoding, Tomcat and Undertow read UTF-8 as ISO-8859-1. */
    private static String mend(String text, @Nullable Charset charset) {
        if (charset != null && !charset.equals(StandardCharsets.ISO_8859_1) || !isLatin1(text)) {
            return text;
        }
        try {
            byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }

    private static boolean isLatin1(String text) {
        boolean mendable = false;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xFF) {
                return false;
            }
            mendable |= text.charAt(i) >= 0x80;
        }
        return mendable;
    }
}
