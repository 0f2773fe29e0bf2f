package io.callstatus.inspect.listen;

import io.callstatus.WebhookRequest;
import io.callstatus.archive.ArchiveReader;
import io.callstatus.archive.DriftReport;
import io.callstatus.inspect.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * Reads an archive into what is shown: its last requests, each judged as of when it was received, and what in all of it no
 * provider's page names.
 *
 * @param options the secrets that it is judged by
 * @param keeper where its requests are kept
 */
record ArchiveLoader(Options options, ArrivalRecorder keeper) {
    DriftReport load(Path archive) throws IOException {
        DriftReport.Builder drift = DriftReport.builder(options.parsers());
        try (Stream<WebhookRequest> requests = ArchiveReader.of(archive).requests()) {
            for (Iterator<WebhookRequest> all = requests.iterator(); all.hasNext(); ) {
                WebhookRequest request = all.next();
                drift.add(request);
                keeper.keep(
                        request,
                        new Examiner(options.asOf(request.receivedAt()))
                                .examine(request)
                                .examined());
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return drift.build();
    }
}
