/** The LINE phone: one person's talk with the account. */
import { does, sees, uploads } from "./control.js";
import { arrange, byId, dayOf, el, stayAtEnd, timeOf, toast } from "./dom.js";
import { drawMessage, STICKERS, summaryOf } from "./messages.js";
import { inOrder } from "./order.js";
import { sendLocation, sendPhotoFile, tap } from "./actions.js";

const NOTES = { blocked: "アカウントをブロックしました", unblocked: "ブロックを解除しました", followed: "友だちに追加しました" };

export class LinePhone {
  constructor() {
    this.user = "";
    this.friends = new Map();
    this.entries = [];
    this.typingUntil = 0;
    this.stripTimer = 0;
    this.rows = new Map();
    this.toEnd = stayAtEnd(byId("line-talk"));
    byId("friend").addEventListener("change", (event) => inOrder(() => this.choose(event.target.value)));
    byId("line-form").addEventListener("submit", (event) => this.#types(event));
    byId("line-plus").addEventListener("click", () => this.#sheet(byId("line-sheet").hidden));
    byId("line-sheet").addEventListener("click", (event) => this.#deed(event.target.closest("[data-deed]")?.dataset.deed));
    byId("photo-file").addEventListener("change", (event) => this.#photo(event.target));
    byId("block").addEventListener("click", () => this.#block());
    byId("line-menu-bar").addEventListener("click", (event) => this.#fold(event.currentTarget));
    byId("stickers").append(...Object.entries(STICKERS).map(([sticker, face]) => el("button", {
      type: "button", "aria-label": `スタンプ ${face}`, on: { click: () => this.#does("sticker", { package: "446", sticker }) },
    }, face)));
    document.addEventListener("click", (event) => {
      if (!event.target.closest(".own-menu")) document.querySelectorAll(".own-menu.open").forEach((menu) => menu.classList.remove("open"));
    });
  }

  /** @param {any} state what the page began with */
  async begin(state) {
    this.account = state.account;
    this.friends = new Map(state.friends.map((friend) => [friend.user, friend]));
    byId("friend").replaceChildren(...state.friends.map(({ user, name, note }) => el("option", { value: user }, `${name}（${note}）`)));
    await this.choose(this.friends.has(this.user) ? this.user : state.friends[0].user);
  }

  /** @param {string} user whose phone to hold */
  async choose(user) {
    this.user = user;
    byId("friend").value = user;
    this.typingUntil = 0;
    const [transcript, menu] = await Promise.all([sees(`line/${user}/transcript`), sees(`line/${user}/menu`)]);
    this.entries = transcript.entries;
    this.rows.clear();
    this.#drawMenu(menu.menu);
    this.#draw();
  }

  /** A message came or changed. */
  hears({ user, entry }) {
    if (entry.side === "bot") this.#notify(user, entry);
    if (user !== this.user) return;
    this.typingUntil = 0;
    const at = this.entries.findIndex(({ id }) => id === entry.id);
    if (at < 0) this.entries.push(entry); else this.entries[at] = entry;
    this.#draw();
  }

  /** The loading animation starts. */
  waits({ user, seconds }) {
    if (user !== this.user) return;
    this.typingUntil = Date.now() + seconds * 1000;
    setTimeout(() => this.#draw(), seconds * 1000 + 50);
    this.#draw();
  }

  /** Someone blocked or unblocked. */
  meets({ friend }) {
    this.friends.set(friend.user, friend);
    this.#draw();
  }

  #does(deed, body) {
    this.#sheet(false);
    return does(`line/${this.user}/${deed}`, body);
  }

  #tap(action, message) {
    if (this.friends.get(this.user).blocked) { toast("ブロック中です"); return; }
    tap(this.user, action, message);
  }

  async #types(event) {
    event.preventDefault();
    const input = byId("line-text");
    const text = input.value;
    if (!text.trim()) return;
    input.value = "";
    if (!await this.#does("text", { text })) input.value = text;
  }

  #sheet(open) {
    byId("line-sheet").hidden = !open;
    byId("line-plus").setAttribute("aria-expanded", String(open));
  }

  #deed(deed) {
    if (deed === "location") { this.#sheet(false); sendLocation(this.user); }
    if (deed === "photo") sendPhotoFile();
    if (deed === "sample") this.#does("photo");
  }

  #photo(input) {
    this.#sheet(false);
    if (input.files[0]) uploads(`line/${this.user}/photo`, input.files[0]);
    input.value = "";
  }

  #block() {
    does(`line/${this.user}/${this.friends.get(this.user).blocked ? "follow" : "block"}`);
  }

  #notify(user, entry) {
    const strip = byId("line-strip");
    const others = user === this.user ? "" : ` → ${this.friends.get(user)?.name ?? ""}`;
    strip.replaceChildren(el("b", {}, `LINE　${this.account}${others}`), summaryOf(entry));
    strip.hidden = false;
    clearTimeout(this.stripTimer);
    this.stripTimer = setTimeout(() => { strip.hidden = true; }, 2500);
  }

  #draw() {
    const rows = [];
    let day = "", last = null;
    for (const entry of this.entries) {
      if (dayOf(entry.at) !== day) {
        day = dayOf(entry.at);
        rows.push(this.#kept(day, day, () => el("div.day", {}, day)));
        last = null;
      }
      const follows = last?.side === "bot" && entry.at - last.at < 60_000;
      const row = this.#kept(entry.id, entry, () => this.#row(entry, follows));
      if (row) { rows.push(row); last = entry; }
    }
    if (Date.now() < this.typingUntil) {
      rows.push(el("div.row.bot", {}, this.#face(), el("div.bubble.typing", { "aria-label": "入力中" }, el("i"), el("i"), el("i"))));
    }
    arrange(byId("line-talk"), rows);
    this.#drawChips();
    this.toEnd();
    const blocked = this.friends.get(this.user)?.blocked;
    byId("block").setAttribute("aria-pressed", String(Boolean(blocked)));
    byId("block").textContent = blocked ? "ブロック中" : "ブロック";
    byId("line-text").disabled = blocked;
  }

  /** The row drawn before for the same ``fact``, or a new one. */
  #kept(key, fact, drawAnew) {
    const before = this.rows.get(key);
    if (before?.fact === fact) return before.row;
    const row = drawAnew();
    this.rows.set(key, { fact, row });
    return row;
  }

  #face() {
    return el("div.face", { "aria-hidden": "true" }, this.account.slice(0, 1));
  }

  #row(entry, follows) {
    if (entry.side === "note") return el("div.note", {}, NOTES[entry.message.type] ?? "");
    const drawn = drawMessage(entry, (action) => this.#tap(action, entry.id));
    if (!drawn) return null;
    const stamp = el("span.stamp", {}, timeOf(entry.at));
    if (entry.side === "user") return el("div.row.new.user", {}, this.#ownMenu(entry), stamp, drawn);
    const row = el(`div.row.new.bot${follows ? ".follows" : ""}`, {}, this.#face());
    if (drawn.classList.contains("wide")) row.append(el("div.column", {}, drawn, stamp));
    else row.append(drawn, stamp);
    return row;
  }

  #ownMenu(entry) {
    if (entry.unsent || !entry.message.id) return null;
    const menu = el("div.own-menu", {},
      el("button", { type: "button", "aria-label": "メッセージのメニュー", on: { click: () => menu.classList.toggle("open") } }, "⋯"),
      el("div.choices", {}, el("button", { type: "button", on: { click: () => this.#does("unsend", { message: entry.message.id }) } }, "送信取消")));
    return menu;
  }

  #drawChips() {
    const chips = byId("line-chips");
    const last = this.entries.at(-1);
    const items = last?.side === "bot" ? last.message.quickReply?.items ?? [] : [];
    chips.replaceChildren(...items.map(({ action, imageUrl }) => el("button", { type: "button", on: { click: () => this.#tap(action, last.id) } },
      imageUrl && el("img", { src: imageUrl, alt: "" }), action.type === "location" ? `📍 ${action.label}` : action.label)));
    chips.hidden = !items.length;
    chips.scrollLeft = 0;
  }

  #drawMenu(menu) {
    byId("line-menu").hidden = !menu;
    if (!menu) return;
    byId("line-menu-bar").textContent = menu.chatBarText;
    byId("line-menu-bar").setAttribute("aria-expanded", String(menu.selected));
    const board = byId("line-menu-areas");
    board.hidden = !menu.selected;
    board.style.aspectRatio = `${menu.size.width} / ${menu.size.height}`;
    board.style.backgroundImage = `url("/control/line/menu/${menu.richMenuId}/image")`;
    board.replaceChildren(...menu.areas.map(({ bounds, action }) => {
      const area = el("button", { type: "button", "aria-label": action.label ?? action.displayText ?? action.type, on: { click: () => this.#tap(action, menu.richMenuId) } });
      area.style.left = `${(bounds.x / menu.size.width) * 100}%`;
      area.style.top = `${(bounds.y / menu.size.height) * 100}%`;
      area.style.width = `${(bounds.width / menu.size.width) * 100}%`;
      area.style.height = `${(bounds.height / menu.size.height) * 100}%`;
      return area;
    }));
  }

  #fold(bar) {
    const open = bar.getAttribute("aria-expanded") !== "true";
    bar.setAttribute("aria-expanded", String(open));
    byId("line-menu-areas").hidden = !open;
  }
}
