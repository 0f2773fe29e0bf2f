package io.callstatus.spi;

import io.callstatus.CallStatus;
import java.util.List;

/**
 * What one provider's module declares about its provider: how its requests are recognised, how they are verified, and what its
 * fields mean. Found by {@link java.util.ServiceLoader}.
 *
 * <p>A parser holds no state but its configuration and is used by many threads at once. It throws nothing itself:
 * {@link Fields} does, with the place and a hint. What it declares is read once, when a set of parsers is built; if the
 * module's service file says how its requests are recognised ({@link io.callstatus.ParserSet#serviceFile}), when a request may
 * be its own. A module runs inside the receiver and sees what is sent to it: use only modules that you trust.
 */
public interface CallStatusParser {
    /** The id of the provider: lower-case letters and digits, such as {@code signalwire}. */
    String provider();

    /** What this provider sends, in the order in which it is tried: the first whose evidence holds. */
    List<Callback> callbacks();

    /** The scheme by which this provider proves that it sent a request. */
    Verification verification();

    /**
     * Whether every report of a call names the account, according to the provider's page. {@link CallStatus#callKey()} then
     * includes the account, so that calls of two accounts are never taken for one. If this is true here but not on the wire,
     * the reports of one call have different keys.
     */
    default boolean isAccountInEveryReport() {
        return false;
    }

    /**
     * The HTTP status that this provider takes for success, for events of every kind, with an empty body. Most accept each of
     * 200 to 299; if its page asks for another one, return that.
     */
    default int successStatus() {
        return 204;
    }

    /**
     * The fields with credentials, which let their reader act, such as a password or a link that controls a call. In everything
     * that is kept, they are {@code null} in JSON, and left out of forms and queries. None unless overridden.
     */
    default List<FieldPath> credentials() {
        return List.of();
    }

    /** Which of its fields may be shown in logs and tickets, and which hold personal data; none are named unless overridden. */
    default FieldCatalog fields() {
        return FieldCatalog.none();
    }
}
