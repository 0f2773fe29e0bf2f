#!/usr/bin/env bash
# @jambonz/sdk 0.10.1 refuses every genuine request of an endpoint that keeps the raw bytes; the SDK that it replaces takes them.
#
# One would guess that the surest way to check a signature is to hand over the bytes as they came (express.raw), since a signature
# covers bytes. The SDK knows a text or an object only: of a Buffer it signs the JSON of the Buffer, {"type":"Buffer","data":[…]},
# and nothing fits. With express.json it signs the parsed body written anew, so the same request is accepted, as long as the
# sender writes JSON as JavaScript would. The vendor's older package, @jambonz/node-client 0.4.11, reads Buffers.
#
# A receiver of callbacks meets it on the day when it moves from the older package to the newer one, with express.raw as most
# guides on webhooks say; express.text({ type: "*/*" }) is the way out.
#
# Run with @jambonz/sdk 0.10.1, @jambonz/node-client 0.4.11, express 4.21.2, Node.js 20. Fails if the behaviour changes.
set -euo pipefail
newer=0.10.1
older=0.4.11
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . \
    "@jambonz/sdk@$newer" "@jambonz/node-client@$older" express@4.21.2 >/dev/null

cat > find.cjs <<'JS'
const { createHmac } = require("node:crypto");
const express = require("express");
const newer = require("@jambonz/sdk/webhook").WebhookResponse.verifySignature;
const older = require("@jambonz/node-client").WebhookResponse.verifyJambonzSignature;

const secret = "madeup_jambonz_webhook_secret";
const body = '{"call_sid":"7","call_status":"ringing","sip_status":180}';
const readers = { raw: express.raw({ type: "*/*" }), text: express.text({ type: "*/*" }), json: express.json() };
const app = express();
for (const [name, reader] of Object.entries(readers)) {
    app.post(`/newer/${name}`, reader, newer(secret), (request, response) => response.sendStatus(200));
    app.post(`/older/${name}`, reader, older(secret), (request, response) => response.sendStatus(200));
}
app.use((error, request, response, next) => response.status(401).send(error.message));

const server = app.listen(0, "127.0.0.1", async () => {
    for (const sdk of ["older", "newer"]) {
        for (const name of Object.keys(readers)) {
            const time = Math.floor(Date.now() / 1000);
            const signature = createHmac("sha256", secret).update(`${time}.${body}`).digest("hex");
            const response = await fetch(`http://127.0.0.1:${server.address().port}/${sdk}/${name}`, {
                method: "POST",
                headers: { "content-type": "application/json", "jambonz-signature": `t=${time},v1=${signature}` },
                body,
            });
            console.log(`${sdk}, express.${name}: ${response.status}`);
        }
    }
    server.close();
});
JS
seen=$(node find.cjs)
echo "$seen"
expected='older, express.raw: 200
older, express.text: 200
older, express.json: 200
newer, express.raw: 401
newer, express.text: 200
newer, express.json: 200'
[ "$seen" = "$expected" ] || { echo "changed since $newer" >&2; exit 1; }
