package io.callstatus.archive;

import io.callstatus.AcceptedRequest;
import io.callstatus.CallStatusException;
import io.callstatus.ParseResult;
import io.callstatus.ParserSet;
import io.callstatus.WebhookRequest;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.FieldPath;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whether a request names an account, in a report or where its provider says so; nothing is verified.
 *
 * @param parsers the provider alone
 */
record NamesAccount(String accountId, ParserSet parsers) implements Predicate<WebhookRequest> {
    @Override
    public boolean test(WebhookRequest request) {
        try {
            AcceptedRequest accepted = parsers.detect(request).trustUnverified();
            return isNamedAtItsPlace(accepted) || isNamedByReport(accepted);
        } catch (CallStatusException e) {
            return false;
        }
    }

    private boolean isNamedAtItsPlace(AcceptedRequest accepted) {
        Optional<CallStatusParser> parser = parsers.parser(accepted.provider());
        return parser.stream()
                .flatMap(known -> known.verification().accountPaths().stream())
                .map(FieldPath::names)
                .anyMatch(path -> isIt(accepted, path));
    }

    private boolean isIt(AcceptedRequest accepted, List<String> path) {
        String[] inside = path.subList(1, path.size()).toArray(String[]::new);
        return accepted.payload()
                .at(path.get(0), inside)
                .filter(accountId::equals)
                .isPresent();
    }

    private boolean isNamedByReport(AcceptedRequest accepted) {
        return accepted.tryParseAll().stream()
                .anyMatch(result -> result instanceof ParseResult.Parsed parsed
                        && parsed.status().accountId().filter(accountId::equals).isPresent());
    }
}
