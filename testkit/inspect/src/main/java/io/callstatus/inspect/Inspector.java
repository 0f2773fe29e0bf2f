package io.callstatus.inspect;

import io.callstatus.inspect.listen.ListenCommand;
import io.callstatus.inspect.post.PostCommand;
import io.callstatus.inspect.progress.Progress;
import io.callstatus.inspect.progress.TerminalProgress;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The inspector's command line; {@link Options#USAGE} says what it does. */
public final class Inspector {
    static final int OK = 0;
    static final int NOT_OK = 1;
    static final int BAD_USAGE = 2;

    private static final String EVERYTHING = "--all";

    private Inspector() {}

    /** Runs the program and ends the process with its exit status. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status = run(List.of(arguments), System.in, out, err, TerminalProgress.ofStandardError(err));
        out.flush();
        System.exit(status);
    }

    /** The program without its process: the exit status. */
    static int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err, Progress progress) {
        try {
            boolean fine;
            if (arguments.isEmpty()) {
                fine = Showcase.run(Showcase::overview, progress, out);
                out.print("Every fixture: --all. Your own requests, as files or as they come: --help.\n");
            } else if (arguments.equals(List.of(EVERYTHING))) {
                fine = Showcase.run(Showcase::everything, progress, out);
            } else if (asksFor(ListenCommand.OPTION, arguments)) {
                ListenCommand.run(arguments, out, err);
                fine = true;
            } else if (asksFor(PostCommand.OPTION, arguments)) {
                fine = PostCommand.run(arguments, System.getenv(), out, err);
            } else {
                fine = inspect(arguments, in, out, err, progress);
            }
            return fine ? OK : NOT_OK;
        } catch (UsageException e) {
            err.print(e.getMessage() + "\nAll options: --help\n");
            return BAD_USAGE;
        } catch (IOException e) {
            err.print(e.getMessage() + "\n");
            return NOT_OK;
        }
    }

    private static boolean asksFor(String option, List<String> arguments) {
        return arguments.stream()
                .takeWhile(argument -> !argument.equals("--"))
                .anyMatch(argument -> argument.equals(option) || argument.startsWith(option + "="));
    }

    private static boolean inspect(
            List<String> arguments, InputStream in, PrintStream out, PrintStream err, Progress progress)
            throws UsageException {
        Options options = CommandLine.read(arguments, System.getenv());
        if (options.has(Options.Flag.HELP)) {
            out.print(Options.USAGE);
            return true;
        }
        options.warnings().forEach(warning -> err.print("warning: " + warning + "\n"));
        return new FileMode(options, in, out, err, progress).run();
    }
}
