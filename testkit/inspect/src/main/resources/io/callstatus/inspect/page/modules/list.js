// The list of requests, the newest on top. Many that come at once are drawn at once.

import { byId, h, words } from "./dom.js";
import { current, learn, searched, whenChanged } from "./filters.js";

const rows = new Map(); // by number: { arrival, element }
const waiting = [];
let chosen = 0;
let isDrawing = false;
let choose = () => {};
let matches = () => true;

const TIME = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false });
const DAY = new Intl.DateTimeFormat(undefined, { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", hour12: false });
const TRUST = { SIGNATURE: "signed", PARTIAL_SIGNATURE: "partly signed", SHARED_SECRET: "secret", UNVERIFIED: "unverified" };

/** What came on another day says so. */
function clock(at) {
  return at.toDateString() === new Date().toDateString() ? TIME.format(at) : DAY.format(at);
}

function headline(arrival) {
  if (arrival.state) return words(arrival.state);
  if (arrival.event) return arrival.event;
  return words(arrival.outcome);
}

function row(arrival) {
  const refused = arrival.kind ? words(arrival.kind) : "";
  const second = [arrival.call, arrival.parties, arrival.seconds === undefined ? "" : `${arrival.seconds} s`, refused]
    .filter(Boolean);
  const element = h("div", {
    id: `request-${arrival.number}`, class: "row", role: "option", "aria-selected": "false",
    "data-outcome": arrival.outcome, "data-number": arrival.number,
  },
  h("span", { class: "row-main" },
    h("span", { class: "row-state" }, headline(arrival)),
    h("span", { class: "row-provider" }, arrival.provider ?? "nobody’s"),
    arrival.statuses > 1 ? h("span", { class: "row-more" }, `+${arrival.statuses - 1}`) : null),
  h("span", { class: "row-second" }, second.map((part) => h("span", {}, part))),
  h("span", { class: "row-trust", "data-trust": arrival.trust }, TRUST[arrival.trust] ?? (arrival.answer < 300 ? "no proof" : "refused")),
  h("span", { class: "row-time" }, h("span", {}, `#${arrival.number}`), h("time", { datetime: arrival.at }, clock(new Date(arrival.at))),
    h("span", { class: "row-answer", title: "The answer that the sender got" }, arrival.answer)));
  element.hidden = !matches(arrival);
  return element;
}

/** Takes what came; it is drawn with the next frame. */
export function add(message) {
  waiting.push(message);
  if (!isDrawing) {
    isDrawing = true;
    // A frame never comes for a page that nobody sees.
    if (document.hidden) setTimeout(draw, 100);
    else requestAnimationFrame(draw);
  }
}

function draw() {
  isDrawing = false;
  const fresh = document.createDocumentFragment();
  let first = 0;
  for (const message of waiting.splice(0)) {
    first = message.first;
    for (const arrival of message.arrivals) {
      if (rows.has(arrival.number)) continue;
      arrival.searched = searched(arrival);
      learn(arrival);
      const element = row(arrival);
      rows.set(arrival.number, { arrival, element });
      fresh.prepend(element);
    }
  }
  byId("requests").prepend(fresh);
  for (const [number, { element }] of rows) {
    if (number >= first) break;
    element.remove();
    rows.delete(number);
  }
  count();
}

function count() {
  const shown = [...rows.values()].filter(({ element }) => !element.hidden).length;
  byId("empty").hidden = rows.size > 0;
  byId("requests").hidden = rows.size === 0;
  byId("count").textContent = rows.size === 0 ? "" : shown === rows.size
    ? `${rows.size} ${rows.size === 1 ? "request" : "requests"}`
    : `${shown} of ${rows.size} requests`;
}

function filter() {
  matches = current();
  for (const { arrival, element } of rows.values()) element.hidden = !matches(arrival);
  count();
}

function select(number, isOpened) {
  const box = byId("requests");
  rows.get(chosen)?.element.setAttribute("aria-selected", "false");
  const next = rows.get(number);
  if (!next) return;
  chosen = number;
  next.element.setAttribute("aria-selected", "true");
  box.setAttribute("aria-activedescendant", next.element.id);
  next.element.scrollIntoView({ block: "nearest" });
  choose(number, isOpened);
}

function move(event) {
  const visible = [...byId("requests").children].filter((element) => !element.hidden);
  const at = visible.findIndex((element) => Number(element.dataset.number) === chosen);
  const page = 10;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: visible.length - 1, PageDown: at + page, PageUp: at - page }[event.key];
  if (event.key === "Enter" && at >= 0) {
    choose(chosen, true);
  } else if (to !== undefined && visible.length > 0) {
    event.preventDefault();
    select(Number(visible[Math.min(Math.max(to, 0), visible.length - 1)].dataset.number), false);
  }
}

/** Calls back with the number of the request that was chosen, and whether it is to be opened and not only shown. */
export function whenChosen(callback) {
  choose = callback;
  whenChanged(filter);
  byId("requests").addEventListener("keydown", move);
  byId("requests").addEventListener("click", (event) => {
    const element = event.target.closest(".row");
    if (element) select(Number(element.dataset.number), true);
  });
}

/** Back to the list, by keyboard. */
export function focus() {
  byId("requests").focus();
}

export function open(number) {
  if (rows.has(number)) select(number, true);
}
