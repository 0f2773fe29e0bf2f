// What providers have sent in an archive that no page of theirs names.

import { h, words } from "./dom.js";

const HEAD = ["provider", "what", "name or word", "first", "last", "requests"];

function row(finding) {
  return h("tr", {}, [finding.provider, words(finding.kind), h("code", {}, finding.name), day(finding.since), day(finding.until), finding.requests]
    .map((cell) => h("td", {}, cell)));
}

function day(time) {
  return String(time).replace("T", " ").slice(0, 16);
}

/** The report as a table. */
export function drift(report, close) {
  const findings = report.findings ?? [];
  return [
    h("header", { class: "detail-head", "data-outcome": "malformed" },
      h("button", { type: "button", class: "back", onclick: close }, "← All requests"),
      h("h2", {}, h("span", {}, "Drift")),
      h("p", { class: "sentence last" }, `What ${report.requests} requests of the archive hold that no provider’s page names.`
        + ` ${report.unrecognized} were nobody’s, ${report.refused} were not proven.`)),
    h("div", { class: "panel" }, findings.length === 0
      ? h("p", { class: "quiet" }, "Nothing: every field, word and event is a documented one.")
      : h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Findings" }, h("table", {},
        h("thead", {}, h("tr", {}, HEAD.map((name) => h("th", { scope: "col" }, name)))),
        h("tbody", {}, findings.map(row))))),
  ];
}
