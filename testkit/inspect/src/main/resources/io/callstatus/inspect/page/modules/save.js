// Requests as files.

import { file } from "./api.js";
import { h } from "./dom.js";

const FORMS = [
  ["http", "Raw request", "http", "For the inspector, for curl, for a bug report."],
  ["archive", "Archive line", "jsonl", "One line of JSON, as WebhookRequest.toJson() writes it."],
  ["fixture", "Test fixture", "zip", "Request, expected status and index line, as the test kit reads them."],
];

function save(blob, name) {
  const url = URL.createObjectURL(blob);
  h("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export function exports(number, provider) {
  const exact = h("input", { type: "checkbox", id: "exact" });
  const told = h("p", { class: "told", role: "status" });
  const buttons = FORMS.map(([form, title, ending, purpose]) => h("li", {},
    h("button", {
      type: "button", class: "primary", "data-form": form,
      onclick: async () => {
        try {
          const name = `${provider ?? "request"}-${number}.${ending}`;
          save(await file(number, form, exact.checked), name);
          told.textContent = `${name} is saved${exact.checked ? ", with everything that was sent." : ", masked."}`;
        } catch (failure) {
          told.textContent = failure.message;
        }
      },
    }, title), h("span", {}, purpose)));
  return h("div", { class: "exports" },
    h("ul", {}, buttons),
    h("label", { class: "check", for: "exact" }, exact, h("span", {}, "with everything that was sent, secrets and numbers included")),
    h("p", { class: "quiet" }, "Else names, words and times are those that came, and everything else is made up in the same form; its signature fits nothing."),
    told);
}
