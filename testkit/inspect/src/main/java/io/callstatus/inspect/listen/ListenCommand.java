package io.callstatus.inspect.listen;

import io.callstatus.WebhookRequest;
import io.callstatus.archive.DriftReport;
import io.callstatus.inspect.Container;
import io.callstatus.inspect.Options;
import io.callstatus.inspect.UsageException;
import io.callstatus.inspect.page.PageServer;
import io.callstatus.internal.json.JsonTree;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** {@code --listen}: receives callbacks on one port, and shows them on a page on another. */
public final class ListenCommand implements AutoCloseable {
    /** The option that asks for it. */
    public static final String OPTION = "--listen";

    private static final String PAGE = "--page";
    private static final String ARCHIVE = "--archive";
    private static final Set<String> OWN = Set.of(OPTION, PAGE, ARCHIVE);
    private static final int MOST_PORTS = 65_535;

    private final Container receiver;
    private final PageServer page;
    private final ArrivalLog arrivals;

    private ListenCommand(Container receiver, PageServer page, ArrivalLog arrivals) {
        this.receiver = receiver;
        this.page = page;
        this.arrivals = arrivals;
    }

    /** Receives until the process is ended. */
    public static void run(List<String> arguments, PrintStream out, PrintStream err)
            throws UsageException, IOException {
        try (ListenCommand running = start(arguments, err)) {
            out.print("Callbacks:  http://127.0.0.1:" + running.port() + "/  (any path; point a tunnel here)\n");
            out.print("Page:       " + running.address() + "\n");
            out.print("The page is for this machine alone, and its address for you alone. Ctrl+C ends both.\n");
            out.flush();
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts both servers. */
    static ListenCommand start(List<String> arguments, PrintStream err) throws UsageException, IOException {
        Map<String, String> own = new LinkedHashMap<>();
        Options options = Options.withoutFiles(rest(arguments, own));
        options.warnings().forEach(warning -> err.print("warning: " + warning + "\n"));
        InetSocketAddress address = address(own.getOrDefault(OPTION, ""));
        int pagePort = port(PAGE, own.getOrDefault(PAGE, "0"));
        ArrivalLog arrivals = new ArrivalLog();
        ArrivalRecorder keeper = new ArrivalRecorder(arrivals, new SecretTexts(options.secretTexts()));
        Optional<DriftReport> drift = drift(own, new ArchiveLoader(options, keeper));
        Container receiver = Container.start(new Receiver(keeper, options, base(options.publicUrl())), address);
        try {
            return new ListenCommand(
                    receiver, PageServer.start(pagePort, arrivals, about(receiver.port(), options, drift)), arrivals);
        } catch (IOException e) {
            receiver.close();
            throw new IOException("the page cannot use its port: is it taken?", e);
        }
    }

    private static Map<String, Object> about(int port, Options options, Optional<DriftReport> drift) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("receiver", "http://127.0.0.1:" + port + "/");
        options.publicUrl().ifPresent(url -> about.put("publicBase", url));
        about.put("providers", options.parsers().providers().stream().sorted().toList());
        about.put("verified", options.verified().stream().sorted().toList());
        about.put("kept", ArrivalLog.MOST);
        drift.ifPresent(report -> about.put("drift", tree(report.toJson())));
        return about;
    }

    private static Object tree(String json) {
        try {
            return Objects.requireNonNull(JsonTree.read(json));
        } catch (JsonTree.MalformedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<DriftReport> drift(Map<String, String> own, ArchiveLoader loader)
            throws UsageException, IOException {
        String archive = own.get(ARCHIVE);
        if (archive == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(loader.load(Path.of(archive)));
        } catch (InvalidPathException | NoSuchFileException e) {
            throw new UsageException(ARCHIVE + ": there is no such file or folder");
        }
    }

    /** Takes our own options out of the arguments; each has a value. */
    private static List<String> rest(List<String> arguments, Map<String, String> own) throws UsageException {
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String[] parts = arguments.get(i).split("=", 2);
            if (!OWN.contains(parts[0])) {
                rest.add(arguments.get(i));
            } else if (parts.length == 2) {
                own.put(parts[0], parts[1]);
            } else {
                i++;
                own.put(parts[0], i < arguments.size() ? arguments.get(i) : "");
            }
        }
        return rest;
    }

    private static InetSocketAddress address(String text) throws UsageException {
        int colon = text.lastIndexOf(':');
        try {
            InetAddress host =
                    colon < 0 ? InetAddress.getLoopbackAddress() : InetAddress.getByName(text.substring(0, colon));
            return new InetSocketAddress(host, port(OPTION, text.substring(colon + 1)));
        } catch (UnknownHostException e) {
            throw new UsageException(OPTION + " needs a port, or an address of this machine, a colon and a port");
        }
    }

    private static int port(String option, String text) throws UsageException {
        boolean isPort = text.matches("\\d{1,5}") && Integer.parseInt(text) <= MOST_PORTS;
        if (!isPort) {
            throw new UsageException(option + " needs a port: a number up to " + MOST_PORTS + ", or 0 for a free one");
        }
        return Integer.parseInt(text);
    }

    /** Here, each request has a path and query of its own. */
    private static Optional<String> base(Optional<String> url) throws UsageException {
        try {
            url.ifPresent(base ->
                    WebhookRequest.builder().url("https://localhost/").build().withPublicBase(base));
            return url;
        } catch (IllegalArgumentException e) {
            throw new UsageException("--public-url: " + e.getMessage());
        }
    }

    int port() {
        return receiver.port();
    }

    String address() {
        return page.address();
    }

    ArrivalLog arrivals() {
        return arrivals;
    }

    @Override
    public void close() throws IOException {
        page.close();
        receiver.close();
    }
}
