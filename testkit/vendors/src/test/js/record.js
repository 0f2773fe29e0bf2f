// Asks the SDKs of Telnyx and Sinch for Node what they say of requests, and lets them sign others; see the README.
// node record.js <folder with node_modules> <requests> <folder of the recorded lines>
'use strict';
const crypto = require('crypto');
const fs = require('fs');
const path = require('path');

const [modules, requests, into] = process.argv.slice(2);
const from = (name) => require(path.resolve(modules, 'node_modules', name));
const manifest = (name) => JSON.parse(fs.readFileSync(path.resolve(modules, 'node_modules', name, 'package.json')));
const version = (name) => `npm ${name} ${manifest(name).version}`;
const { TelnyxWebhook } = from('telnyx/lib/webhooks.js');
const sinch = from('@sinch/sdk-client/dist/utils/authorization.helper.js');
const KEY = '7d0a1c52-3b4e-4f60-8a91-c2d3e4f5a6b7';

// The SDK has no signer: Ed25519 of the platform, over the text that the SDK verifies.
function telnyxProof(request) {
  const seed = crypto.createHash('sha256').update(request.secret).digest();
  const prefix = Buffer.from('302e020100300506032b657004220420', 'hex');
  const key = crypto.createPrivateKey({ key: Buffer.concat([prefix, seed]), format: 'der', type: 'pkcs8' });
  return crypto.sign(null, Buffer.from(`${request.time}|${request.body}`), key).toString('base64');
}

async function telnyxAccepts(request, proof) {
  Date.now = () => request.now;
  try {
    await new TelnyxWebhook(request.configured)
      .verify(request.body, { 'telnyx-signature-ed25519': proof, 'telnyx-timestamp': request.time });
    return true;
  } catch (e) {
    return false;
  }
}

const sinchProof = (request) => sinch.generateAuthorizationHeader(
  'POST', request.body, request.type, `x-timestamp:${request.time}`, request.path, KEY, request.configured);

const sinchAccepts = (request, proof) => sinch.validateAuthenticationHeader(
  KEY, request.configured, { authorization: proof, 'x-timestamp': request.time, 'content-type': request.type },
  request.body, request.path, 'POST');

async function main() {
  const files = {};
  for (const line of fs.readFileSync(requests, 'utf8').trim().split('\n')) {
    const request = JSON.parse(line);
    const isSinch = request.provider === 'sinch';
    const proof = request.proof || (isSinch ? sinchProof(request) : telnyxProof(request));
    const isAccepted = isSinch ? sinchAccepts(request, proof) : await telnyxAccepts(request, proof);
    files[request.provider] ??= [
      isSinch
        ? `# Judged, and those of "theirs" signed, by ${version('@sinch/sdk-client')}: see the README of this module.`
        : `# Judged by ${version('telnyx')}, those of "theirs" signed by Node: see the README of this module.`,
      '# signed by, number, digest of the request, proof, verdict; separated by tabs'];
    files[request.provider].push([...request.line, proof, isAccepted ? 'accepted' : 'refused'].join('\t'));
  }
  for (const [provider, lines] of Object.entries(files)) {
    fs.writeFileSync(path.join(into, `${provider}.tsv`), lines.join('\n') + '\n');
  }
}

main();
