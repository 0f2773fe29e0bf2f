package io.callstatus;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Nothing proves that the provider sent the request. Its message never holds a secret, a signature, a query or a body. */
public final class VerificationException extends CallStatusException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private transient @Nullable Supplier<Optional<Diagnosis>> search;
    private @Nullable Diagnosis diagnosis;

    /**
     * Why it was refused: for you and your log. HTTP 401, whatever the kind: how the receiver is configured, and which
     * accounts it serves, must not be told to the sender.
     */
    public enum Kind implements CallStatusException.Kind {
        /** No secret is configured for the provider, and it is not trusted by name. */
        NO_SECRET_CONFIGURED,
        /** There is no secret for the account that the request claims to come from. */
        UNKNOWN_ACCOUNT,
        /** The signature or the shared secret was not sent. */
        MISSING_SIGNATURE,
        /** The header was sent, but its value is not a well-formed signature. */
        MALFORMED_SIGNATURE,
        /** The signature, or the shared secret, is not that of any configured secret. */
        MISMATCH,
        /** It was signed too long ago. */
        EXPIRED,
        /** It was signed in the future. */
        NOT_YET_VALID,
        /** The signature is right, but covers too little of the request: only some fields, or nothing of what was sent. */
        NOT_COVERED,
        /** The scheme signs the exact bytes, and the servlet container had decoded the form. */
        EXACT_BODY_REQUIRED,
        /** The provider signs nothing, so no secret can prove anything. */
        NOT_OFFERED_BY_PROVIDER;

        @Override
        public int httpStatus() {
            return 401;
        }
    }

    private VerificationException(Kind kind, String provider, String what, String hint) {
        super(kind, ErrorLocation.in(provider), what, hint);
        this.kind = kind;
    }

    /**
     * A request of this provider that nothing proves.
     *
     * @param what what was expected instead of what was sent; no value that was sent
     * @param hint what to do
     */
    public static VerificationException refused(Kind kind, String provider, String what, String hint) {
        return new VerificationException(kind, provider, what, hint);
    }

    /** This refusal, whose cause is looked for when somebody asks for it. */
    synchronized VerificationException diagnosedBy(Supplier<Optional<Diagnosis>> value) {
        search = value;
        return this;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /**
     * Why it was refused, if {@link Secrets.Builder#diagnosing()} was set: with which small change the request would have been
     * accepted, and what to do about it. The first call, of this or of {@link #getMessage()}, looks for it; later calls return
     * the same. Absent if diagnosing is off, if more requests were refused than are examined, if the body is over 64 KiB, or if
     * the message already says everything.
     *
     * <pre>{@code
     * refusal.diagnosis().ifPresent(found -> log.warn("{}: {}", found.cause(), found.cure()));
     * }</pre>
     *
     * <p>It is only for the operator of the receiver: neither the sender nor a tenant may learn that the secret of another
     * account fits.
     */
    public synchronized Optional<Diagnosis> diagnosis() {
        Supplier<Optional<Diagnosis>> pending = search;
        search = null; // it holds the request
        if (pending != null) {
            diagnosis = pending.get().orElse(null);
        }
        return Optional.ofNullable(diagnosis);
    }

    /** What was expected, what to do and, where there is one, the {@link #diagnosis()}. */
    @Override
    public String getMessage() {
        return super.getMessage() + diagnosis().map(found -> ". " + found).orElse("");
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        diagnosis();
        out.defaultWriteObject();
    }

    /**
     * Whether the receiver's configuration may have to change: {@code NO_SECRET_CONFIGURED}, {@code NOT_COVERED},
     * {@code EXACT_BODY_REQUIRED} and {@code NOT_OFFERED_BY_PROVIDER}. Except for {@code NOT_COVERED}, anybody can also cause
     * these by a request that looks like the provider's.
     */
    @Override
    public boolean mayBeReceiversFault() {
        return switch (kind) {
            case NO_SECRET_CONFIGURED, NOT_COVERED, EXACT_BODY_REQUIRED, NOT_OFFERED_BY_PROVIDER -> true;
            default -> false;
        };
    }

    /**
     * The small change with which a refused request would have been accepted. No request is ever accepted because of it. It
     * contains nothing that was sent, no secret and no account, except for the label that you gave a secret. Immutable and
     * thread-safe.
     */
    public static final class Diagnosis implements Serializable {
        private static final long serialVersionUID = 1L;

        private final Cause cause;
        private final @Nullable String keyLabel;
        private final @Nullable String provider;

        private Diagnosis(Cause cause, @Nullable String keyLabel, @Nullable String provider) {
            this.cause = cause;
            this.keyLabel = keyLabel;
            this.provider = provider;
        }

        /**
         * A diagnosis.
         *
         * @param keyLabel the label of the secret that fits
         * @param provider the other provider for which that secret is configured
         */
        public static Diagnosis of(Cause cause, Optional<String> keyLabel, Optional<String> provider) {
            return new Diagnosis(cause, keyLabel.orElse(null), provider.orElse(null));
        }

        /** Why the request was refused. */
        public Cause cause() {
            return cause;
        }

        /** What to do: a sentence without a full stop. */
        public String cure() {
            return cause.cure();
        }

        /** The label of the secret that fits; absent if it has none, or if no secret fits. */
        public Optional<String> keyLabel() {
            return Optional.ofNullable(keyLabel);
        }

        /** The id of the other provider for which the secret that fits is configured; absent if it is not another provider's. */
        public Optional<String> provider() {
            return Optional.ofNullable(provider);
        }

        /** Cause, label, provider and cure, as they stand at the end of the message. */
        @Override
        public String toString() {
            String label = keyLabel == null ? "" : ", with the secret labelled " + keyLabel;
            String whose = provider == null ? "" : ", which is configured for " + provider;
            return "Diagnosis " + cause + ": " + cause.finding() + label + whose + ". " + cause.cure();
        }

        /**
         * Why a request was refused, in groups: the URL ({@code URL_…}), the body ({@code BODY_…}), the secret
         * ({@code KEY_…}), the time ({@code TIME_…}). New constants may be added in a minor release.
         */
        public enum Cause {
            /** The URL fits that proxies report as the one that was called. */
            URL_FORWARDED(
                    "it fits the URL that the proxies' headers name",
                    "Trust these headers by withPublicHostFromForwarded(…) with your host names; if the proxies"
                            + " remove a part of the path, set the whole URL by withPublicUrl(…)"),
            /**
             * The same URL with https in place of http, or http in place of https, fits, without the port of this server if
             * there is one.
             */
            URL_SCHEME(
                    "it fits with https in place of http, or the other way round: TLS ends before this server",
                    "Set the scheme and host that the provider calls by withPublicBase(…)"),
            /** A URL that {@code calledAt} lists fits. */
            URL_CALLED_AT(
                    "it fits a URL that calledAt lists: something on the way changes the host, port or path",
                    "Set the scheme and host that the provider calls by withPublicBase(…)"),
            /** The URL fits with a prefix of the path that was removed on the way. */
            URL_PREFIX(
                    "it fits with a prefix of the path that something on the way has removed",
                    "Set the scheme, the host and that prefix by withPublicBase(…)"),
            /** The URL that came fits, but {@code calledAt} does not list it. */
            URL_NOT_LISTED(
                    "it fits the URL that was received, but calledAt does not list that URL",
                    "List that URL in Secrets.builder().calledAt(…), if it is one that you gave the provider"),
            /** The URL fits as it was received, but not as the receiver's configuration changes it. */
            URL_PUBLIC(
                    "it fits the URL as it was received, but not the public URL that the configuration makes of it",
                    "Correct withPublicBase(…), withPublicUrl(…) or withPublicHostFromForwarded(…), or leave it out"),
            /** The URL fits without its port. */
            URL_PORT(
                    "it fits without the port, which something on the way has added",
                    "Set the scheme and host that the provider calls by withPublicBase(…)"),
            /** The URL fits with a slash more, or one less, at the end of its path. */
            URL_SLASH(
                    "it fits with a slash added or removed at the end of the path",
                    "Make sure that nothing on the way redirects or rewrites the path, and give the provider the URL"
                            + " as it is served"),
            /** The URL fits without its query. */
            URL_QUERY(
                    "it fits without the query, which something on the way has added",
                    "Make sure that nothing on the way adds to the query, or set the URL that the provider calls by"
                            + " withPublicUrl(…)"),
            /** The URL fits with its query in another order. */
            URL_ORDER(
                    "it fits with the parameters of the query in another order",
                    "Make sure that nothing on the way sorts the query, or set the URL that the provider calls by"
                            + " withPublicUrl(…)"),
            /** The URL fits with other escapes. */
            URL_ESCAPES(
                    "it fits with other percent-escapes: something on the way has decoded the URL and encoded it again",
                    "Pass path and query on unchanged, or set the URL that the provider calls by withPublicUrl(…)"),
            /** The body fits with other line ends, or with another end. */
            BODY_LINE_ENDS(
                    "it fits with other line ends in the body, or with one more or less at its end",
                    "Pass the bytes of the body on as they came, not as text that was read line by line"),
            /** The body fits as JSON that is written in another way. */
            BODY_JSON(
                    "it fits with the same JSON in another spelling: something has parsed the body and written it"
                            + " again",
                    "Pass the bytes of the body on as they came; put CallStatusFilter before the code that reads it"),
            /** The body fits as a form that is encoded in another way. */
            BODY_FORM(
                    "it fits with the same form in another encoding: something has parsed the body and encoded it"
                            + " again",
                    "Pass the bytes of the body on as they came; put CallStatusFilter before the code that reads it"),
            /** The body fits in another charset. */
            BODY_CHARSET(
                    "it fits with the body in another charset: something has decoded the bytes and encoded them again",
                    "Pass the bytes of the body on as they came, not as text"),
            /** No body arrived, though one was sent. */
            BODY_MISSING(
                    "the headers announce a body, but none is left: something has already read it",
                    "Put CallStatusFilter before everything that reads the body or parameters"),
            /** The body has another length than its header says. */
            BODY_LENGTH(
                    "the body is not as long as its header says: something on the way has changed it, or unpacked it",
                    "Pass the bytes of the body on as they came, and compressed bytes with their Content-Encoding"),
            /** The secret fits without the white space or the quotes around it. */
            KEY_SPACE(
                    "the configured secret fits without the white space or the quotes around it",
                    "Configure it without them: check for a line end from a file, or quotes from a variable"),
            /** The secret fits once it is decoded. */
            KEY_ENCODING(
                    "the configured secret fits once it is decoded from base64 or hexadecimal digits",
                    "Configure it as the provider's dashboard shows it"),
            /** The secret of another account of the provider fits. */
            KEY_ACCOUNT(
                    "a secret fits that is configured for another account of the provider",
                    "Configure that secret for the account that sends this request, or give the provider the URL of"
                            + " that account"),
            /** A secret fits that is configured for another provider. */
            KEY_PROVIDER(
                    "a secret fits that is configured for another provider",
                    "Configure it for this provider: check whether two secrets were exchanged"),
            /** A secret fits that is configured for another use of the same provider. */
            KEY_USE(
                    "a secret fits that is configured as one in the URL or in a header of your own",
                    "Configure it by secret(…) as the one that the provider signs with"),
            /** The clocks of the provider and of this machine differ, or the request waited, for less than a day. */
            TIME_CLOCK(
                    "its code fits, and its time is less than a day off",
                    "Set this machine's clock by NTP; if the clock is right, the request waited in a queue: allow for"
                            + " that by tolerance(…)"),
            /** The time is written in milliseconds where seconds are expected, or the other way round. */
            TIME_UNIT(
                    "its code fits, and its time is right in another unit: milliseconds in place of seconds, or the"
                            + " other way round",
                    "Find out what writes the time; if it is the provider itself, use a newer version of this library"),
            /** The request was signed more than a day ago. */
            TIME_OLD(
                    "its code fits, but it was signed more than a day ago",
                    "Find out who sends it again: a queue that was full, a test with a recorded request, or somebody"
                            + " else"),
            /** No small change makes it fit. */
            NONE_FITS(
                    "no small change makes it fit, so the secret is most likely wrong",
                    "Compare the secret with the provider's dashboard: was it replaced, is it that of another account"
                            + " or application, or an API token in place of the signing key? If it is right, find out"
                            + " what changes the request on the way, such as a proxy that unpacks bodies");

            private final String finding;
            private final String cure;

            Cause(String finding, String cure) {
                this.finding = finding;
                this.cure = cure;
            }

            /** What was found: a clause. */
            public String finding() {
                return finding;
            }

            /** What to do about it: a sentence without a full stop. */
            public String cure() {
                return cure;
            }
        }
    }
}
