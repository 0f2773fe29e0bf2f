// The bytes of a request, when somebody asks for them.

import { raw } from "./api.js";
import { h } from "./dom.js";

function lines(title, all, kind) {
  return h("section", {}, h("h3", {}, title),
    h("pre", { class: kind, tabindex: "0", "aria-label": title }, all.join("\n")));
}

async function fetched(number) {
  const view = await raw(number);
  const cut = view.shown < view.bytes ? `, the first ${view.shown}` : "";
  return [lines("Head", view.head, "head"),
    lines(`Body as text (${view.bytes} bytes${cut})`, view.text, "text"),
    lines("Body in hexadecimal digits", view.hex, "hex")];
}

export function rawBytes(number, size) {
  const place = h("div", { class: "raw" });
  const button = h("button", { type: "button", class: "primary" }, "Show the request as it came");
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      place.replaceChildren(...await fetched(number));
      place.querySelector("pre").focus();
    } catch (failure) {
      place.replaceChildren(h("p", { class: "failure", role: "alert" }, failure.message));
    }
  });
  place.append(h("p", {}, `${size} bytes of body. It holds everything that was sent: numbers, names, and secrets in its head.`), button);
  return place;
}
