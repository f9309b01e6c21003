/** The wire drawer: the last calls and webhooks, newest on top. */
import { sees } from "./control.js";
import { byId, el } from "./dom.js";

const KEPT = 200;

export class Wire {
  constructor() {
    byId("open-wire").addEventListener("click", () => this.#show(byId("wire").hidden));
    byId("close-wire").addEventListener("click", () => this.#show(false));
    document.addEventListener("keydown", (event) => { if (event.key === "Escape") this.#show(false); });
  }

  async begin() {
    byId("crossings").replaceChildren();
    for (const crossing of (await sees("wire")).crossings.slice(-KEPT)) this.hears({ crossing });
  }

  hears({ crossing }) {
    const list = byId("crossings");
    const good = crossing.status >= 200 && crossing.status < 300;
    const pill = el(`span.status${good ? "" : crossing.status === null ? ".odd" : ".bad"}`, {}, crossing.status === null ? crossing.outcome : String(crossing.status));
    const bodies = JSON.stringify({ request: crossing.request, response: crossing.response }, null, 2);
    list.prepend(el("li", {}, el("details", {}, el("summary", {},
      el(`span.arrow.${crossing.direction}`, {}, crossing.direction === "in" ? "→" : "←"),
      el("span.call", {}, `${crossing.platform} ${crossing.name}`), el("span.took", {}, `${crossing.milliseconds} ms`), pill),
    el("pre", {}, bodies))));
    while (list.childElementCount > KEPT) list.lastElementChild.remove();
  }

  #show(open) {
    const moved = byId("wire").hidden === open;
    byId("wire").hidden = !open;
    byId("open-wire").setAttribute("aria-expanded", String(open));
    if (moved) byId(open ? "close-wire" : "open-wire").focus();
  }
}
