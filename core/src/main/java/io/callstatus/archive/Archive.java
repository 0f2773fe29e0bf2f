package io.callstatus.archive;

import io.callstatus.ParserSet;
import io.callstatus.Secrets;
import io.callstatus.WebhookRequest;

/**
 * Stores requests as they were received, before anything else is done with them: whatever fails later, they can be read again.
 * {@link FileArchive} is one. An archive of your own is one line:
 *
 * <pre>{@code
 * Archive archive = request -> producer.send(new ProducerRecord<>("requests", request.toJson())).get();
 * CallStatusEndpoint endpoint = CallStatusEndpoint.of(secrets, handler).withArchive(archive, Archive.OnFailure.REFUSE);
 * }</pre>
 *
 * <p>It is called before the request is verified, so strangers can fill it: give it a limit. What is stored contains telephone
 * numbers, and, unless {@link #withoutSecrets} is used, all secrets that were sent. A large event whose body is
 * {@linkplain WebhookRequest.BodyOrigin#UNKEPT not kept} is not stored, nor is a request that is refused while it is read.
 * Called by many threads at once.
 */
@FunctionalInterface
public interface Archive {
    /** What the receiver does with a request that cannot be stored. */
    enum OnFailure {
        /** It answers 503, so that the provider delivers again; nothing else is done. No event is lost, and none is handled. */
        REFUSE,
        /**
         * It goes on as if there were no archive, and logs the failure. Events are handled, and some are missing from the
         * archive.
         */
        GO_ON
    }

    /**
     * Stores a request. If this method returns, the request is stored.
     *
     * @throws Exception if it is not stored
     */
    void store(WebhookRequest request) throws Exception;

    /**
     * This archive for copies {@linkplain ParserSet#withoutSecrets without secrets}: they can be parsed again, but not
     * verified.
     *
     * @param parsers the providers, which know what their secrets are called
     * @param secrets the ones that you configured
     */
    default Archive withoutSecrets(ParserSet parsers, Secrets secrets) {
        return request -> store(parsers.withoutSecrets(request, secrets));
    }
}
