package io.callstatus.inspect.progress;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on the terminal that standard error goes to. Thread-safe. */
public final class TerminalProgress implements Progress {
    /** Shorter work is over before anybody reads a bar. */
    private static final int WORTH_A_BAR = 50;

    private static final int WIDTH = 78;
    private static final int REFRESH_MILLIS = 200;
    private static final int TIMEOUT_SECONDS = 2;
    private static final String ERASE = "\r\u001b[K";

    private final PrintStream terminal;
    private final Object lock = new Object();

    /** On this stream, which is a terminal. */
    public TerminalProgress(PrintStream terminal) {
        this.terminal = terminal;
    }

    /** A bar on standard error where that is a terminal, else nothing. */
    public static Progress ofStandardError(PrintStream standardError) {
        return isTerminal() ? new TerminalProgress(standardError) : NONE;
    }

    /** The JDK tells only of all streams together; the system's own {@code test} tells of one. Windows has none. */
    private static boolean isTerminal() {
        try {
            Process test = new ProcessBuilder("test", "-t", "2").inheritIO().start();
            return test.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS) && test.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public Bar start(String unit, long steps) {
        if (steps < WORTH_A_BAR) {
            return NONE.start(unit, steps);
        }
        ProgressBar bar = new ProgressBarBuilder()
                .setInitialMax(steps)
                .setUnit(" " + unit, 1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REFRESH_MILLIS)
                .setConsumer(new DelegatingProgressBarConsumer(this::show, WIDTH))
                .build();
        return new Bar() {
            @Override
            public void step() {
                bar.step();
            }

            @Override
            public void close() {
                bar.close();
                show("");
            }
        };
    }

    private void show(String text) {
        synchronized (lock) {
            terminal.print(ERASE + text);
            terminal.flush();
        }
    }

    /** Where both are one terminal, a line takes the bar's place, and the bar is drawn again below. */
    @Override
    public PrintStream beside(PrintStream out) {
        return new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        write(new byte[] {(byte) b}, 0, 1);
                    }

                    @Override
                    public void write(byte[] bytes, int from, int length) throws IOException {
                        synchronized (lock) {
                            terminal.print(ERASE);
                            terminal.flush();
                            out.write(bytes, from, length);
                            out.flush();
                        }
                        if (out.checkError()) {
                            throw new IOException("nobody reads any more");
                        }
                    }
                },
                false,
                StandardCharsets.UTF_8);
    }
}
