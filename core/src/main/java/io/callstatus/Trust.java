package io.callstatus;

/** What proves that a request came from its provider. */
public enum Trust {
    /** A signature over what was sent, made with a secret of yours. */
    SIGNATURE,
    /**
     * A signature made with a secret of yours is right, but the scheme leaves a doubt about some field: a value contains the
     * name of another field, with no separator between the two, or is not valid text. {@link CallStatus#problems()} names the
     * fields. Somebody who has a signed request, and chose a text in it, may have changed what it says.
     *
     * @see Secrets.Builder#strictBoundaries()
     */
    PARTIAL_SIGNATURE,
    /** A secret of yours came with the request; anybody who saw one request can send another. */
    SHARED_SECRET,
    /** Nothing: you chose to trust the provider by name, or this request. */
    UNVERIFIED
}
