/** The mailbox of staff and customers, newest letter on top. */
import { sees } from "./control.js";
import { byId, dayOf, el, linked, timeOf } from "./dom.js";

export class Mailbox {
  constructor() {
    this.letters = [];
    this.open = 0;
    this.to = "";
    byId("mail-to").addEventListener("change", (event) => {
      this.to = event.target.value;
      this.open = this.#chosen().at(-1)?.number ?? 0;
      this.#draw();
    });
  }

  async begin() {
    this.letters = (await sees("mail")).letters;
    if (!this.letters.some(({ to }) => to.includes(this.to))) this.to = "";
    this.open = this.#chosen().at(-1)?.number ?? 0;
    this.#draw();
  }

  hears({ letter }) {
    if (this.letters.some(({ number }) => number === letter.number)) return;
    const onNewest = this.open === (this.#chosen().at(-1)?.number ?? 0);
    this.letters.push(letter);
    if (onNewest) this.open = this.#chosen().at(-1)?.number ?? 0;
    this.#draw();
  }

  #chosen() {
    return this.letters.filter(({ to }) => !this.to || to.includes(this.to));
  }

  #draw() {
    const letters = this.#chosen();
    byId("mail-count").textContent = String(letters.length);
    this.#offer();
    byId("letters").replaceChildren(...letters.toReversed().map((letter) => el("li", {}, el("button", {
      type: "button", "aria-current": String(letter.number === this.open),
      on: { click: () => { this.open = letter.number; this.#draw(); } },
    }, el("b", {}, letter.subject || "（件名なし）"), el("time", {}, timeOf(letter.at)),
    el("span.from", {}, `宛先 ${letter.to.join(", ")}`),
    letter.code && el("span.code", { "aria-label": `コード ${letter.code}` }, letter.code)))));
    this.#read(letters.find(({ number }) => number === this.open));
  }

  /** The addresses somebody has written to, to choose from. */
  #offer() {
    const known = [...new Set(this.letters.flatMap(({ to }) => to))].sort();
    const box = byId("mail-to");
    if (box.options.length !== known.length + 1) {
      box.replaceChildren(el("option", { value: "" }, "すべての宛先"), ...known.map((to) => el("option", { value: to }, to)));
    }
    box.value = this.to;
  }

  #read(letter) {
    const page = byId("letter");
    page.hidden = !letter;
    if (!letter) return;
    const facts = [["差出人", letter.from], ["宛先", letter.to.join(", ")], ["日時", `${dayOf(letter.at)} ${timeOf(letter.at)}`]];
    if (letter.attachments.length) facts.push(["添付", letter.attachments.join(", ")]);
    const words = letter.text || new DOMParser().parseFromString(letter.html, "text/html").body.textContent;
    page.replaceChildren(el("h3", {}, letter.subject),
      el("dl", {}, ...facts.flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, value)])), el("pre", {}, ...linked(words)));
  }
}
