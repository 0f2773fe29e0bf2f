package io.callstatus.spi;

import io.callstatus.CallStatus;
import java.util.List;
import java.util.Set;

/**
 * What one provider's module says about its provider: how its requests are recognised, how they are verified, and what
 * its fields mean. Found by {@link java.util.ServiceLoader}.
 *
 * <p>A parser holds no state but its configuration and is used by many threads at once. It throws nothing itself:
 * {@link Fields} does, with the place and a hint. What it declares is read once, when a set of parsers is built. A module
 * runs inside the receiver and sees what is sent to it: use those that you trust.
 */
public interface CallStatusParser {
    /** The id of the provider: lower-case letters and digits, such as {@code signalwire}. */
    String provider();

    /** What this provider sends, in the order in which it is tried: the first whose evidence holds. */
    List<Callback> callbacks();

    /** The scheme by which this provider proves that it sent a request. */
    Verification verification();

    /**
     * Whether every report of a call names the account, by the provider's page. {@link CallStatus#callKey()} then takes it
     * in, so that calls of two accounts are never taken for one; where it is said and not true, the reports of one call
     * have different keys.
     */
    default boolean isAccountInEveryReport() {
        return false;
    }

    /**
     * The HTTP status that this provider takes for success, for events of every kind, with an empty body. Most take each of
     * 200 to 299; where a page asks for one, it stands here.
     */
    default int successStatus() {
        return 204;
    }

    /**
     * The names of the fields whose values may be shown in logs and tickets: ids of calls and accounts, words, times,
     * lengths, measurements. What is not named here is hidden in a redacted copy.
     *
     * @see io.callstatus.ParserSet#redacted(CallStatus)
     */
    default Set<String> harmlessFields() {
        return Set.of();
    }

    /**
     * Of the harmless fields those that hold words, such as a state, a reason, a kind. In a redacted copy only words stay
     * that the {@link #callbacks()} or {@link #harmlessWords()} have, with a cause in parentheses behind
     * them; any other is somebody's own text. The other harmless fields hold ids, numbers and times, which stay as such.
     */
    default Set<String> wordFields() {
        return Set.of();
    }

    /** Words that may be shown and stand in no table of the {@link #callbacks()}: reasons, kinds, sides. */
    default Set<String> harmlessWords() {
        return Set.of();
    }

    /**
     * The names of the fields that hold, or may hold, personal data: numbers, names, places, recordings, keys pressed,
     * what was said. Such a name may be shown, its value never. Of a field in neither set, the name is hidden too.
     */
    default Set<String> personalFields() {
        return Set.of();
    }
}
