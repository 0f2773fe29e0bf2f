package io.callstatus.testkit;

import java.util.List;

/** Requests of the providers that the library knows, with the expected result of each. Thread-safe; each call reads them anew. */
public final class Fixtures {
    private static final List<String> PROVIDERS = FixtureFolder.providers();

    private Fixtures() {}

    /** The ids of the providers that have fixtures here. */
    public static List<String> providers() {
        return PROVIDERS;
    }

    /**
     * The fixtures of a provider, sorted by name. Those that tests need most have methods: {@code Fixtures.of("…").busy()}.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static ProviderFixtures of(String provider) {
        return new ProviderFixtures(folder(provider));
    }

    /**
     * One fixture of a provider.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public static Fixture of(String provider, String name) {
        return of(provider).named(name);
    }

    /** The fixtures of all providers, without the look-alikes. */
    public static List<Fixture> all() {
        return PROVIDERS.stream().flatMap(provider -> of(provider).stream()).toList();
    }

    /**
     * Requests that resemble those of the known providers but are claimed by none: requests of others, or requests that differ
     * from a provider's in a detail.
     */
    public static List<Fixture> lookAlikes() {
        return new FixtureFolder(Fixtures.class, "fixtures/lookalikes", "lookalikes").fixtures();
    }

    /**
     * Fixtures of your own: {@code <name>.http}, {@code <name>.json} and an {@code index.tsv} with a line
     * {@code name<TAB>provenance<TAB>sentence} for each.
     *
     * @param beside the class in whose package the folder is
     * @param folder its path from there; its last part is the id of the provider
     * @throws IllegalArgumentException if a file is missing
     */
    public static ProviderFixtures in(Class<?> beside, String folder) {
        return new ProviderFixtures(FixtureFolder.in(beside, folder));
    }

    static FixtureFolder folder(String provider) {
        if (!PROVIDERS.contains(provider)) {
            throw new IllegalArgumentException("fixtures are there for " + PROVIDERS + ", not for " + provider);
        }
        return FixtureFolder.of(provider);
    }
}
