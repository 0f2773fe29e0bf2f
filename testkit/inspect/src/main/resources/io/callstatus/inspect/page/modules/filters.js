// Which requests are shown.

import { byId, h, words } from "./dom.js";

const SELECTS = ["provider", "outcome", "state", "trust"];
const known = Object.fromEntries(SELECTS.map((name) => [name, new Set()]));

function select(name) {
  return byId(`filter-${name}`);
}

/** Offers what has been seen. */
export function learn(arrival) {
  for (const name of SELECTS) {
    const value = arrival[name];
    if (!value || known[name].has(value)) continue;
    known[name].add(value);
    const label = name === "provider" ? value : words(value === "NONE" ? "refused" : value);
    const after = [...select(name).options].slice(1).find((option) => option.value > value) ?? null;
    select(name).insertBefore(h("option", { value }, label), after);
  }
}

/** A test for one arrival. */
export function current() {
  const text = byId("filter-text").value.trim().toLowerCase();
  const chosen = SELECTS.map((name) => [name, select(name).value]).filter(([, value]) => value);
  byId("filter-clear").hidden = !text && chosen.length === 0;
  return (arrival) => chosen.every(([name, value]) => arrival[name] === value)
    && (!text || arrival.searched.includes(text));
}

export function searched(arrival) {
  return [`#${arrival.number}`, arrival.provider, arrival.call, arrival.callKey, arrival.state, arrival.event, arrival.kind,
    arrival.parties, words(arrival.outcome), words(arrival.trust), arrival.answer].join(" ").toLowerCase();
}

/** Shows the requests of one call only. */
export function onlyCall(callKey) {
  byId("filter-text").value = callKey;
  byId("filters").dispatchEvent(new Event("input"));
}

export function whenChanged(callback) {
  byId("filters").addEventListener("input", callback);
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  byId("filter-clear").addEventListener("click", () => {
    byId("filter-text").value = "";
    SELECTS.forEach((name) => { select(name).value = ""; });
    callback();
    byId("filter-text").focus();
  });
}
