package io.callstatus.inspect;

import io.callstatus.ParserSet;
import io.callstatus.Parsers;
import io.callstatus.Secrets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the command line asks for.
 *
 * @param files files, folders and {@code -}, as given
 * @param parsers the providers
 * @param secrets what to verify with; providers without a secret are trusted by name
 * @param publicUrl the URL that the provider called; each request's own where it is empty
 * @param harUrls the URLs whose requests are taken out of a HAR
 * @param flags the options that take no value
 * @param warnings what makes sense here, and would not in a receiver
 */
record Options(
        List<String> files,
        ParserSet parsers,
        Secrets secrets,
        Optional<String> publicUrl,
        Set<String> harUrls,
        Set<Flag> flags,
        List<String> warnings) {
    /** The options that take no value. */
    enum Flag {
        /** Verify nothing, even with a secret. */
        TRUST_UNVERIFIED,
        /** Say per provider why it claims the request or not. */
        EXPLAIN,
        /** Show no personal data. */
        REDACT,
        /** Judge signatures by the time that was given, not by that in an archive. */
        NOW,
        /** Show the usage and do nothing else. */
        HELP
    }

    static final String USAGE = """
            Usage: java -jar callstatus-inspect.jar
                   java -jar callstatus-inspect.jar [OPTION]... FILE|DIR|-...

            Without arguments: starts a servlet container on the loopback address, posts the bundled fixtures to a servlet
            in it, and prints a table. Exit status 0 if every fixture gave what it should, else 1.

            With arguments: prints one line of JSON per request. A file is one raw HTTP request (request line, headers, empty
            line, body; without Content-Length the rest is the body), an archive (a line of WebhookRequest.toJson() for each,
            plain or in gzip), or a HAR. Of a folder, the files whose names end in .http, .har, .jsonl or .jsonl.gz are taken,
            at any depth and sorted by path; all files where it has none of them. "-" is standard input.
            Exit status 0 if every request is a call status or another event of a known provider, else 1; 2 for a command
            line that makes no sense.

              --secret-file PROVIDER=FILE
                                        verify the requests of this provider with the secret in this file, without a line
                                        end behind it; may be repeated, also for one provider. Without it, a provider's
                                        requests are taken unverified, and the line says so
              --secret-env PROVIDER=VARIABLE
                                        the same with the secret in this environment variable
              --secret PROVIDER=SECRET  the same with the secret itself, which the list of processes shows to everybody on
                                        this machine. A key with an id is SHA256:ID:SECRET, of a provider whose requests
                                        name their key; header:NAME:VALUE is a header that you told the provider to send.
                                        PROVIDER@ACCOUNT is for that account alone, here and above; ACCOUNT:SECRET too where
                                        the secret is written in base64
              --hmac vapi=NAME=VALUE;…  how Vapi signs, as you have set it there: algorithm, header, timestamp-header, prefix,
                                        payload, encoding, key
              --public-url URL          the complete URL that the provider called, query included; instead of https://,
                                        the Host header and the target of the request line
              --now EPOCH_SECONDS       the time by which signatures are judged; instead of the time in an archive or HAR, and of
                                        this machine's clock
              --har-url URL             of a HAR, take the requests to this URL, whatever their query; all below it where it ends
                                        in a slash; may be repeated. Cookies and all other requests are left out
              --redact                  show no personal data: as Parsers.redacted, and no id of another event
              --trust-unverified        verify nothing, even with a secret
              --explain                 say per provider why it claims the request or not
              --help                    show this text
              --                        what follows is a file, whatever it begins with
            """;

    /** Without any file: for requests that come from elsewhere, and are believed. */
    static Options trusting() {
        return new Options(
                List.of(),
                Parsers.installed(),
                Secrets.builder().build(),
                Optional.empty(),
                Set.of(),
                Set.of(Flag.TRUST_UNVERIFIED),
                List.of());
    }

    /** These as of when a request was received, unless a time was given. */
    Options asOf(Instant receivedAt) {
        return has(Flag.NOW)
                ? this
                : new Options(files, parsers, secrets.asOf(receivedAt), publicUrl, harUrls, flags, warnings);
    }

    boolean has(Flag flag) {
        return flags.contains(flag);
    }
}
