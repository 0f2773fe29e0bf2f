package io.callstatus;

import io.callstatus.MalformedPayloadException.Kind;
import io.callstatus.internal.fields.DecodedFields;
import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.scan.FieldScopes;
import io.callstatus.internal.scan.FieldScopes.Element;
import io.callstatus.internal.scan.OpenedEnvelope;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Envelope;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the elements of an array: each is a status, another event, or cannot be read. For one thread. */
final class BatchReading {
    private final AcceptedRequest accepted;
    private final @Nullable Callback callback;
    private final Envelope envelope;
    private final FieldScopes scopes;

    /** Reads statuses by this callback; without one, the body is an array of other events. */
    BatchReading(AcceptedRequest accepted, @Nullable Callback callback, FieldScopes scopes) {
        this.accepted = accepted;
        this.callback = callback;
        this.envelope = callback == null ? Envelope.each() : callback.envelope();
        this.scopes = scopes;
    }

    /**
     * The result of one element, or of the whole request if it is no array.
     *
     * @param index its position, from 0
     * @param event what it reports; null if it cannot be read
     * @param refusal why it cannot be read; null if it can
     */
    record Part(
            int index,
            @Nullable WebhookEvent event,
            @Nullable MalformedPayloadException refusal) {
        static Part of(int index, WebhookEvent event) {
            return new Part(index, event, null);
        }

        static Part of(int index, MalformedPayloadException refusal) {
            return new Part(index, null, refusal);
        }
    }

    /** All of them, in wire order. */
    List<Part> parts() {
        List<Element> elements = elements();
        Payload around = around(elements);
        List<Part> parts = new ArrayList<>(elements.size());
        for (Element element : elements) {
            parts.add(part(element, around));
        }
        return parts;
    }

    private List<Element> elements() {
        List<String> path = Stream.concat(envelope.path().stream(), envelope.array().stream())
                .toList();
        accepted.requireOne(scopes, path);
        List<Element> elements = OpenedEnvelope.elements(scopes, envelope);
        if (elements == null || elements.size() > FieldScopes.MAX_ELEMENTS) {
            throw MalformedPayloadException.ofElements(
                    elements == null ? Kind.UNREADABLE_FIELD : Kind.BEYOND_LIMIT,
                    accepted.provider(),
                    String.join(".", path));
        }
        return elements;
    }

    /** The fields around the array, after those around everything. */
    private Payload around(List<Element> elements) {
        Payload array = new Payload(DecodedFields.of(OpenedEnvelope.around(scopes, envelope, elements)));
        Payload outside = accepted.outside();
        return outside == null
                ? array
                : Payload.of(Stream.concat(outside.fields().stream(), array.fields().stream())
                        .toList());
    }

    private Part part(Element element, Payload around) {
        FieldTable table = element.fields();
        try {
            if (table == null) {
                throw MalformedPayloadException.ofBody(
                        Kind.NOT_AN_OBJECT,
                        accepted.provider(),
                        element.from(),
                        "a JSON object as element " + element.index());
            }
            return Part.of(element.index(), event(new FieldScopes(table), around));
        } catch (MalformedPayloadException e) {
            return Part.of(element.index(), e);
        }
    }

    private WebhookEvent event(FieldScopes element, Payload around) {
        Callback status = callback;
        if (status == null || !accepted.isStatus(status, element)) {
            return accepted.asOtherEvent(element);
        }
        accepted.requireOne(element, envelope.pathInside());
        return accepted.read(status, OpenedEnvelope.element(scopes, envelope, element), around);
    }
}
