package io.callstatus;

import static io.callstatus.SignatureCase.SECRET;

/** A request whose URL and parameters are signed, and what is signed of it. */
final class UrlSigned {
    static final String HEADER = "X-Acme-Signature";
    static final String ALIAS = "X-Old-Signature";
    static final String URL = "https://hooks.example.com/calls?b=%7e&a=%2f";
    static final String FORM = "CallSid=c&To=%2B13125550142&CallStatus=in-progress&Tag=b&Tag=a&From=sip%3Aa";
    static final String SORTED = "CallSidcCallStatusin-progressFromsip:aTagbTagaTo+13125550142";

    private UrlSigned() {}

    static SignatureCase unsigned() {
        return SignatureCase.of(UrlAndBodyScheme.of(HEADER, ALIAS)).url(URL);
    }

    static SignatureCase signed(String url, String parameters) {
        return unsigned().header(HEADER, SignatureOracle.base64(SECRET, url, parameters));
    }
}
