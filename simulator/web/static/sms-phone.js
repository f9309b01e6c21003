/** The SMS phone: plain text, with what it costs and how far it came. */
import { does, sees } from "./control.js";
import { arrange, byId, dayOf, el, linked, stayAtEnd, timeOf } from "./dom.js";
import { inOrder } from "./order.js";

const STATUS = {
  accepted: "受付", queued: "送信待ち", sent: "送信済み", delivered: "配信済み", undelivered: "不達", failed: "失敗", received: "",
};

export class SmsPhone {
  constructor() {
    this.number = "";
    this.entries = [];
    this.toEnd = stayAtEnd(byId("sms-talk"));
    byId("number").addEventListener("change", (event) => inOrder(() => this.choose(event.target.value)));
    byId("sms-form").addEventListener("submit", (event) => this.#types(event));
  }

  /** @param {any} state what the page began with */
  async begin(state) {
    byId("sms-sender").textContent = state.sender;
    this.numbers = new Set(state.numbers.map(({ number }) => number));
    byId("number").replaceChildren(...state.numbers.map(({ number, name }) => option(number, name)));
    await this.choose(this.numbers.has(this.number) ? this.number : state.numbers[0].number);
  }

  /** @param {string} number whose phone to hold */
  async choose(number) {
    this.number = number;
    byId("number").value = number;
    this.entries = (await sees(`sms/${encodeURIComponent(number)}/transcript`)).entries;
    this.#draw();
  }

  /** A message came or moved on. */
  hears({ number, entry }) {
    if (!this.numbers.has(number)) {
      this.numbers.add(number);
      byId("number").append(option(number, ""));
    }
    if (number !== this.number) return;
    const at = this.entries.findIndex(({ id }) => id === entry.id);
    if (at < 0) this.entries.push(entry); else this.entries[at] = entry;
    this.#draw();
  }

  async #types(event) {
    event.preventDefault();
    const input = byId("sms-text");
    const text = input.value;
    if (!text.trim()) return;
    input.value = "";
    if (!await does(`sms/${encodeURIComponent(this.number)}/text`, { text })) input.value = text;
  }

  #draw() {
    const rows = [];
    let day = "";
    for (const entry of this.entries) {
      if (dayOf(entry.at) !== day) {
        day = dayOf(entry.at);
        rows.push(el("div.day", {}, `SMS　${day}`));
      }
      const bad = ["undelivered", "failed"].includes(entry.status);
      const status = [timeOf(entry.at), `${entry.segments}通分`, STATUS[entry.status] ?? entry.status, entry.error_code];
      rows.push(el(`div.row.${entry.side}`, {},
        el("div.bubble", {}, ...linked(entry.text)),
        el(`span.stamp${bad ? ".bad" : ""}`, {}, status.filter(Boolean).join("・"))));
    }
    arrange(byId("sms-talk"), rows);
    this.toEnd();
  }
}

function option(number, name) {
  return el("option", { value: number }, name ? `${number}（${name}）` : number);
}
