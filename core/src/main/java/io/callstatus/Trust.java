package io.callstatus;

/** What proves that a request came from its provider. */
public enum Trust {
    /** A signature over what was sent, made with a secret of yours. */
    SIGNATURE,
    /** A secret of yours came with the request; whoever saw one request can send another. */
    SHARED_SECRET,
    /** Nothing: you chose to trust the provider by name, or this request. */
    UNVERIFIED
}
