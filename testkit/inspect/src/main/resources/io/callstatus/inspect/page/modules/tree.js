// The payload as a tree that opens and closes.

import { h } from "./dom.js";
import { shown } from "./hidden.js";

function node(number, one, depth) {
  if (!one.inside) {
    return h("li", { class: "leaf" }, h("span", { class: "name" }, one.name), shown(number, one));
  }
  const count = one.inside.length;
  return h("li", {}, h("details", { open: depth < 3 },
    h("summary", {}, h("span", { class: "name" }, one.name),
      h("span", { class: "kind" }, `${one.value}, ${count} ${count === 1 ? "value" : "values"}`)),
    h("ul", {}, one.inside.map((inside) => node(number, inside, depth + 1)))));
}

export function tree(number, nodes) {
  return h("ul", { class: "tree" }, nodes.map((one) => node(number, one, 0)));
}
