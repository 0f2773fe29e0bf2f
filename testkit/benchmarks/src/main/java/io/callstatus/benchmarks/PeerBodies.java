package io.callstatus.benchmarks;

/** What the vendors' own libraries can read: events of theirs, about as large as {@link Callback#J1}. */
final class PeerBodies {
    /** A call event of Vonage, in the fields that its SDK knows. */
    static final String VONAGE = """
            {"from":"13125550142","to":"13125550187","uuid":"aaaaaaaa-bbbb-cccc-dddd-0123456789ab",\
            "conversation_uuid":"CON-aaaaaaaa-bbbb-cccc-dddd-0123456789ab","status":"completed","direction":"outbound",\
            "timestamp":"2026-11-03T09:06:05.000Z","start_time":"2026-11-03T09:05:07.000Z",\
            "end_time":"2026-11-03T09:06:05.000Z","duration":"58","rate":"0.00450000","price":"0.00900000",\
            "network":"310260","recording_url":"https://recordings.example.com/v1/files/aaaaaaaa-bbbb-cccc-dddd-0123456789ab",\
            "recording_uuid":"aaaaaaaa-bbbb-cccc-dddd-0123456789ab","size":12222}""";

    /** A webhook of LINE with one message. */
    static final String LINE = """
            {"destination":"U00000000000000000000000000000000","events":[{"type":"message","message":{"type":"text",\
            "id":"468789577898262530","quoteToken":"q3Plxr4AgKd0000000000000000000000000000000","text":"Please call me back at noon"},\
            "webhookEventId":"01FZ74A0TDDPYRVKNK77XKC3ZR","deliveryContext":{"isRedelivery":false},"timestamp":1762160765000,\
            "source":{"type":"user","userId":"U11111111111111111111111111111111"},\
            "replyToken":"38ef843bde154d9b91c2132075000000","mode":"active"}]}""";

    private PeerBodies() {}
}
