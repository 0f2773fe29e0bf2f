package io.callstatus.flink;

import java.time.Duration;
import java.util.Map;

/**
 * The options of a job. Immutable.
 *
 * @param from the folder or file, or {@code kafka:TOPIC}
 * @param to the folder, or {@code kafka:PREFIX}
 * @param secrets where the secrets are, and which providers are trusted without one
 * @param kafka the properties of Kafka's clients
 * @param isBounded whether the input ends
 * @param timeToLive how long after its last report the state of a call is kept, if the input does not end
 * @param withPayload whether timelines contain the payloads too
 * @param maxBody the largest body of a request, in bytes
 * @param flink the settings of Flink
 */
record JobOptions(
        String from,
        String to,
        SecretPlaces secrets,
        Map<String, String> kafka,
        boolean isBounded,
        Duration timeToLive,
        boolean withPayload,
        int maxBody,
        Map<String, String> flink) {
    private static final String KAFKA = "kafka:";
    /** The size of a request's head as JSON, in which each character may take six bytes. */
    private static final int HEAD = 6 * (128 << 10);

    private static final int AROUND_RECORD = 1_024;

    private static final String OPTIONS = """

        Folds archived callbacks, a line of WebhookRequest.toJson() each, into one timeline of each call.

          FROM   a folder or file of such lines, plain or .gz, on any file system that Flink knows; or kafka:TOPIC
          TO     a folder, which gets timelines, dead-letters, other-events and counts; or kafka:PREFIX, for the
                 topics PREFIX-timelines, PREFIX-dead-letters, PREFIX-other-events and PREFIX-counts

          --secrets FILE             a file on each worker with a line PROVIDER=SECRET or PROVIDER@ACCOUNT=SECRET for each;
                                     a secret of your own is header:NAME:VALUE, query:NAME:VALUE or path:VALUE
          --secret-file PROVIDER[@ACCOUNT]=FILE
                                     a file on each worker that holds one secret
          --secret-env PROVIDER[@ACCOUNT]=VARIABLE
                                     an environment variable of each worker that holds one
          --trust-unverified ID,...  believe these providers without any proof; "all" for those without a secret
          --accept-partial ID,...    of these, a signature over some of the fields is enough
          --called-at URL            the URL that the providers were given; may be repeated
          --max-body BYTES           the largest body of a request; 1048576 unless given
          --with-payload             timelines hold all that was sent, too
          --time-to-live DURATION    how long after its last report a call is given up, where FROM is a topic, such as
                                     P7D or PT36H; P7D unless given
          --kafka NAME=VALUE         a property of Kafka's clients, such as bootstrap.servers=localhost:9092
          --until-now                read the topic up to where it ends now, and no further
          -D NAME=VALUE              a setting of Flink, such as execution.runtime-mode=BATCH
        """;

    /** How a program is called that takes these. */
    static String usage(String program) {
        return "Usage: " + program + " [OPTION]... FROM TO\n" + OPTIONS;
    }

    boolean isFromKafka() {
        return from.startsWith(KAFKA);
    }

    boolean isToKafka() {
        return to.startsWith(KAFKA);
    }

    String topicFrom() {
        return from.substring(KAFKA.length());
    }

    String topicTo(String what) {
        return to.substring(KAFKA.length()) + "-" + what;
    }

    /** In bytes: the size of a Kafka record, less what surrounds the line in it; files have no limit. */
    int longestLetter() {
        String record = kafka.getOrDefault("max.request.size", "1048576");
        return isToKafka() ? Integer.parseInt(record) - AROUND_RECORD : Integer.MAX_VALUE;
    }

    /** In bytes: a body in base64, and a head. */
    int longestLine() {
        return (int) Math.min(4L * maxBody / 3 + HEAD, Integer.MAX_VALUE - 16);
    }
}
