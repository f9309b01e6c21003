/** The staff's mailbox, newest letter on top. */
import { sees } from "./control.js";
import { byId, dayOf, el, timeOf } from "./dom.js";

export class Mailbox {
  constructor() {
    this.letters = [];
    this.open = 0;
  }

  async begin() {
    this.letters = (await sees("mail")).letters;
    this.open = this.letters.at(-1)?.number ?? 0;
    this.#draw();
  }

  hears({ letter }) {
    if (this.letters.some(({ number }) => number === letter.number)) return;
    const onNewest = this.open === (this.letters.at(-1)?.number ?? 0);
    this.letters.push(letter);
    if (onNewest) this.open = letter.number;
    this.#draw();
  }

  #draw() {
    byId("mail-count").textContent = String(this.letters.length);
    byId("letters").replaceChildren(...this.letters.toReversed().map((letter) => el("li", {}, el("button", {
      type: "button", "aria-current": String(letter.number === this.open),
      on: { click: () => { this.open = letter.number; this.#draw(); } },
    }, el("b", {}, letter.subject || "（件名なし）"), el("time", {}, timeOf(letter.at)), el("span.from", {}, `${letter.from} → ${letter.to.join(", ")}`)))));
    this.#read(this.letters.find(({ number }) => number === this.open));
  }

  #read(letter) {
    const page = byId("letter");
    page.hidden = !letter;
    if (!letter) return;
    const facts = [["差出人", letter.from], ["宛先", letter.to.join(", ")], ["日時", `${dayOf(letter.at)} ${timeOf(letter.at)}`]];
    if (letter.attachments.length) facts.push(["添付", letter.attachments.join(", ")]);
    const words = letter.text || new DOMParser().parseFromString(letter.html, "text/html").body.textContent;
    page.replaceChildren(el("h3", {}, letter.subject),
      el("dl", {}, ...facts.flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, value)])), el("pre", {}, words));
  }
}
