package io.callstatus.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.fields.Vocabulary;
import io.callstatus.internal.text.BodyError;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Forms in parts out of a seed, against the reference implementation. */
@Tag("logic")
class MultipartRandomTest {
    private static final Vocabulary KNOWN = new Vocabulary(List.of("a", "bb", "c.d"), List.of("a", "bb"));

    private static final String[] BOUNDARIES = {"b", "--b", "b--", "--", "a:b", "b b"};

    private static final String[] HEADERS = {
        "Content-Disposition: form-data; name=\"a\"",
        "content-disposition:form-data;name=bb",
        "Content-Disposition: form-data; name=\"c.d\"; x=\"; name=e\"",
        "Content-Disposition: form-data; name=\"f\\\"%22\\\\\u00C3\u00A9\u00FF\"",
        "Content-Disposition: form-data; name=\"g\"; filename=\"h\"",
        "Content-Disposition: form-data; filename*=i; name=j",
        "Content-Disposition: form-data; name=k; name=k",
        "Content-Disposition: form-data",
        "Content-Type: text/plain; charset=latin1",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Type: multipart/mixed; boundary=c",
        "Content-Transfer-Encoding: 8BIT",
        "Content-Transfer-Encoding: base64",
        "X: y",
        " name=\"l\"",
        "nothing",
        "--b",
    };

    private static final String[] CONTENT = {
        "a",
        "bb",
        "--b",
        "----b",
        "--",
        "-",
        "--b--x",
        " --b",
        "\r",
        "\n",
        "\r\n",
        "\u00C3\u00A9",
        "\u00FF",
        "--a:b",
        ""
    };

    private final Random random = new Random(20_261_129);

    @Test
    void scan_generatedBodies_asTheTwinReadsThem() {
        int read = 0;
        for (int i = 0; i < 60_000; i++) {
            String boundary = BOUNDARIES[random.nextInt(BOUNDARIES.length)];
            byte[] body = body(boundary).getBytes(StandardCharsets.ISO_8859_1);
            String declared = random.nextInt(4) == 0 ? null : BOUNDARIES[random.nextInt(BOUNDARIES.length)];
            ReferenceMultipart.Form expected = ReferenceMultipart.parse(body, declared);
            read += expected.error() == null && expected.pairs().size() > 1 ? 1 : 0;
            assertSame(body, declared, expected);
        }
        assertThat(read).as("bodies that were read").isGreaterThan(1_000);
    }

    private static void assertSame(byte[] body, String declared, ReferenceMultipart.Form expected) {
        FieldTable table = MultipartScanner.scan(body, declared, KNOWN);
        List<ReferenceMultipart.Pair> found = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            found.add(new ReferenceMultipart.Pair(table.name(i), table.value(i)));
        }
        BodyError error = table.error();
        ReferenceMultipart.Form form = new ReferenceMultipart.Form(found, error == null ? null : error.kind());
        if (!form.equals(expected)) {
            assertThat(form)
                    .as(declared + " in " + new String(body, StandardCharsets.ISO_8859_1))
                    .isEqualTo(expected);
        }
    }

    private String body(String boundary) {
        String lineEnd = random.nextInt(5) == 0 ? "\n" : "\r\n";
        StringBuilder body = new StringBuilder(random.nextInt(5) == 0 ? content() + lineEnd : "");
        for (int part = random.nextInt(4); part > 0; part--) {
            body.append("--")
                    .append(boundary)
                    .append(random.nextInt(9) == 0 ? " " : "")
                    .append(lineEnd);
            int usual = random.nextInt(12);
            body.append(HEADERS[usual < 10 ? usual % 6 : random.nextInt(HEADERS.length)])
                    .append(lineEnd);
            while (random.nextInt(4) == 0) {
                body.append(HEADERS[8 + random.nextInt(HEADERS.length - 8)]).append(lineEnd);
            }
            body.append(lineEnd).append(content()).append(random.nextInt(20) == 0 ? "" : lineEnd);
        }
        return body
                + (random.nextInt(9) == 0 ? "" : "--" + boundary + "--")
                + (random.nextBoolean() ? lineEnd : content());
    }

    private String content() {
        StringBuilder content = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            content.append(CONTENT[random.nextInt(CONTENT.length)]);
        }
        return content.toString();
    }
}
