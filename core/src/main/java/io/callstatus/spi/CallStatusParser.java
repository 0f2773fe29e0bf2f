package io.callstatus.spi;

import io.callstatus.CallStatus;
import java.util.List;

/**
 * What one provider's module says about its provider: how its requests are recognised, how they are verified, and what
 * its fields mean. Found by {@link java.util.ServiceLoader}.
 *
 * <p>A parser holds no state but its configuration and is used by many threads at once. It throws nothing itself:
 * {@link Fields} does, with the place and a hint. What it declares is read once, when a set of parsers is built; where the
 * module's service file says by what its requests are told ({@link io.callstatus.ParserSet#serviceFile}), when a request may be
 * its own. A module runs inside the receiver and sees what is sent to it: use those that you trust.
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
     * The HTTP status that this provider takes for success, for events of every kind, with an empty body. Most take
     * each of 200 to 299; where its page asks for another one, return that.
     */
    default int successStatus() {
        return 204;
    }

    /**
     * Where it holds what lets whoever reads it act, such as a password or a link that steers a call. In everything that is kept,
     * {@code null} stands there in JSON, and fields of a form or a query are left out. None unless overridden.
     */
    default List<FieldPath> credentials() {
        return List.of();
    }

    /** Which of its fields may be shown in logs and tickets, and which hold personal data; none are named unless overridden. */
    default FieldCatalog fields() {
        return FieldCatalog.none();
    }
}
