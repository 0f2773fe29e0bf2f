package io.callstatus.vendors;

import io.callstatus.WebhookRequest;

/** The code of a vendor. What it throws is a refusal, as it is for those who call it. */
interface Vendor {
    /** Whether it takes a request for one of its own. */
    boolean accepts(WebhookRequest seen, String secret) throws Exception;

    /** What it signs, as it signs it. */
    WebhookRequest signed(WebhookRequest called, String secret) throws Exception;
}
