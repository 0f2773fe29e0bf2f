package io.callstatus.testkit;

import org.jspecify.annotations.Nullable;

/**
 * One top-level field of a request.
 *
 * @param name its name, decoded
 * @param value its value as the payload has it; null for JSON {@code null}
 * @param raw name and value as they travel, one character for each byte
 */
record WireField(String name, @Nullable String value, String raw) {}
