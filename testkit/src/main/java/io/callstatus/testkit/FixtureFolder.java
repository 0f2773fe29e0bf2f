package io.callstatus.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A folder of fixtures beside a class. Its {@code index.tsv} names them: folders in a jar cannot be listed. */
record FixtureFolder(Class<?> anchor, String path) {
    /** One line of the index. */
    record Entry(String name, Provenance provenance, String description) {
        static Entry of(String line) {
            String[] columns = line.split("\t", -1);
            if (columns.length != 3) {
                throw new IllegalArgumentException("a line of index.tsv is name, provenance, sentence, not: " + line);
            }
            return new Entry(columns[0], Provenance.of(columns[1]), columns[2]);
        }
    }

    List<Fixture> fixtures() {
        return entries().stream().map(this::fixture).toList();
    }

    Fixture fixture(String name) {
        return entries().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .map(this::fixture)
                .orElseThrow(() -> new IllegalArgumentException("no fixture " + provider() + "/" + name));
    }

    /** The lines of its known vectors, without remarks. */
    Stream<String> vectors() {
        return text("vectors.tsv").lines().filter(line -> !line.startsWith("#"));
    }

    private List<Entry> entries() {
        return text("index.tsv").lines().map(Entry::of).toList();
    }

    private Fixture fixture(Entry entry) {
        return new Fixture(entry, provider(), bytes(entry.name() + ".http"), text(entry.name() + ".json"));
    }

    private String provider() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String file) {
        try (InputStream in = anchor.getResourceAsStream(path + "/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + path + "/" + file + " beside " + anchor.getName());
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
