package io.callstatus.testkit;

import java.util.List;
import java.util.stream.Stream;

/**
 * The recorded requests of the providers that the library knows, with what has to come of each. Thread-safe; each call
 * reads them anew.
 */
public final class Fixtures {
    private static final List<String> PROVIDERS =
            List.of("callerdesk", "fonedynamics", "freeclimb", "revring", "signalwire", "telnyx");

    private Fixtures() {}

    /** The ids of the providers that have fixtures here. */
    public static List<String> providers() {
        return PROVIDERS;
    }

    /**
     * The fixtures of a provider, sorted by name.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static List<Fixture> of(String provider) {
        return folder(provider).fixtures();
    }

    /**
     * One fixture of a provider.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public static Fixture of(String provider, String name) {
        return folder(provider).fixture(name);
    }

    /** The fixtures of FreeClimb that tests need most. */
    public static FreeClimbFixtures freeClimb() {
        return new FreeClimbFixtures();
    }

    /** The fixtures of SignalWire that tests need most. */
    public static SignalWireFixtures signalWire() {
        return new SignalWireFixtures();
    }

    /** The fixtures of RevRing that tests need most. */
    public static RevRingFixtures revRing() {
        return new RevRingFixtures();
    }

    /** The fixtures of Telnyx that tests need most. */
    public static TelnyxFixtures telnyx() {
        return new TelnyxFixtures();
    }

    /** The fixtures of CallerDesk that tests need most. */
    public static CallerDeskFixtures callerDesk() {
        return new CallerDeskFixtures();
    }

    /** The fixtures of Fone Dynamics that tests need most. */
    public static FoneDynamicsFixtures foneDynamics() {
        return new FoneDynamicsFixtures();
    }

    /** The fixtures of all providers, without the look-alikes. */
    public static List<Fixture> all() {
        return PROVIDERS.stream().flatMap(provider -> of(provider).stream()).toList();
    }

    /** Requests of others that resemble those of the known providers, or are one in all but a detail; nobody's. */
    public static List<Fixture> lookAlikes() {
        return folder("lookalikes").fixtures();
    }

    /**
     * Fixtures of your own: {@code <name>.http}, {@code <name>.json} and an {@code index.tsv} with a line
     * {@code name<TAB>provenance<TAB>sentence} for each.
     *
     * @param beside the class in whose package the folder is
     * @param folder its path from there; its last part is the id of the provider
     * @throws IllegalArgumentException if a file is missing
     */
    public static List<Fixture> in(Class<?> beside, String folder) {
        return new FixtureFolder(beside, folder).fixtures();
    }

    private static FixtureFolder folder(String name) {
        if (Stream.concat(PROVIDERS.stream(), Stream.of("lookalikes")).noneMatch(name::equals)) {
            throw new IllegalArgumentException("fixtures are there for " + PROVIDERS + ", not for " + name);
        }
        return new FixtureFolder(Fixtures.class, "fixtures/" + name);
    }
}
