package io.callstatus.testkit;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * A contract on a toy provider with one fault, and the test of the contract that has to find it. Where the SPI leaves no
 * room for a fault, the reading is wrapped.
 */
@Retention(RetentionPolicy.RUNTIME)
@interface FoundBy {
    String value();
}
