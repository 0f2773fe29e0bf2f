package com.example.testbed.gradle;

import com.example.testbed.driver.TestBed;
import com.example.testbed.jpms.Application;
import java.net.URI;

/** Starts the application, plays the providers to it, and ends with a status that Gradle believes. */
public final class Check {
    private Check() {}

    public static void main(String[] arguments) throws Exception {
        try (Application application = Application.start()) {
            TestBed.check(URI.create("http://127.0.0.1:" + application.port()));
        }
    }
}
