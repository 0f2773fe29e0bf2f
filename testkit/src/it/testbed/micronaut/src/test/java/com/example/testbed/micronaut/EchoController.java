package com.example.testbed.micronaut;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What Micronaut hands over, taken as {@link CallsController} takes it: coding, query, and the bytes, one for each character. */
@Controller("/echo")
public class EchoController {
    /** Never reached by a form, which Micronaut cannot make an {@code Optional} of bytes of. */
    @Post(value = "/optional", consumes = MediaType.ALL, produces = MediaType.TEXT_PLAIN)
    public String echoOptional(@Body Optional<byte[]> body) {
        return body.isPresent() ? "present" : "absent";
    }

    @Post(consumes = MediaType.ALL, produces = MediaType.APPLICATION_OCTET_STREAM)
    public byte[] echo(HttpRequest<?> incoming, @Nullable @Body byte[] body) {
        List<String> codings = incoming.getHeaders().getAll(HttpHeaders.CONTENT_ENCODING);
        String bytes = body == null ? "" : new String(body, StandardCharsets.ISO_8859_1);
        return (codings + " " + incoming.getUri() + " " + bytes).getBytes(StandardCharsets.ISO_8859_1);
    }
}
