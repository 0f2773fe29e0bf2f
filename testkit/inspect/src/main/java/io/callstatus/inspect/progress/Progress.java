package io.callstatus.inspect.progress;

import java.io.PrintStream;

/** Shows how far a long piece of work is. */
public interface Progress {
    /** The work that is being done. Closing it takes it off the screen. */
    interface Bar extends AutoCloseable {
        /** One step more is done. */
        void step();

        @Override
        void close();
    }

    /** Nothing is shown: the output goes into a pipe or a file. */
    Progress NONE = new Progress() {
        @Override
        public Bar start(String unit, long steps) {
            return new Bar() {
                @Override
                public void step() {}

                @Override
                public void close() {}
            };
        }

        @Override
        public PrintStream beside(PrintStream out) {
            return out;
        }
    };

    /**
     * Begins.
     *
     * @param unit what is counted, such as {@code files}
     * @param steps how many there are
     */
    Bar start(String unit, long steps);

    /** The same stream, which does not get mixed up with what is shown. */
    PrintStream beside(PrintStream out);
}
