/** The panel that arms faults. */
import { does, removes } from "./control.js";
import { byId, el } from "./dom.js";

export class Faults {
  constructor() {
    this.kinds = {};
    this.form = byId("faults-form");
    byId("open-faults").addEventListener("click", () => byId("faults-dialog").showModal());
    byId("disarm").addEventListener("click", () => removes("faults"));
    byId("redelivery").addEventListener("change", (event) => does("line/redelivery", { on: event.target.checked }));
    this.form.elements.target.addEventListener("change", () => this.#offer());
    this.form.addEventListener("submit", (event) => this.#arm(event));
  }

  begin({ kinds, faults, redelivery }) {
    this.kinds = kinds;
    this.form.elements.target.replaceChildren(...Object.keys(kinds).map((target) => el("option", {}, target)));
    byId("redelivery").checked = redelivery;
    this.#offer();
    this.hears({ armed: faults });
  }

  hears({ armed }) {
    byId("armed").replaceChildren(...armed.map(({ target, kind, times }) => el("li", {}, `${target}：${kind} ×${times}`)));
    byId("open-faults").textContent = armed.length ? `障害 ${armed.length}` : "障害";
  }

  #offer() {
    const kinds = Object.entries(this.kinds[this.form.elements.target.value]);
    this.form.elements.kind.replaceChildren(...kinds.map(([kind, what]) => el("option", { value: kind }, `${kind}: ${what}`)));
  }

  #arm(event) {
    event.preventDefault();
    const { target, kind, times, seconds, code } = Object.fromEntries(new FormData(this.form));
    does("faults", { target, kind, times: Number(times), seconds: Number(seconds), code: Number(code) });
  }
}
