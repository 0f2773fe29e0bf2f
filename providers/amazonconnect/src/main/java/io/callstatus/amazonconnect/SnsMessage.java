package io.callstatus.amazonconnect;

import io.callstatus.JsonText;
import io.callstatus.WebhookRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a topic of SNS signs, for receivers that check it. The check needs the certificate, which this library does not fetch.
 * Source: the guide of SNS, page "Verifying the signatures of messages", read 2026-11-28. Immutable and thread-safe.
 *
 * <pre>{@code
 * SnsMessage message = SnsMessage.find(request).orElseThrow();
 * boolean isGenuine = message.topicArn().equals(topic) && message.isSigningCertUrlOfAws()
 *         && verifies(certificate(message.signingCertUrl()), message.signedText(), message.signature());
 * CallStatus status = Parsers.detect(request).trustUnverified().parse(); // only where it is genuine
 * }</pre>
 */
public final class SnsMessage {
    private static final List<String> OF_NOTIFICATIONS =
            List.of("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type");
    private static final List<String> OF_CONFIRMATIONS =
            List.of("Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type");
    /** Nothing may be before the host, and no other domain after it. */
    private static final Pattern OF_AWS =
            Pattern.compile("https://sns\\.[a-z0-9-]{1,40}\\.amazonaws\\.com(?:\\.cn)?/\\S{1,500}");

    private final Map<String, @Nullable Object> members;

    private SnsMessage(Map<String, @Nullable Object> members) {
        this.members = members;
    }

    /**
     * The message in this request; empty where it is none, such as one that was delivered raw.
     *
     * @throws io.callstatus.MalformedPayloadException if it has more than 10,000 values
     */
    public static Optional<SnsMessage> find(WebhookRequest request) {
        String body = new String(request.body(), StandardCharsets.UTF_8).strip();
        return JsonText.of(body)
                .filter(json -> body.startsWith("{"))
                .map(json -> new SnsMessage(json.members()))
                .filter(message -> List.of("Type", "TopicArn", "Message", "Signature").stream()
                        .allMatch(name -> message.text(name).isPresent()));
    }

    private Optional<String> text(String name) {
        return members.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** {@code Type}: {@code Notification}, {@code SubscriptionConfirmation} or {@code UnsubscribeConfirmation}. */
    public String type() {
        return text("Type").orElseThrow();
    }

    /**
     * {@code TopicArn}: compare it with that of your topic, since the same certificates sign every topic of every AWS customer.
     */
    public String topicArn() {
        return text("TopicArn").orElseThrow();
    }

    /** {@code Timestamp}: ISO 8601; a repeated delivery has the same. Absent if it was not sent. */
    public Optional<String> timestamp() {
        return text("Timestamp");
    }

    /** {@code SignatureVersion}: {@code 1} is SHA1withRSA, {@code 2} SHA256withRSA; absent if it was not sent. */
    public Optional<String> signatureVersion() {
        return text("SignatureVersion");
    }

    /** {@code Signature}: base64. */
    public String signature() {
        return text("Signature").orElseThrow();
    }

    /** {@code SigningCertURL}: never fetch it before {@link #isSigningCertUrlOfAws()} is true; absent if it was not sent. */
    public Optional<String> signingCertUrl() {
        return text("SigningCertURL");
    }

    /** Whether that URL is a certificate on a host of SNS itself. */
    public boolean isSigningCertUrlOfAws() {
        return signingCertUrl()
                .filter(isOfAws())
                .filter(url -> url.endsWith(".pem"))
                .isPresent();
    }

    /** {@code SubscribeURL}: opening it confirms a subscription; empty if it is not a URL of SNS. */
    public Optional<String> subscribeUrl() {
        return text("SubscribeURL").filter(isOfAws());
    }

    private static Predicate<String> isOfAws() {
        return OF_AWS.asMatchPredicate();
    }

    /** The signed text, in UTF-8: each signed name and value, with a line end after it. */
    public String signedText() {
        StringBuilder signed = new StringBuilder();
        for (String name : type().equals("Notification") ? OF_NOTIFICATIONS : OF_CONFIRMATIONS) {
            text(name)
                    .ifPresent(value ->
                            signed.append(name).append('\n').append(value).append('\n'));
        }
        return signed.toString();
    }

    /** Its type, and nothing else that was sent. */
    @Override
    public String toString() {
        return "SnsMessage{" + (type().endsWith("Confirmation") ? "confirmation" : "notification") + "}";
    }
}
