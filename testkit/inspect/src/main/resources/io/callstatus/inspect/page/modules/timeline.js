// The legs of a call along time. All positions are shares of the width, so the drawing follows it.

import { h, svg, words } from "./dom.js";

const LANE = 84;
const AXIS = 30;
const LEFT = 2;
const RIGHT = 96;
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 21600, 43200, 86400].map((s) => s * 1000);
const LEGEND = [["ringing", "before the answer"], ["talking", "answered"], ["report", "report"], ["conflict", "in conflict"], ["missing", "missing report"]];
const CLOCK = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false });

function times(leg) {
  const told = leg.reports.filter((report) => report.told).map((report) => report.at);
  return [leg.startedAt, leg.answeredAt, leg.endedAt, ...told].filter(Boolean).map(Date.parse);
}

/** From when to when; reports whose provider tells no time count only where none does. */
function span(legs) {
  let all = legs.flatMap(times);
  if (all.length === 0) all = legs.flatMap((leg) => leg.reports.map((report) => Date.parse(report.receivedAt)));
  const from = Math.min(...all);
  const to = Math.max(...all);
  const room = Math.max((to - from) * 0.04, 500);
  return { from: from - room, to: to + room };
}

function scale({ from, to }) {
  return (time) => LEFT + (RIGHT - LEFT) * Math.min(Math.max((time - from) / (to - from), 0), 1);
}

function axis(range, x, height) {
  const step = STEPS.find((one) => (range.to - range.from) / one <= 5) ?? (range.to - range.from) / 4;
  const ticks = [];
  for (let at = Math.ceil(range.from / step) * step; at < range.to; at += step) ticks.push(at);
  return ticks.map((at) => [
    svg("line", { class: "tick", x1: `${x(at)}%`, x2: `${x(at)}%`, y1: 0, y2: height - AXIS + 6 }),
    svg("text", { class: "tick-text", x: `${x(at)}%`, y: height - 8, "text-anchor": "middle" }, CLOCK.format(at)),
  ]);
}

function bar(kind, from, to, x, y, title) {
  if (!from || !to || to < from) return null;
  return svg("rect", { class: `bar-${kind}`, x: `${x(from)}%`, width: `${Math.max(x(to) - x(from), 0.4)}%`, y: y + 44, height: 10, rx: 3 },
    svg("title", {}, title));
}

/** Where no report has the moment of the answer: that of the first that tells of one. */
function firstAnswer(leg) {
  const all = leg.reports.filter((report) => report.told && report.state === "IN_PROGRESS").map((report) => Date.parse(report.at));
  return all.length ? Math.min(...all) : undefined;
}

function bars(leg, x, y) {
  const all = times(leg);
  const started = Date.parse(leg.startedAt ?? "") || Math.min(...all);
  const ended = Date.parse(leg.endedAt ?? "") || Math.max(...all);
  const answered = Date.parse(leg.answeredAt ?? "") || firstAnswer(leg);
  if (!Number.isFinite(started)) return [];
  return answered
    ? [bar("ringing", started, answered, x, y, "before the answer"), bar("talking", answered, ended, x, y, "talking")]
    : [bar(leg.answered ? "talking" : "ringing", started, ended, x, y, leg.answered ? "answered" : "before an answer")];
}

/** Reports at one place are stacked. */
function marks(leg, x, y, open) {
  const taken = [];
  const inConflict = new Set(leg.conflicts.flatMap((conflict) => conflict.numbers));
  return [...leg.reports].sort((one, other) => Date.parse(one.at) - Date.parse(other.at)).map((report) => {
    const at = x(Date.parse(report.at));
    const level = taken.filter((place) => Math.abs(place - at) < 2.4).length;
    taken.push(at);
    const place = y + 49 - Math.min(level, 3) * 9 + (level > 3 ? 9 : 0);
    return svg("circle", {
      class: `mark${inConflict.has(report.number) ? " in-conflict" : ""}${report.told ? "" : " untold"}`, "data-state": report.state,
      cx: `${at}%`, cy: place, r: 6.5, onclick: () => open(report.number),
    }, svg("title", {}, `#${report.number} ${words(report.state)}, ${CLOCK.format(Date.parse(report.at))}`
      + (report.told ? "" : " (when it came; the provider tells no time)")));
  });
}

