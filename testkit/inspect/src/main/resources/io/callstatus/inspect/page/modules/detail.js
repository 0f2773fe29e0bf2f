// One request: what came of it, why, what was sent.

import * as api from "./api.js";
import { byId, h, words } from "./dom.js";
import { onlyCall } from "./filters.js";
import { facts } from "./hidden.js";
import { rawBytes } from "./raw.js";
import { exports } from "./save.js";
import { timeline } from "./timeline.js";
import { tree } from "./tree.js";

const TABS = ["Overview", "Payload", "Call", "Raw", "Export"];
const PROOF = {
  SIGNATURE: "proven by a signature", PARTIAL_SIGNATURE: "signed in part", SHARED_SECRET: "proven by a shared secret",
  UNVERIFIED: "not verified: trusted by name, as no secret was given",
};
let shownTab = "Overview";
let shownNumber = 0;

function verdict(detail) {
  const who = detail.provider ?? "an unknown sender";
  const what = detail.state ? `Call status ${words(detail.state)} of ${who}`
    : detail.event ? `Another event of ${who}: ${detail.event}` : `A request of ${who}: ${words(detail.outcome)}`;
  const proof = PROOF[detail.trust] ? `, ${PROOF[detail.trust]}` : "";
  return `${what}${proof}. Answered with ${detail.answer}.`;
}

function refusal(detail) {
  if (!detail.message) return null;
  const [said, found] = detail.message.split(". Diagnosis ");
  return h("section", { class: "callout", "aria-label": "Why it was refused" },
    h("h3", {}, `Refused: ${words(detail.kind ?? detail.outcome)}`), h("p", {}, said),
    found ? h("p", { class: "fits" }, h("strong", {}, "What fits: "), found) : null,
    detail.field ? h("p", {}, "Field ", h("code", {}, detail.field)) : null,
    detail.offset ? h("p", {}, `At byte ${detail.offset}`) : null);
}

function explanation(detail) {
  if (detail.explanation.length === 0) return null;
  return h("section", {}, h("h3", {}, "Whose it is, and why"), h("ul", { class: "claims" }, detail.explanation.map((line) => {
    const [provider, ...rest] = line.split(": ");
    const isClaimed = rest.join(": ").startsWith("yes");
    return h("li", { "data-claims": isClaimed },
      h("span", { class: "claim-mark", "aria-hidden": "true" }, rest.length === 0 ? "" : isClaimed ? "✓" : "✗"),
      h("strong", {}, rest.length === 0 ? "" : provider), h("span", {}, rest.length === 0 ? line : rest.join(": ")));
  })));
}

function proof(detail) {
  if (!detail.proof) return null;
  const lines = [["trust", words(detail.proof.trust)]];
  if (detail.proof.keyLabel) lines.push(["key", detail.proof.keyLabel]);
  if (detail.proof.signedAt) lines.push(["signed at", detail.proof.signedAt]);
  lines.push(["expires", detail.proof.expires ? "yes: an old copy is refused" : "no: the same request is good for ever"]);
  if (detail.proof.covers) lines.push(["covers", detail.proof.covers.join(", ")]);
  return h("section", {}, h("h3", {}, "Proof"), facts(detail.number, lines.map(([name, value]) => ({ name, value }))));
}

function problems(detail) {
  if (detail.problems.length === 0) return null;
  return h("section", {}, h("h3", {}, "Fields that could not be read"), h("ul", { class: "warnings" },
    detail.problems.map((one) => h("li", {}, h("code", {}, one.name), ` ${words(one.value)}: expected ${one.expected}, found ${one.found}`))));
}

function calls(detail) {
  return detail.calls.map((nodes, index) => h("section", {},
    h("h3", {}, detail.calls.length > 1 ? `Status ${index + 1} of ${detail.calls.length}` : "Status"), facts(detail.number, nodes)));
}

function request(detail) {
  const { origin, target, headers, bytes } = detail.request;
  return h("section", {}, h("h3", {}, "Request"), facts(detail.number,
    [{ name: "method", value: detail.method }, { name: "origin", value: origin }, target, { name: "body", value: `${bytes} bytes` }]),
  h("h4", {}, "Headers"), facts(detail.number, headers));
}

function payload(detail) {
  const empty = detail.payload.length === 0
    ? h("p", { class: "quiet" }, "No field could be read for a provider; the tab “Raw” has what was sent.") : null;
  return [empty ?? tree(detail.number, detail.payload),
    detail.envelope.length ? h("section", {}, h("h3", {}, "Around it"), tree(detail.number, detail.envelope)) : null];
}

const CONTENT = {
  Overview: (detail) => [refusal(detail), explanation(detail), proof(detail), problems(detail), calls(detail), request(detail)],
  Payload: payload,
  Raw: (detail) => [rawBytes(detail.number, detail.request.bytes)],
  Export: (detail) => [exports(detail.number, detail.provider)],
};

async function content(tab, detail, open) {
  if (tab !== "Call") return CONTENT[tab](detail).flat().filter(Boolean);
  const same = detail.callKey
    ? h("button", { type: "button", onclick: () => onlyCall(detail.callKey) }, "List the requests of this call only") : null;
  return [timeline(await api.call(detail.number), open), same].filter(Boolean);
}

function tabs(detail, panel, open) {
  const buttons = TABS.map((name) => h("button", {
    type: "button", role: "tab", id: `tab-${name}`, "aria-controls": "panel", onclick: () => show(name),
  }, name));
  async function show(name) {
    shownTab = name;
    buttons.forEach((button, index) => {
      button.setAttribute("aria-selected", String(TABS[index] === name));
      button.tabIndex = TABS[index] === name ? 0 : -1;
    });
    panel.setAttribute("aria-labelledby", `tab-${name}`);
    let shown;
    try {
      shown = await content(name, detail, open);
    } catch (failure) {
      shown = [h("p", { class: "failure", role: "alert" }, failure.message)];
    }
    if (shownTab === name) panel.replaceChildren(...shown); // or another tab was chosen meanwhile
  }
  const list = h("div", { role: "tablist", class: "tabs", "aria-label": "About this request" }, buttons);
  list.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = buttons[(TABS.indexOf(shownTab) + step + TABS.length) % TABS.length];
    next.focus();
    next.click();
  });
  return { list, show };
}

/** Shows a request; gives back once it is there. */
export async function showDetail(number, open, close) {
  shownNumber = number;
  const pane = byId("detail-pane");
  let detail;
  try {
    detail = await api.detail(number);
  } catch (failure) {
    pane.replaceChildren(h("p", { class: "failure", role: "alert" }, failure.message));
    return;
  }
  if (shownNumber !== number) return; // another one was chosen meanwhile
  const panel = h("div", { role: "tabpanel", id: "panel", class: "panel", tabindex: "0" });
  const { list, show } = tabs(detail, panel, open);
  pane.replaceChildren(
    h("header", { class: "detail-head", "data-outcome": detail.outcome },
      h("button", { type: "button", class: "back", onclick: close }, "← All requests"),
      h("h2", {}, `#${detail.number} `, h("span", {}, detail.state ? words(detail.state) : detail.event ?? words(detail.outcome))),
      h("p", { class: "sentence" }, verdict(detail)), list),
    panel);
  await show(shownTab);
}
