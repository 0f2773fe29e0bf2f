/**
 * Tests for users of the library and for authors of providers: their requests, and the contract of a provider.
 * JUnit, AssertJ and the servlet APIs are needed by the classes that show them, and by no other.
 */
@NullMarked
package io.callstatus.testkit;

import org.jspecify.annotations.NullMarked;
