package io.callstatus.inspect;

/** Raw requests as texts. */
final class Requests {
    static final String REVRING = json(
            "x-api-key: k=2",
            "{\"id\":\"c1\",\"status\":\"COMPLETED\",\"direction\":\"INBOUND\",\"fromNumber\":\"+13125550142\","
                    + "\"toNumber\":\"+13125550167\",\"durationSeconds\":18}");

    /** The vector that the provider publishes; its time is {@link #SIGNED_AT}. */
    static final String FREECLIMB = json(
            "FreeClimb-Signature: t=1679944186,v1=c3957749baf61df4b1506802579cc69a74c77a1ae21447b930e5a704f9ec4120",
            "{\"accountId\":\"AC1334ffb694cd8d969f51cddf5f7c9b478546d50c\","
                    + "\"callId\":\"CAccb0b00506553cda09b51c5477f672a49e0b2213\",\"callStatus\":\"ringing\","
                    + "\"conferenceId\":null,\"direction\":\"inbound\",\"from\":\"+13121000109\",\"parentCallId\":null,"
                    + "\"queueId\":null,\"requestType\":\"inboundCall\",\"to\":\"+13121000096\"}");

    static final String FREECLIMB_SECRET = "freeclimb=sigsec_ead6d3b6904196c60835d039e91b3341c77a7793";
    static final String SIGNED_AT = "1679944186";

    private Requests() {}

    static String json(String header, String body) {
        return "POST /calls HTTP/1.1\r\nHost: hooks.example.com\r\nContent-Type: application/json\r\n" + header
                + "\r\n\r\n" + body;
    }
}
