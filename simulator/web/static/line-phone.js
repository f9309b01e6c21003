/** The LINE phone: one person's talk with the account. */
import { hold, name, named } from "./browser.js";
import { does, sees, uploads, uploadsAll } from "./control.js";
import { arrange, byId, dayOf, el, stayAtEnd, timeOf, toast } from "./dom.js";
import { drawMessage, STICKERS, summaryOf } from "./messages.js";
import { inOrder } from "./order.js";
import { RichMenu } from "./rich-menu.js";
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
    this.menu = new RichMenu((action, menu) => this.#tap(action, menu));
    byId("friend").addEventListener("change", (event) => inOrder(() => this.takesUp(event.target.value)));
    byId("line-form").addEventListener("submit", (event) => this.#types(event));
    byId("line-text").addEventListener("focus", () => this.menu.unfolds(false));
    byId("line-plus").addEventListener("click", () => this.#sheet(byId("line-sheet").hidden));
    byId("line-sheet").addEventListener("click", (event) => this.#deed(event.target.closest("[data-deed]")?.dataset.deed));
    byId("photo-file").addEventListener("change", (event) => this.#photo(event.target));
    byId("block").addEventListener("click", () => this.#block());
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
    if (!this.user && this.friends.has(named())) await this.takesUp(named());
    else await this.choose(this.friends.has(this.user) ? this.user : state.friends[0].user);
  }

  /** Take up the phone of `user`, whose browser this is from now on. */
  async takesUp(user) {
    hold(user);
    name(user);
    await this.choose(user);
  }

  /** @param {string} user whose phone to hold */
  async choose(user) {
    this.user = user;
    byId("friend").value = user;
    this.typingUntil = 0;
    const [transcript, menu] = await Promise.all([sees(`line/${user}/transcript`), sees(`line/${user}/menu`)]);
    this.entries = transcript.entries;
    this.rows.clear();
    byId("line-text").value = this.friends.get(user).draft;
    this.menu.show(menu.menu);
    this.#draw();
  }

  /** A menu was made, given or taken away. */
  async menuChanges() {
    const user = this.user;
    const { menu } = await sees(`line/${user}/menu`);
    if (user === this.user) this.menu.show(menu);
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

  /** Someone added, blocked or unblocked the account, or has words ready in the input bar. */
  async meets({ friend }) {
    const before = this.friends.get(friend.user);
    this.friends.set(friend.user, friend);
    if (friend.user !== this.user) return;
    if (friend.draft && friend.draft !== before.draft) byId("line-text").value = friend.draft;
    if (friend.blocked !== before.blocked || friend.added !== before.added) await this.menuChanges();
    this.#draw();
  }

  #does(deed, body) {
    this.#sheet(false);
    return does(`line/${this.user}/${deed}`, body);
  }

  #tap(action, message) {
    if (this.friends.get(this.user).blocked) { toast("ブロック中です"); return; }
    tap(this.user, action, message);
    if (action.inputOption) this.#turnsTo(action);
  }

  /** What the phone opens or closes after a tap, where the action says so. */
  #turnsTo({ inputOption, fillInText }) {
    if (inputOption === "closeRichMenu") this.menu.unfolds(false);
    if (inputOption === "openRichMenu") this.menu.unfolds(true);
    if (inputOption !== "openKeyboard") return;
    byId("line-text").value = fillInText ?? "";
    byId("line-text").focus();
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
    // Several sent at once arrive in any order, as from a real telephone.
    if (input.files.length > 1) uploadsAll(`line/${this.user}/photos?order=shuffled`, input.files);
    else if (input.files[0]) uploads(`line/${this.user}/photo`, input.files[0]);
    input.value = "";
  }

  #block() {
    const { added, blocked } = this.friends.get(this.user);
    does(`line/${this.user}/${added && !blocked ? "block" : "follow"}`);
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
    const { added, blocked } = this.friends.get(this.user);
    byId("block").setAttribute("aria-pressed", String(blocked));
    byId("block").classList.toggle("invites", !added);
    byId("block").textContent = blocked ? "ブロック中" : added ? "ブロック" : "友だち追加";
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
    const drawn = drawMessage(entry, this.user, (action) => this.#tap(action, entry.id));
    if (!drawn) return null;
    const stamp = el("span.stamp", {}, timeOf(entry.at));
    if (entry.side === "user") return el("div.row.new.user", {}, this.#ownMenu(entry), stamp, drawn);
    const row = el(`div.row.new.bot${follows ? ".follows" : ""}`, {}, this.#face());
    const badge = entry.notification && el("span.badge", {}, "通知メッセージ");
    if (badge || drawn.classList.contains("wide")) row.append(el("div.column", {}, badge, drawn, stamp));
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
}
