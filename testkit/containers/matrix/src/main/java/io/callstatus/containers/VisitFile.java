package io.callstatus.containers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A visit on its way from a server with a virtual machine, or a class loader, of its own. */
final class VisitFile {
    /** Names the file, in the server and in the test. */
    static final String PROPERTY = "matrix.visit";

    static final Optional<Path> PATH = Optional.ofNullable(System.getProperty(PROPERTY))
            .filter(p -> !p.isEmpty())
            .map(Path::of);

    private VisitFile() {}

    /** Writes it, whole or not at all. */
    static void write(Visit visit, Path path) {
        Path part = path.resolveSibling(
                path.getFileName() + "." + Thread.currentThread().getId());
        try {
            try (DataOutputStream to = new DataOutputStream(Files.newOutputStream(part))) {
                visit.write(to);
            }
            Files.move(part, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static @Nullable Visit take(Path path) {
        try {
            if (!Files.exists(path)) {
                return null;
            }
            try (DataInputStream from = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(path)))) {
                return Visit.read(from);
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(byte[] bytes, DataOutputStream to) throws IOException {
        to.writeInt(bytes.length);
        to.write(bytes);
    }

    static void write(String text, DataOutputStream to) throws IOException {
        write(text.getBytes(UTF_8), to);
    }

    static void write(List<String> texts, DataOutputStream to) throws IOException {
        to.writeInt(texts.size());
        for (String text : texts) {
            write(text, to);
        }
    }

    static byte[] bytes(DataInputStream from) throws IOException {
        return from.readNBytes(from.readInt());
    }

    static String text(DataInputStream from) throws IOException {
        return new String(bytes(from), UTF_8);
    }

    static List<String> texts(DataInputStream from) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int i = from.readInt(); i > 0; i--) {
            texts.add(text(from));
        }
        return texts;
    }

    /** An exception of the library; of another one, what it says, since the test may not know its class. */
    static byte[] serialized(Exception exception) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream to = new ObjectOutputStream(bytes)) {
            boolean known = exception.getClass().getName().startsWith("io.callstatus.");
            to.writeObject(known ? exception : stranger(exception));
        }
        return bytes.toByteArray();
    }

    private static Exception stranger(Exception exception) {
        String what = exception.toString();
        return exception instanceof IOException ? new IOException(what) : new IllegalStateException(what);
    }

    static Exception exception(byte[] serialized) throws IOException {
        try (ObjectInputStream from = new ObjectInputStream(new ByteArrayInputStream(serialized))) {
            return (Exception) from.readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException(e);
        }
    }
}
