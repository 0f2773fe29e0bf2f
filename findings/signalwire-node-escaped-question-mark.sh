#!/usr/bin/env bash
# @signalwire/compatibility-api 3.2.0 (Node.js) refuses a genuine callback whose URL holds an escaped question mark.
#
# One would guess that validateExpressRequest signs the URL as it was requested. It builds the URL anew: the question mark of the
# query is escaped on the way, and to undo that every %3F of the URL becomes a question mark again, those of values too. A callback
# to "…/status?note=why%3F" is signed over "why%3F" and checked over "why?". The same function accepts other escapes, and
# validateRequest, given the same URL as text, accepts this one. Twilio's own twilio 6.3.1, from which the function comes and where
# the same lines still stand, accepts it: it has learned to try several spellings of a URL since.
#
# A receiver of callbacks meets it where the URL that it gives to the provider carries a text of its own (a campaign's name, a link
# to come back to): the callbacks of exactly those calls are answered 403. The option "url" of validateExpressRequest is the way out.
#
# Run with the versions above, express 4.21.2, Node.js 20. Fails if the behaviour changes.
set -euo pipefail
twilio=6.3.1
signalwire=3.2.0
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . \
    "twilio@$twilio" "@signalwire/compatibility-api@$signalwire" express@4.21.2 >/dev/null

cat > find.cjs <<'JS'
const { createHmac } = require("node:crypto");
const express = require("express");
const sdks = { twilio: require("twilio"), signalwire: require("@signalwire/compatibility-api").RestClient };

const token = "madeup_auth_token";
const fields = { CallSid: "7", CallStatus: "completed" };
const paths = ["/status?note=why%21", "/status?note=why%3F"];
const app = express();
app.use(express.urlencoded({ extended: false }));
app.post("/status", (request, response) => {
    const url = `http://${request.headers.host}${request.originalUrl}`;
    const answers = Object.entries(sdks).map(([name, sdk]) => {
        const signature = request.header("X-Twilio-Signature");
        return `${name} ${sdk.validateExpressRequest(request, token)} (URL as text: ${sdk.validateRequest(token, signature, url, fields)})`;
    });
    response.send(answers.join(", "));
});

const server = app.listen(0, "127.0.0.1", async () => {
    for (const path of paths) {
        const url = `http://127.0.0.1:${server.address().port}${path}`;
        const text = url + Object.entries(fields).flat().join("");
        const signature = createHmac("sha1", token).update(text).digest("base64");
        const response = await fetch(url, {
            method: "POST",
            headers: { "X-Twilio-Signature": signature },
            body: new URLSearchParams(fields),
        });
        console.log(`${path}: ${await response.text()}`);
    }
    server.close();
});
JS
seen=$(node find.cjs 2>/dev/null)
echo "$seen"
expected='/status?note=why%21: twilio true (URL as text: true), signalwire true (URL as text: true)
/status?note=why%3F: twilio true (URL as text: true), signalwire false (URL as text: true)'
[ "$seen" = "$expected" ] || { echo "changed since $twilio, $signalwire" >&2; exit 1; }
