package io.callstatus.inspect;

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

    private Inspector() {}

    /** Runs the program and ends the process with its exit status. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status = run(List.of(arguments), System.in, out, err);
        out.flush();
        System.exit(status);
    }

    /** The program without its process: the exit status. */
    static int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        try {
            boolean fine = arguments.isEmpty() ? Showcase.run(out) : inspect(arguments, in, out, err);
            return fine ? OK : NOT_OK;
        } catch (UsageException e) {
            err.print(e.getMessage() + "\n\n" + Options.USAGE);
            return BAD_USAGE;
        } catch (IOException e) {
            err.print(e.getMessage() + "\n");
            return NOT_OK;
        }
    }

    private static boolean inspect(List<String> arguments, InputStream in, PrintStream out, PrintStream err)
            throws UsageException {
        Options options = CommandLine.read(arguments, System.getenv());
        if (options.has(Options.Flag.HELP)) {
            out.print(Options.USAGE);
            return true;
        }
        options.warnings().forEach(warning -> err.print("warning: " + warning + "\n"));
        return new FileMode(options, in, out, err).run();
    }
}
