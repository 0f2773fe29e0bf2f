package io.callstatus.inspect;

import io.callstatus.WebhookRequest;
import io.callstatus.inspect.capture.CaptureFile;
import io.callstatus.inspect.capture.Captured;
import io.callstatus.inspect.capture.HarException;
import io.callstatus.inspect.progress.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** One line per request, written as soon as it is known; nothing of a request is kept. */
final class FileMode {
    private final Options options;
    private final RequestCheck check;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final Progress progress;
    private boolean fine = true;

    FileMode(Options options, InputStream in, PrintStream out, PrintStream err, Progress progress) {
        this.options = options;
        this.check = new RequestCheck(options);
        this.in = in;
        this.out = progress.beside(out);
        this.err = err;
        this.progress = progress;
    }

    /** Whether every request is a call status or another event of a known provider. */
    boolean run() {
        for (String name : options.files()) {
            if (name.equals("-")) {
                inspect(name, () -> in);
            } else {
                inspect(name);
            }
        }
        return fine;
    }

    private void inspect(String name) {
        try {
            Path path = Path.of(name);
            if (Files.isDirectory(path)) {
                folder(path);
            } else {
                inspect(name, () -> open(path));
            }
        } catch (InvalidPathException e) {
            print(name, Outcome.notRead("no file of this machine can have this name"));
        } catch (IOException e) {
            print(name, Outcome.notRead(why(e)));
        }
    }

    private void folder(Path folder) throws IOException {
        List<Path> files = Captures.in(folder);
        if (files.isEmpty()) {
            fine = false;
            err.println("no file in " + JsonLine.shown(folder.toString()));
        }
        try (Progress.Bar bar = progress.start("files", files.size())) {
            for (Path file : files) {
                inspect(file.toString(), () -> Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS));
                bar.step();
            }
        }
    }

    /** What is no file, such as a pipe that nobody writes to, might never end. */
    private static InputStream open(Path path) throws IOException {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new NotAFileException();
        }
        return Files.newInputStream(path);
    }

    private static final class NotAFileException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Opens a request only when its turn has come. */
    @FunctionalInterface
    private interface Source {
        InputStream open() throws IOException;
    }

    private void inspect(String name, Source source) {
        if (out.checkError()) {
            return; // nobody reads any more
        }
        try (InputStream file = source.open()) {
            CaptureFile.read(name, file, options.harUrls(), captured -> print(captured.place(), outcome(captured)));
        } catch (IOException e) {
            print(name, Outcome.notRead(why(e)));
        }
    }

    /** As of when it was received, where the file says so. */
    private Outcome outcome(Captured captured) throws IOException {
        RequestCheck asOf = captured.receivedAt()
                .map(time -> new RequestCheck(options.asOf(time)))
                .orElse(check);
        Outcome outcome = asOf.outcome(
                () -> options.parsers().detect(called(captured.request().get())));
        return options.has(Options.Flag.REDACT) ? RedactedOutcome.of(outcome, options.parsers()) : outcome;
    }

    private WebhookRequest called(WebhookRequest request) {
        return options.publicUrl().map(request::withPublicUrl).orElse(request);
    }

    /** Never the message of the system: it may be in any language, and repeats the path. */
    private static String why(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is none";
        }
        if (e instanceof NotAFileException) {
            return "it is neither a file nor a folder";
        }
        if (e instanceof HarException) {
            return String.valueOf(e.getMessage());
        }
        return e instanceof AccessDeniedException
                ? "permission denied"
                : e.getClass().getSimpleName();
    }

    private void print(String name, Outcome outcome) {
        fine &= outcome.result().isFine();
        out.print(JsonLine.of(name, outcome) + "\n");
    }
}
