package io.callstatus.inspect.post;

import io.callstatus.inspect.UsageException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code --post}: a line for each request, as soon as it is answered. */
public final class PostCommand {
    /** The option that asks for it. */
    public static final String OPTION = "--post";

    private static final String LINE = "%-34s %-28s %6s %8s  %s\n";

    private PostCommand() {}

    /** Whether every answer is what a receiver should answer. */
    public static boolean run(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err)
            throws UsageException, IOException {
        PostOptions options = PostOptions.read(arguments, environment);
        List<Shipment> shipments = new Shipments(options).all();
        options.secrets()
                .publicKeys()
                .forEach((provider, key) ->
                        err.print("note: the endpoint needs the public key " + key + " of " + provider + "\n"));
        out.print(String.format(LINE, "request", "sent", "answer", "millis", ""));
        int wrong = 0;
        for (Shipment shipment : shipments) {
            wrong += send(shipment, options, out) ? 0 : 1;
        }
        out.print(shipments.size() + " sent, " + (shipments.size() - wrong) + " answered as they should be, " + wrong
                + " not\n");
        return wrong == 0;
    }

    private static boolean send(Shipment shipment, PostOptions options, PrintStream out) throws IOException {
        long begin = System.nanoTime();
        int status = status(shipment, options);
        long millis = (System.nanoTime() - begin) / 1_000_000;
        boolean isRight = shipment.expected().isMetBy(status);
        String verdict =
                isRight ? "" : "WRONG: " + shipment.expected().name().toLowerCase(Locale.ROOT) + " was expected";
        out.print(String.format(LINE, shipment.name(), shipment.manner(), status, millis, verdict)
                .replaceAll(" +\n", "\n"));
        return isRight;
    }

    private static int status(Shipment shipment, PostOptions options) throws IOException {
        try {
            HttpResponse<String> answer = shipment.request().postTo(options.target());
            return answer.statusCode();
        } catch (ConnectException e) {
            throw new IOException("nothing listens at the URL behind --post", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
