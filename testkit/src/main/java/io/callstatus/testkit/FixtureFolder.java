package io.callstatus.testkit;

import io.callstatus.CallStatusException;
import io.callstatus.WebhookRequest;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder of fixtures of one provider, beside a class. Its {@code index.tsv} names them. */
record FixtureFolder(Class<?> anchor, String path, String provider) {
    private static final String PROVIDERS = "providers";

    /** One line of the index, or of the variants. */
    record Entry(
            String name,
            Provenance provenance,
            String description,
            @Nullable Variant variant) {
        static Entry of(String line) {
            String[] columns = line.split("\t", -1);
            if (columns.length != 3) {
                throw new IllegalArgumentException("a line of index.tsv is name, provenance, sentence, not: " + line);
            }
            return new Entry(columns[0], Provenance.of(columns[1], columns[0]), columns[2], null);
        }
    }

    /** The folder of a provider that the library knows: the build takes it from the provider's own. */
    static FixtureFolder of(String provider) {
        return new FixtureFolder(Fixtures.class, PROVIDERS + "/" + provider + "/fixtures", provider);
    }

    /** A folder whose last part is the id of the provider. */
    static FixtureFolder in(Class<?> beside, String path) {
        return new FixtureFolder(beside, path, path.substring(path.lastIndexOf('/') + 1));
    }

    /** The ids of the providers that the library knows. */
    static List<String> providers() {
        return ResourceFolders.beside(Fixtures.class, PROVIDERS);
    }

    ProviderFixtures fixtures() {
        return new ProviderFixtures(this);
    }

    Fixture fixture(String name) {
        return fixtures().named(name);
    }

    /** The lines of its known vectors, without remarks. */
    Stream<String> vectors() {
        return lines(bytes("vectors.tsv"));
    }

    /** What is known of the provider; empty where the folder does not say. */
    Optional<ProviderTraits> traits() {
        return find("traits.properties").map(bytes -> {
            Properties traits = new Properties();
            try {
                traits.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new ProviderTraits(provider, traits);
        });
    }

    /** The lines that say what the provider sends about a call. */
    Stream<String> sequence() {
        return lines(bytes("sequence.tsv"));
    }

    /** The lines that say what a person reads from the reports of calls; none where the folder has no such table. */
    Stream<String> timelines() {
        return find("timelines.tsv").map(FixtureFolder::lines).orElse(Stream.of());
    }

    /** What there is, sorted by name. */
    List<Entry> entries() {
        Stream<String> variants = find("variants.tsv").map(FixtureFolder::lines).orElse(Stream.of());
        return Stream.concat(lines(bytes("index.tsv")).map(Entry::of), variants.map(Variant::entry))
                .sorted(Comparator.comparing(Entry::name))
                .toList();
    }

    /** The lines of a table, without remarks. */
    private static Stream<String> lines(byte[] table) {
        return new String(table, StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"));
    }

    /**
     * Reads a fixture.
     *
     * @param traits those of the provider
     */
    Fixture fixture(Entry entry, Optional<ProviderTraits> traits) {
        @Nullable Variant variant = entry.variant();
        if (variant == null) {
            return fixture(entry, traits, bytes(entry.name() + ".http"), golden(entry.name()));
        }
        Map<String, Object> expected = Golden.changed(golden(variant.base()), variant.expected(), provider);
        return fixture(entry, traits, variant.http(bytes(variant.base() + ".http")), expected);
    }

    private WebhookRequest request(Entry entry, byte[] http) {
        try {
            return WebhookRequest.fromHttp(http);
        } catch (CallStatusException e) {
            throw new IllegalStateException(provider + "/" + entry.name() + ".http is no request", e);
        }
    }

    private Map<String, Object> golden(String name) {
        return Json.object(new String(bytes(name + ".json"), StandardCharsets.UTF_8));
    }

    private Fixture fixture(Entry entry, Optional<ProviderTraits> traits, byte[] http, Map<String, Object> expected) {
        if (expected.containsKey("outcome") && !expected.containsKey("statuses")) {
            return new Fixture(entry, provider, traits, http, expected);
        }
        WireRequest wire = WireRequest.of(
                request(entry, http), traits.map(ProviderTraits::appended).orElse(Set.of()));
        List<String> elements = traits.map(ProviderTraits::elements).orElse(List.of());
        WireRequest kept = wire.without(traits.map(ProviderTraits::credentials).orElse(List.of()));
        Set<String> secrets = traits.map(ProviderTraits::secretFields).orElse(Set.of());
        return new Fixture(entry, provider, traits, http, Golden.withPayload(expected, kept, elements, secrets));
    }

    private byte[] bytes(String file) {
        return find(file)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no resource " + path + "/" + file + " beside " + anchor.getName()));
    }

    private Optional<byte[]> find(String file) {
        return Resources.read(anchor, path + "/" + file);
    }
}
