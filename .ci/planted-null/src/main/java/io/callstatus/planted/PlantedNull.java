package io.callstatus.planted;

import org.jspecify.annotations.Nullable;

/** Gives what may be null where null may not be. */
final class PlantedNull {
    private PlantedNull() {}

    static String text(@Nullable String maybe) {
        return maybe;
    }
}
