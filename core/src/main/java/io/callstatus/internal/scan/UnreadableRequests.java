package io.callstatus.internal.scan;

import io.callstatus.UnreadableRequestException;
import io.callstatus.internal.http.MediaType;
import java.util.Locale;

/** Every refusal of a request that cannot be read. Stateless. */
public final class UnreadableRequests {
    private UnreadableRequests() {}

    /** Refuses what is larger than a limit. */
    public static void requireWithin(long size, long limit, String what) {
        if (size > limit) {
            throw tooLarge(limit, what);
        }
    }

    static UnreadableRequestException tooLarge(long limit, String what) {
        String unit = what.startsWith("the number of") ? "" : " bytes";
        return tooLarge(
                what + " is over the limit of " + String.format(Locale.ROOT, "%,d", limit) + unit,
                "No call status callback is that large; check who calls this URL, or raise the limit");
    }

    static UnreadableRequestException tooLarge(String what, String hint) {
        return UnreadableRequestException.tooLarge(what, hint);
    }

    static UnreadableRequestException notHttp(String what) {
        return UnreadableRequestException.notHttp(
                what, "Save the request as it came over the wire: request line, header lines, an empty line, the body");
    }

    /** A text that is not a request as JSON. */
    public static UnreadableRequestException notRequestJson(String what) {
        return UnreadableRequestException.notHttp(
                "the JSON is not one of a request: " + what, "Give the line that WebhookRequest.toJson wrote");
    }

    /** A line of base64, but no cipher was given. */
    public static UnreadableRequestException encryptedLine() {
        return UnreadableRequestException.notHttp(
                "the line is base64, as those of an encrypted archive are",
                "Read the archive by ArchiveReader.decryptedBy, with the cipher and key by which it was written");
    }

    /** A line that is not base64, but a cipher was given. */
    public static UnreadableRequestException lineNotEncrypted() {
        return UnreadableRequestException.notHttp(
                "the line is not encrypted, and with a cipher no other line is read",
                "Find out who wrote it: the archive did not. Keep plain archives in a folder of their own");
    }

    /**
     * A line that the user's cipher cannot decrypt.
     *
     * @param type what the cipher threw
     */
    public static UnreadableRequestException lineNotDecrypted(String type) {
        return UnreadableRequestException.notHttp(
                "the line cannot be decrypted (" + type + ")",
                "It was changed, or encrypted by another key: give the cipher the keys of the time when it was"
                        + " written");
    }

    /** A request that would be read back as another one. */
    public static UnreadableRequestException notWritable(String what) {
        return UnreadableRequestException.notHttp(
                "the request cannot be written so that it is read back as it is: " + what,
                "No server hands over such a request; keep URL, headers and body by themselves");
    }

    static UnreadableRequestException unsupportedCoding(String what) {
        return UnreadableRequestException.unsupportedEncoding(
                what, "Let the provider, the server or a filter send it plain, or in one whole gzip or zlib stream");
    }

    /** A content type that no provider uses for callbacks. */
    public static UnreadableRequestException unsupportedMediaType() {
        return UnreadableRequestException.unsupportedMediaType(
                "the content type is neither JSON nor " + MediaType.FORM_TYPE
                        + " nor multipart/form-data nor text/plain",
                "Set the provider's webhook to JSON or form, or forward the header Content-Type as the provider sent"
                        + " it");
    }

    /** A body that other code has read before. */
    public static UnreadableRequestException consumed(String what) {
        return UnreadableRequestException.bodyConsumed(
                "something has read the body before: " + what,
                "Detect first, or put CallStatusFilter before everything else that reads bodies");
    }

    /** A body that breaks off while it is verified. */
    static UnreadableRequestException brokenOff(String reason) {
        return UnreadableRequestException.brokenOff(
                "the body broke off while it was read (" + reason + ")",
                "As a rule the sender gave up; compare the limits of server and proxy on time and size");
    }

    /** Without the container's own exception, whose message may hold what was sent. */
    public static UnreadableRequestException containerFailed(String reason) {
        return UnreadableRequestException.containerFailed(
                "the servlet container could not read the body" + (reason.isEmpty() ? "" : " (" + reason + ")"),
                "Look for a broken escape, and compare the container's limits on size and number of parameters; with"
                        + " CallStatusFilter this library reads the exact bytes itself");
    }

    /** A body that a container has parsed into parameters because of its type, and that was no form. */
    public static UnreadableRequestException takenForAForm() {
        return UnreadableRequestException.containerFailed(
                "the body is JSON or a form in parts, its content type says that it is a plain form, and the servlet"
                        + " container has read it as one: what were blanks and plus signs, and escapes, cannot be told any"
                        + " more",
                "Put CallStatusFilter before everything that asks for a parameter; or hand"
                        + " Parsers.replayable(request) to Parsers.detect before anything does; or let the provider"
                        + " send the content type application/json");
    }
}
