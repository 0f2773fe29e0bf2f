package io.callstatus.testkit;

import java.util.AbstractList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The fixtures of one provider, sorted by name; those that tests need most also by what happens in them. A provider that
 * never reports such a thing has no fixture of it.
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
     * The fixture that a short name stands for, in the words of the methods of this class: {@code "completedInbound"}.
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

    /** The call is answered and goes on. */
    public Fixture inProgress() {
        return of("inProgress");
    }

    /** A call that was answered is over; made by the account, where the provider reports such. */
    public Fixture completed() {
        return of("completed");
    }

    /** The same of a call to the account. */
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

    /** The called party was engaged. */
    public Fixture busy() {
        return of("busy");
    }

    /** The called party declined. */
    public Fixture rejected() {
        return of("rejected");
    }

    /** Called off before an answer. */
    public Fixture canceled() {
        return of("canceled");
    }

    /** The caller left before anyone took the call. */
    public Fixture abandoned() {
        return of("abandoned");
    }

    /** It could not be put through. */
    public Fixture failed() {
        return of("failed");
    }

    /** It was handed on. */
    public Fixture transferred() {
        return of("transferred");
    }

    /** An answered call with a recording. */
    public Fixture recorded() {
        return of("recorded");
    }
}
