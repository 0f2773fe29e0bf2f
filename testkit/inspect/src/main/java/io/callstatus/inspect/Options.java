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
 * @param verified the providers that a secret was given for
 * @param secretTexts the secrets as they were given, to keep them out of what is shown
 */
public record Options(
        List<String> files,
        ParserSet parsers,
        Secrets secrets,
        Optional<String> publicUrl,
        Set<String> harUrls,
        Set<Flag> flags,
        List<String> warnings,
        Set<String> verified,
        List<String> secretTexts) {
    /** The options that take no value. */
    public enum Flag {
        /** Verify nothing, even with a secret. */
        TRUST_UNVERIFIED,
        /** Say per provider why it claims the request or not. */
        EXPLAIN,
        /** Show no personal data. */
        REDACT,
        /** RequestCheck signatures by the time that was given, not by that in an archive. */
        NOW,
        /** Show the usage and do nothing else. */
        HELP
    }

    static final String USAGE = """
        Usage: java -jar callstatus-inspect.jar
               java -jar callstatus-inspect.jar --all
               java -jar callstatus-inspect.jar [OPTION]... FILE|DIR|-...
               java -jar callstatus-inspect.jar --listen PORT [--page PORT] [OPTION]...
               java -jar callstatus-inspect.jar --post URL [OPTION]... FIXTURE|CALL...

        Without arguments: starts a servlet container on the loopback address, posts the bundled fixtures to a servlet
        in it, and prints a row for each provider; with --all, one for each fixture. Exit status 0 if every fixture gave
        what it should, else 1.

        With files: prints one line of JSON per request. A file is one raw HTTP request (request line, headers, empty
        line, body; without Content-Length the rest is the body), an archive (a line of WebhookRequest.toJson() for each,
        plain or in gzip), or a HAR. Of a folder, the files whose names end in .http, .har, .jsonl or .jsonl.gz are taken,
        at any depth and sorted by path; all files where it has none of them. "-" is standard input.
        Exit status 0 if every request is a call status or another event of a known provider, else 1; 2 for a command
        line that makes no sense.

        With --listen: receives callbacks on that port, verifies and answers them as a receiver does, and shows the last
        1,000 of them on a page, as they come: whose they are and why, their calls along time, and what was sent, hidden
        until you ask for it. The address of the page is printed; it is served on the loopback address alone.

          --listen PORT             the port for callbacks, on the loopback address: point a tunnel there; ADDRESS:PORT
                                    opens it to a network; 0 is a free port
          --page PORT               the port of the page; else a free one
          --archive FILE|FOLDER     begin with the last 1,000 requests of an archive, and show what in all of it no page of
                                    its provider names
          --public-url URL          beside --listen, the origin that providers call, such as https://hooks.example.com;
                                    else the Host header says it, with https unless it names this machine

        With --post: sends bundled requests to your endpoint, signed with your secret, and prints what it answers.
        Exit status 0 if it takes what is genuine and refuses what is forged, else 1. A FIXTURE is such as
        signalwire/completed; a CALL, all that a provider sends about one, such as signalwire or signalwire:busy
        (answered, no-answer, busy, abandoned, canceled, failed).

          --post URL                the endpoint; on this machine, unless --allow-remote is given
          --shuffled[=SEED]         the reports of a call come out of order
          --doubled                 each comes twice
          --late SECONDS            each was signed so long ago
          --forged                  forgeries are sent as well, which the endpoint has to refuse
          --public-url URL          what is signed, where a proxy stands in front of the endpoint
          --secret…                 as below; of a provider that signs with a private key, any text stands for a pair,
                                    and the public key to configure is printed

        Options for files and --listen:

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
          --now EPOCH_SECONDS       the time by which signatures are judged; instead of the time in an archive or HAR, and
                                    of this machine's clock
          --har-url URL             of a HAR, take the requests to this URL, whatever their query; all below it where it
                                    ends in a slash; may be repeated. Cookies and all other requests are left out
          --trust-unverified        verify nothing, even with a secret
          --explain                 say per provider why it claims the request or not
          --redact                  show no personal data: numbers, names, links and whatever its provider's module does not
                                    know to be harmless are ***
          --help                    show this text
          --                        what follows is a file, whatever it begins with
        """;

    /** Without any file: for requests that come from elsewhere, and are believed. */
    public static Options trusting() {
        return new Options(
                List.of(),
                Parsers.installed(),
                Secrets.builder().build(),
                Optional.empty(),
                Set.of(),
                Set.of(Flag.TRUST_UNVERIFIED),
                List.of(),
                Set.of(),
                List.of());
    }

    /** These as of when a request was received, unless a time was given. */
    public Options asOf(Instant receivedAt) {
        return has(Flag.NOW)
                ? this
                : new Options(
                        files,
                        parsers,
                        secrets.asOf(receivedAt),
                        publicUrl,
                        harUrls,
                        flags,
                        warnings,
                        verified,
                        secretTexts);
    }

    /** Those of a command line without files. */
    public static Options withoutFiles(List<String> arguments) throws UsageException {
        return CommandLine.readWithoutFiles(arguments, System.getenv());
    }

    /** Whether an option that takes no value was given. */
    public boolean has(Flag flag) {
        return flags.contains(flag);
    }

    /** Nothing that was given. */
    @Override
    public String toString() {
        return "Options{" + flags + "}";
    }
}
