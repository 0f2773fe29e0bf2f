// Puts the page together.

import { get } from "./api.js";
import { showDetail } from "./detail.js";
import { byId } from "./dom.js";
import { drift } from "./drift.js";
import * as list from "./list.js";
import { listen } from "./stream.js";

function close() {
  document.body.classList.remove("reading");
  list.focus();
}

function open(number) {
  list.open(number);
}

list.whenChosen(async (number, isOpened) => {
  if (isOpened) document.body.classList.add("reading");
  await showDetail(number, open, close);
  if (isOpened) byId("detail-pane").focus({ preventScroll: true });
});

document.addEventListener("keydown", (event) => {
  const isTyping = event.target.closest("input, select, textarea");
  if (event.key === "Escape") close();
  if (event.key === "/" && !isTyping) {
    event.preventDefault();
    byId("filter-text").focus();
  }
});

listen(list.add, (state, text) => {
  byId("connection").dataset.state = state;
  byId("connection").textContent = text;
});

const about = await get("/about");
const verified = about.verified.length ? `verifies ${about.verified.join(", ")}` : "no secret was given: nothing is verified";
byId("receiver").textContent = `${about.publicBase ?? about.receiver} · ${verified}`;
byId("empty-receiver").textContent = about.publicBase ?? about.receiver;
byId("empty-example").textContent = `java -jar callstatus-inspect.jar --post ${about.receiver} signalwire/completed`;

if (about.drift) {
  const count = about.drift.findings.length;
  byId("drift").hidden = false;
  byId("drift").textContent = `Drift: ${count} ${count === 1 ? "finding" : "findings"}`;
  byId("drift").addEventListener("click", () => {
    document.body.classList.add("reading");
    byId("detail-pane").replaceChildren(...drift(about.drift, close));
    byId("detail-pane").focus();
  });
}
