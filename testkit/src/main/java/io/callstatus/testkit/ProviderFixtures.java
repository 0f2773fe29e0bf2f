package io.callstatus.testkit;

import java.util.AbstractList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The fixtures of one provider, sorted by name. Those that tests need most also have a method for what happens in them. A
 * provider that never reports such an event has no fixture for it.
 *
 * <pre>{@code
 * Fixture busy = Fixtures.of("acme").busy();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class ProviderFixtures extends AbstractList<Fixture> {
    private final FixtureFolder folder;
    private final List<FixtureFolder.Entry> entries;
    private final Optional<ProviderTraits> traits;
    /** Each is read when it is first asked for. */
    private final AtomicReferenceArray<Fixture> fixtures;

    ProviderFixtures(FixtureFolder folder) {
        this.folder = folder;
        this.entries = folder.entries();
        this.traits = folder.traits();
        this.fixtures = new AtomicReferenceArray<>(entries.size());
    }

    FixtureFolder folder() {
        return folder;
    }

    @Override
    public Fixture get(int index) {
        Fixture fixture = fixtures.get(index);
        if (fixture == null) {
            fixture = folder.fixture(entries.get(index), traits);
            fixtures.set(index, fixture);
        }
        return fixture;
    }

    @Override
    public int size() {
        return entries.size();
    }

    /**
     * The fixture of this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Fixture named(String name) {
        for (int i = 0; i < size(); i++) {
            if (entries.get(i).name().equals(name)) {
                return get(i);
            }
        }
        throw new IllegalArgumentException("no fixture " + folder.provider() + "/" + name);
    }

    /**
     * The fixture for the name of a method of this class, such as {@code "completedInbound"}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Fixture of(String what) {
        String shortName = what.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return named(traits.map(all -> all.fixture(shortName)).orElse(shortName));
    }

    /**
     * Accepted, not yet dialled.
     *
     * @throws IllegalArgumentException if the provider does not report it; so does each of these methods
     */
    public Fixture queued() {
        return of("queued");
    }

    /** Dialling has begun, or a call has come in. */
    public Fixture initiated() {
        return of("initiated");
    }

    /** The phone rings. */
    public Fixture ringing() {
        return of("ringing");
    }

    /** The call is answered and in progress. */
    public Fixture inProgress() {
        return of("inProgress");
    }

    /** An answered call is over; an outbound one, if the provider reports outbound calls. */
    public Fixture completed() {
        return of("completed");
    }

    /** The same for an inbound call. */
    public Fixture completedInbound() {
        return of("completedInbound");
    }

    /** An answered call, all of it in the query of a GET. */
    public Fixture completedByGet() {
        return of("completedByGet");
    }

    /** Nobody answered. */
    public Fixture noAnswer() {
        return of("noAnswer");
    }

    /** The called party was busy. */
    public Fixture busy() {
        return of("busy");
    }

    /** The called party declined. */
    public Fixture rejected() {
        return of("rejected");
    }

    /** Cancelled before an answer. */
    public Fixture canceled() {
        return of("canceled");
    }

    /** The caller left before anyone took the call. */
    public Fixture abandoned() {
        return of("abandoned");
    }

    /** The call could not be connected. */
    public Fixture failed() {
        return of("failed");
    }

    /** The call was transferred. */
    public Fixture transferred() {
        return of("transferred");
    }

    /** An answered call with a recording. */
    public Fixture recorded() {
        return of("recorded");
    }
}
