package io.callstatus.flink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What Linux says of the sockets of a process. */
final class Sockets {
    /** As the kernel writes 127.0.0.1, ::ffff:127.0.0.1 and ::1. */
    static final Set<String> LOOPBACK =
            Set.of("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000");

    private static final String LISTENS = "0A";

    private Sockets() {}

    /** The addresses that it listens on; none of one that has ended. */
    static Set<String> listening(long pid) {
        Set<String> addresses = new HashSet<>();
        try {
            Set<String> own = own(pid);
            for (String protocol : List.of("tcp", "tcp6")) {
                for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/net/" + protocol))) {
                    String[] columns = line.strip().split("\\s+");
                    if (columns[3].equals(LISTENS) && own.contains("socket:[" + columns[9] + "]")) {
                        addresses.add(columns[1].substring(0, columns[1].indexOf(':')));
                    }
                }
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            return addresses; // it has just ended
        }
        return addresses;
    }

    private static Set<String> own(long pid) throws IOException {
        Set<String> own = new HashSet<>();
        try (Stream<Path> files = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            for (Path file : files.toList()) {
                try {
                    own.add(Files.readSymbolicLink(file).toString());
                } catch (IOException e) {
                    // closed since
                }
            }
        }
        return own;
    }
}
