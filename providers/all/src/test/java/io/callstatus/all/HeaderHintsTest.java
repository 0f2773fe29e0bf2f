package io.callstatus.all;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.callstatus.CallStatus;
import io.callstatus.Parsers;
import io.callstatus.Payload;
import io.callstatus.UnrecognizedRequestException;
import io.callstatus.WebhookRequest;
import io.callstatus.WebhookRequest.Header;
import io.callstatus.spi.Unwrap;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every call status of every provider, with headers as real senders and proxies write them: the same call status. */
@Tag("logic")
class HeaderHintsTest {
    static final List<Fixture> STATUSES = Fixtures.all().stream()
            .filter(fixture -> fixture.outcome() == Outcome.CALL_STATUS)
            .toList();

    static WebhookRequest.Builder copy(WebhookRequest request, String... without) {
        WebhookRequest.Builder copy = WebhookRequest.builder()
                .method(request.method())
                .url(request.url())
                .body(request.body());
        for (Header header : request.headers()) {
            if (Arrays.stream(without).noneMatch(header.name()::equalsIgnoreCase)) {
                copy.header(header.name(), header.value());
            }
        }
        return copy;
    }

    private static CallStatus read(WebhookRequest.Builder request) {
        return Parsers.detect(request.build()).trustUnverified().parse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "OPTIONS", "DELETE", "PUT", "PATCH"})
    void callStatus_byAnotherMethod_isNoDelivery(String method) {
        for (Fixture fixture : STATUSES) {
            WebhookRequest.Builder request = copy(fixture.request()).method(method);
            UnrecognizedRequestException refusal =
                    catchThrowableOfType(UnrecognizedRequestException.class, () -> read(request));
            assertThat(refusal.kind())
                    .as(fixture.toString())
                    .isEqualTo(UnrecognizedRequestException.Kind.METHOD_NOT_ALLOWED);
            assertThat(refusal.provider()).contains(fixture.provider());
        }
    }

    private static String type(Fixture fixture) {
        return fixture.request().header("Content-Type").orElse("");
    }

    private static WebhookRequest.Builder typed(Fixture fixture, String... types) {
        WebhookRequest.Builder request = copy(fixture.request(), "Content-Type");
        for (String type : types) {
            request.header("Content-Type", type);
        }
        return request;
    }

    private static void requireSame(Fixture fixture, WebhookRequest.Builder request) {
        assertThat(read(request)).as(fixture.toString()).isEqualTo(read(copy(fixture.request())));
    }

    /** PHP's curl sends JSON under the type of a form, and others send either as text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "application/x-www-form-urlencoded",
                "Application/X-WWW-Form-Urlencoded; charset=utf-8",
                "text/plain",
                "text/plain;charset=UTF-8",
                "application/octet-stream",
                "application/json",
                "application/json, application/json",
                "application/json charset=utf-8",
                "application/x-www-form-urlencoded charset=utf-8"
            })
    void callStatus_underAnotherContentType_isTheSame(String type) {
        for (Fixture fixture : STATUSES) {
            if (fixture.request().body().length > 0) {
                requireSame(fixture, type.isEmpty() ? typed(fixture) : typed(fixture, type));
            }
        }
    }

    @Test
    void callStatus_whoseContentTypeIsDoubled_isTheSame() {
        for (Fixture fixture : STATUSES) {
            String type = type(fixture);
            if (!type.isEmpty()) {
                requireSame(fixture, typed(fixture, type, type));
                requireSame(fixture, typed(fixture, type + ", " + type));
                requireSame(fixture, typed(fixture, type + "," + type.split(";")[0].toUpperCase(Locale.ROOT)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UTF-8", "utf8", "\"UTF-8\"", "ISO-8859-1", "identity", "", "none", "binary", "gzip", "deflate"})
    void callStatus_underAContentCodingThatItIsNotIn_isTheSame(String coding) {
        for (Fixture fixture : STATUSES) {
            requireSame(fixture, copy(fixture.request()).header("Content-Encoding", coding));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "x-gzip", "identity, gzip", "UTF-8"})
    void callStatus_inGzip_isTheSame(String coding) throws IOException {
        for (Fixture fixture : STATUSES) {
            byte[] body = fixture.request().body();
            if (body.length > 0) {
                ByteArrayOutputStream gzip = new ByteArrayOutputStream();
                try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
                    out.write(body);
                }
                requireSame(
                        fixture,
                        copy(fixture.request(), "Content-Length")
                                .header("Content-Encoding", coding)
                                .body(gzip.toByteArray()));
            }
        }
    }

    /** As some libraries write {@code deflate}: without the head and the end that RFC 9110 wants. */
    @Test
    void callStatus_inABareDeflateStream_isTheSame() throws IOException {
        for (Fixture fixture : STATUSES) {
            byte[] body = fixture.request().body();
            if (body.length > 0) {
                ByteArrayOutputStream bare = new ByteArrayOutputStream();
                Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
                try (DeflaterOutputStream out = new DeflaterOutputStream(bare, deflater)) {
                    out.write(body);
                }
                deflater.end();
                requireSame(
                        fixture,
                        copy(fixture.request(), "Content-Length")
                                .header("Content-Encoding", "deflate")
                                .body(bare.toByteArray()));
            }
        }
    }

    /** What has no body is not compressed. */
    @Test
    void callStatusInAQuery_underACodingThatIsNotRead_isTheSame() {
        for (Fixture fixture : STATUSES) {
            if (fixture.request().body().length == 0) {
                requireSame(fixture, copy(fixture.request()).header("Content-Encoding", "br"));
            }
        }
    }

    /** A body that is a token has nothing around it: anything else is none. */
    private static boolean isToken(Fixture fixture) {
        return new String(fixture.request().body(), ISO_8859_1).startsWith("eyJ")
                && isWrappedBy(fixture, Unwrap.Kind.JWT);
    }

    private static boolean isWrappedBy(Fixture fixture, Unwrap.Kind kind) {
        return Providers.parser(fixture.provider()).callbacks().stream()
                .flatMap(callback -> callback.unwrap().stream())
                .anyMatch(unwrap -> unwrap.kind() == kind);
    }

    /** A mark, and the line ends that people leave before a body; what stands before a boundary is a preamble of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"\ufeff", "\r\n", " \t", "\ufeff\n "})
    void callStatus_behindAMarkOrWhiteSpace_isTheSame(String before) throws IOException {
        for (Fixture fixture : STATUSES) {
            byte[] body = fixture.request().body();
            if (body.length > 2 && body[0] > 0 && body[1] > 0 && !isToken(fixture) && !isInParts(fixture)) {
                ByteArrayOutputStream marked = new ByteArrayOutputStream();
                marked.write(before.getBytes(UTF_8));
                marked.write(body);
                CallStatus status =
                        read(copy(fixture.request(), "Content-Length").body(marked.toByteArray()));
                assertThat(status.payload())
                        .as(fixture.toString())
                        .isEqualTo(fixture.status().payload());
                assertThat(status.eventKey()).isEqualTo(fixture.status().eventKey());
            }
        }
    }

    private static boolean isInParts(Fixture fixture) {
        return fixture.request().header("Content-Type").orElse("").startsWith("multipart/");
    }

    private static String escapable(Fixture fixture) {
        return new String(fixture.request().body(), ISO_8859_1).replaceAll("%(?![0-9a-fA-F]{2})", "%25");
    }

    private static String part(Payload.Field field) {
        String name = field.name().replace("\\", "\\\\").replace("\"", "\\\"");
        return "--b'x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\nContent-Length: 1\r\n\r\n"
                + field.value().orElseThrow() + "\r\n";
    }

    /** As some of the providers to come send them: with the boundary of the header, with another spelling, with none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data; boundary=b'x",
                "multipart/form-data; boundary=\"--b'x\"",
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/json"
            })
    void form_inParts_isTheSame(String type) {
        int compared = 0;
        for (Fixture fixture : STATUSES) {
            Payload payload = fixture.status().payload();
            boolean isText = !isWrappedBy(fixture, Unwrap.Kind.FORM_FIELD) // its fields are not those of the form
                    && payload.fields().stream().noneMatch(f -> (f.name() + f.value()).matches("(?s).*[\uFFFD\\n].*"));
            if (type(fixture).startsWith("application/x-www-form") && isText) {
                String parts =
                        payload.fields().stream().map(HeaderHintsTest::part).collect(Collectors.joining());
                CallStatus status = read(typed(fixture, type).body((parts + "--b'x--\r\n").getBytes(UTF_8)));
                assertThat(status.payload()).as(fixture.toString()).isEqualTo(payload);
                assertThat(status.eventKey()).isEqualTo(fixture.status().eventKey());
                assertThat(CallStatus.fromJson(status.toJson())).isEqualTo(status);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(50);
    }

    /** Most forms are ASCII, and then it does not matter what they are declared to be in. */
    @ParameterizedTest
    @ValueSource(
            strings = {"ISO-8859-1", "\"windows-1252\"", "shift_jis", "UTF-16", "IBM037", "nonsense", "", "us-ascii"})
    void asciiForm_inAnyDeclaredCharset_isTheSame(String charset) {
        for (Fixture fixture : STATUSES) {
            boolean isAscii =
                    URLDecoder.decode(escapable(fixture), ISO_8859_1).chars().noneMatch(c -> c > 0x7F);
            if (type(fixture).startsWith("application/x-www-form") && isAscii) {
                requireSame(fixture, typed(fixture, "application/x-www-form-urlencoded; charset=" + charset));
            }
        }
    }
}
