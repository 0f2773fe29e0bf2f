// Values that are hidden on the inspector's side, and come one by one when somebody asks for them.

import { value } from "./api.js";
import { h } from "./dom.js";

/** The value of a node, or a button that asks for it. */
export function shown(number, node) {
  if (node.hidden === undefined) return h("span", { class: "value" }, node.value);
  const button = h("button", { type: "button", class: "ask", "aria-label": `Show ${node.name}, ${node.hint}` },
    h("span", { "aria-hidden": "true", class: "dots" }, "••••"), h("span", { class: "hint" }, node.hint));
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      const text = h("span", { class: "value asked", tabindex: "-1" }, await value(number, node.hidden));
      button.replaceWith(text);
      text.focus();
    } catch (failure) {
      button.replaceWith(h("span", { class: "failure", role: "alert" }, failure.message));
    }
  });
  return button;
}

/** A list of names and values. */
export function facts(number, nodes) {
  return h("dl", { class: "facts" }, nodes.map((node) => h("div", {}, h("dt", {}, node.name), h("dd", {}, shown(number, node)))));
}