/** Where reports are missing: between those whose numbers stand around the gap. Those of one gap are told together. */
function gaps(leg, x, y) {
  const numbered = leg.reports.filter((report) => report.sequence !== undefined);
  const places = new Map();
  for (const missing of leg.missing) {
    const before = numbered.filter((report) => report.sequence < missing).map((report) => Date.parse(report.at));
    const after = numbered.filter((report) => report.sequence > missing).map((report) => Date.parse(report.at));
    const at = x((Math.max(...before) + Math.min(...after)) / 2);
    if (Number.isFinite(at)) {
      places.set(at, [...(places.get(at) ?? []), missing]);
    }
  }
  return [...places].slice(0, 20).map(([at, numbers]) => svg("g", { class: "gap" },
    svg("line", { x1: `${at}%`, x2: `${at}%`, y1: y + 30, y2: y + 66 }),
    svg("text", { x: `${at}%`, y: y + 78, "text-anchor": "middle" },
      `missing ${numbers.length > 1 ? `${numbers[0]}–${numbers.at(-1)}` : numbers[0]}`)));
}

function lane(leg, index, x, open) {
  const y = index * LANE;
  return [
    svg("line", { class: "lane", x1: `${LEFT}%`, x2: `${RIGHT}%`, y1: y + 49, y2: y + 49 }),
    svg("text", { class: "lane-text", x: `${LEFT}%`, y: y + 20 },
      `${leg.role} ${leg.call}: ${words(leg.state)}${leg.seconds === undefined ? "" : `, ${leg.seconds} s`}`),
    bars(leg, x, y), gaps(leg, x, y), marks(leg, x, y, open),
  ];
}

function drawing(view, open) {
  const height = view.legs.length * LANE + AXIS;
  const range = span(view.legs);
  const x = scale(range);
  return svg("svg", { class: "timeline", width: "100%", height, role: "img", "aria-label": "The legs of the call along time; the table below says the same" },
    axis(range, x, height), view.legs.map((leg, index) => lane(leg, index, x, open)));
}

function warnings(view) {
  const all = view.legs.flatMap((leg) => [
    ...leg.conflicts.map((conflict) => `${leg.call}: ${words(conflict.kind)}: ${words(conflict.states[0])} (#${conflict.numbers[0]}) against ${words(conflict.states[1])} (#${conflict.numbers[1]})`),
    ...(leg.missing.length ? [`${leg.call}: reports with these numbers were lost or are on their way: ${leg.missing.join(", ")}`] : []),
  ]);
  if (view.droppedLegs) all.push(`${view.droppedLegs} more legs are not shown`);
  return all.length ? h("ul", { class: "warnings" }, all.map((text) => h("li", {}, text))) : null;
}

function table(view, open) {
  const rows = view.legs.flatMap((leg) => leg.reports.map((report) => h("tr", {},
    h("td", {}, h("button", { type: "button", class: "link", onclick: () => open(report.number) }, `#${report.number}`)),
    h("td", {}, words(report.state)),
    h("td", {}, report.told ? h("time", { datetime: report.at }, report.at.replace("T", " ").replace("Z", "")) : "not told"),
    h("td", {}, CLOCK.format(Date.parse(report.receivedAt))),
    h("td", {}, report.sequence ?? "–"), h("td", {}, words(report.trust)), h("td", {}, leg.call))));
  return h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Reports" }, h("table", {},
    h("thead", {}, h("tr", {}, ["request", "state", "happened (UTC)", "came", "no.", "trust", "leg"].map((name) => h("th", { scope: "col" }, name)))),
    h("tbody", {}, rows)));
}

/** A call as the inspector tells it; opens a request by its number. */
export function timeline(view, open) {
  if (!view.legs) return h("p", { class: "quiet" }, "This request holds no call status, so there is no call to draw.");
  return h("div", {},
    h("p", { class: "sentence" }, `${view.legs.length} ${view.legs.length === 1 ? "leg" : "legs"}, `,
      h("strong", {}, words(view.state)), view.complete ? ", complete." : ", not over yet."),
    warnings(view), drawing(view, open),
    h("p", { class: "legend", "aria-hidden": "true" }, LEGEND.map(([key, text]) => h("span", {}, h("span", { class: `key ${key}` }), text))),
    table(view, open));
}
