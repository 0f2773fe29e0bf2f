package io.callstatus;

/** What became of one element of a batch. */
public sealed interface ParseResult {
    /**
     * A status.
     *
     * @param status the status
     */
    record Parsed(CallStatus status) implements ParseResult {}

    /**
     * An element that cannot be read.
     *
     * @param index its place in the batch, from 0
     * @param cause what is wrong with it
     */
    record Failed(int index, MalformedPayloadException cause) implements ParseResult {}
}
