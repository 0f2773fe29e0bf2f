package io.callstatus.all;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** Imports no tests: neither those of a module's own folder nor the jars in which providers hand theirs over. */
public final class MainClasses implements ImportOption {
    private static final ImportOption NO_TEST_FOLDER = new DoNotIncludeTests();

    @Override
    public boolean includes(Location location) {
        return NO_TEST_FOLDER.includes(location) && !location.contains("-tests.jar");
    }
}
