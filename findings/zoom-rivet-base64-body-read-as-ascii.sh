#!/usr/bin/env bash
# @zoom/rivet 0.4.0: behind AWS Lambda, one letter with an accent in a caller's name makes Zoom's own SDK refuse a genuine event.
#
# One would guess that a body which Lambda hands over in base64 is decoded to the bytes that Zoom signed, so that it does not
# matter whether an API gateway encodes bodies or not. The SDK's Lambda receiver decodes base64 as ASCII, not as UTF-8: bytes
# beyond ASCII lose their highest bit, and the signature no longer fits. The same event handed over as text verifies, and so does
# an event in base64 as long as everybody's name is plain ASCII, so tests with made-up names see nothing.
#
# A receiver of callbacks meets it where a function URL or a gateway with binary media types is in front of a function: these set
# isBase64Encoded, and phone.* events of Zoom Phone carry the callers' names.
#
# Run with @zoom/rivet 0.4.0, Node.js 20. Fails if the behaviour changes.
set -euo pipefail
version=0.4.0
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . "@zoom/rivet@$version" >/dev/null

cat > find.cjs <<'JS'
const { createHmac } = require("node:crypto");
const { AwsLambdaReceiver } = require("@zoom/rivet/users");

const secret = "madeup_zoom_secret_token";
const receiver = new AwsLambdaReceiver({ webhooksSecretToken: secret });
receiver.init({ eventEmitter: { emit: async () => {} } });
const answer = receiver.start();
console.debug = () => {};

async function statusCode(name, isBase64Encoded) {
    const body = JSON.stringify({
        event: "phone.callee_ringing",
        event_ts: 1773656400000,
        payload: { account_id: "A1", object: { call_id: "7", caller: { name }, callee: { name: "Desk" } } },
    });
    const time = String(Math.floor(Date.now() / 1000));
    const signature = "v0=" + createHmac("sha256", secret).update(`v0:${time}:${body}`, "utf8").digest("hex");
    const response = await answer({
        body: isBase64Encoded ? Buffer.from(body, "utf8").toString("base64") : body,
        isBase64Encoded,
        headers: { "x-zm-signature": signature, "x-zm-request-timestamp": time },
    }, {});
    return response.statusCode;
}

(async () => {
    console.log(`ASCII name, text: ${await statusCode("Jose", false)}`);
    console.log(`ASCII name, base64: ${await statusCode("Jose", true)}`);
    console.log(`name with an accent, text: ${await statusCode("Jos\u00e9", false)}`);
    console.log(`name with an accent, base64: ${await statusCode("Jos\u00e9", true)}`);
})();
JS
seen=$(node find.cjs)
echo "$seen"
expected='ASCII name, text: 200
ASCII name, base64: 200
name with an accent, text: 200
name with an accent, base64: 400'
[ "$seen" = "$expected" ] || { echo "changed since $version" >&2; exit 1; }
