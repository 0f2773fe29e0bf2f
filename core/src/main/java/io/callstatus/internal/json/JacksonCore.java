package io.callstatus.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.PackageVersion;
import io.callstatus.internal.text.Limits;
import org.jspecify.annotations.Nullable;

/** The jackson-core on the class path. Checks its version, and reports one that is too old, before anything of it is used. */
public final class JacksonCore {
    private static final int MAJOR = 2;
    private static final int MINOR = 16;

    private JacksonCore() {}

    /** Created once, and only if the version is right: it needs classes that older versions do not have. */
    private static final class Made {
        private static final JsonFactory FACTORY = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(Limits.NESTING)
                        .maxNumberLength(Limits.NUMBER)
                        .maxNameLength(Limits.NAME)
                        .maxStringLength(Integer.MAX_VALUE)
                        .build())
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
    }

    /**
     * Refuses a jackson-core that is too old.
     *
     * @throws IllegalStateException if it is older than 2.16
     */
    public static void require() {
        String problem = problem(PackageVersion.VERSION);
        if (problem != null) {
            throw new IllegalStateException(problem);
        }
    }

    /**
     * What is wrong with a version; null if nothing is. Numbers are compared, since versions compare by the names of their
     * artifacts first.
     */
    static @Nullable String problem(Version found) {
        boolean isNew =
                found.getMajorVersion() > MAJOR || found.getMajorVersion() == MAJOR && found.getMinorVersion() >= MINOR;
        return isNew
                ? null
                : "Callstatus needs jackson-core 2.16 or newer, and the class path has " + found
                        + ": set the version of com.fasterxml.jackson.core:jackson-core, or of the BOM that manages it";
    }

    /** Whether a limit of Jackson's was reached. It is asked here, since versions that are too old do not have the class. */
    static boolean isLimit(JsonProcessingException failure) {
        return failure instanceof StreamConstraintsException;
    }

    static JsonFactory factory() {
        require();
        return Made.FACTORY;
    }
}
