package io.callstatus.internal.detect;

import io.callstatus.spi.CallStatusParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The parsers that a class loader sees, created as late as possible. On the class path, the service files are enough if they
 * have a fingerprint for each class; then no class of a provider is loaded. Otherwise {@link ServiceLoader} finds the classes,
 * and only those without a fingerprint are created at once. Stateless.
 */
public final class InstalledParsers {
    private InstalledParsers() {}

    /**
     * The parsers that a class loader sees, in its order.
     *
     * @throws ServiceConfigurationError if one cannot be loaded
     */
    public static List<ParserSource> of(@Nullable ClassLoader seeing) {
        ClassLoader loader = seeing == null ? ClassLoader.getSystemClassLoader() : seeing;
        Map<String, Fingerprint> prints = new HashMap<>();
        List<String> types = new ArrayList<>();
        boolean isClassPath = !CallStatusParser.class.getModule().isNamed();
        List<ParserSource> byName = isClassPath && read(loader, types, prints) ? byName(loader, types, prints) : null;
        return byName == null ? byLoader(loader, prints) : byName;
    }

    /** Whether all service files could be read. */
    private static boolean read(ClassLoader loader, List<String> types, Map<String, Fingerprint> prints) {
        try {
            Enumeration<URL> files = loader.getResources(ServiceFile.NAME);
            while (files.hasMoreElements()) {
                URLConnection file = files.nextElement().openConnection();
                file.setUseCaches(false); // as ServiceLoader does, so that a jar can be replaced
                try (InputStream bytes = file.getInputStream()) {
                    ServiceFile.read(bytes.readAllBytes(), types, prints);
                }
            }
            return true;
        } catch (IOException e) {
            return false; // ServiceLoader reports the error better
        }
    }

    /** Null if a class has no fingerprint. */
    private static @Nullable List<ParserSource> byName(
            ClassLoader loader, List<String> types, Map<String, Fingerprint> prints) {
        List<ParserSource> sources = new ArrayList<>();
        for (String type : types) {
            Fingerprint print = prints.get(type);
            if (print == null) {
                return null;
            }
            sources.add(ParserSource.of(print, type, new ByName(loader, type)));
        }
        return sources;
    }

    private static List<ParserSource> byLoader(ClassLoader loader, Map<String, Fingerprint> prints) {
        List<ParserSource> sources = new ArrayList<>();
        Iterator<ServiceLoader.Provider<CallStatusParser>> services =
                ServiceLoader.load(CallStatusParser.class, loader).stream().iterator();
        while (services.hasNext()) {
            ServiceLoader.Provider<CallStatusParser> service = services.next();
            Fingerprint print = print(service.type(), prints);
            sources.add(
                    print == null
                            ? ParserSource.of(service.get())
                            : ParserSource.of(print, service.type().getName(), service));
        }
        return sources;
    }

    /** The fingerprint of a class; null if there is none. */
    private static @Nullable Fingerprint print(Class<?> type, Map<String, Fingerprint> known) {
        if (type.getModule().isNamed()) {
            try (InputStream file = type.getModule().getResourceAsStream(ServiceFile.NAME)) {
                if (file != null) {
                    ServiceFile.read(file.readAllBytes(), new ArrayList<>(), known);
                }
            } catch (IOException e) {
                return null;
            }
        }
        return known.get(type.getName());
    }

    /** Creates a parser as {@link ServiceLoader} does, without loading those that come before it. */
    private record ByName(ClassLoader loader, String type) implements Supplier<CallStatusParser> {
        @Override
        public CallStatusParser get() {
            try {
                return Class.forName(type, true, loader)
                        .asSubclass(CallStatusParser.class)
                        .getConstructor()
                        .newInstance();
            } catch (ReflectiveOperationException | ClassCastException e) {
                throw new ServiceConfigurationError(
                        CallStatusParser.class.getName() + ": " + type + " could not be made", e);
            }
        }
    }
}
