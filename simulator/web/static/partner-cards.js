/** An offer and a job as a firm's software shows them. What somebody is typing stays while the rest is brought up to date. */
import { does } from "./control.js";
import { el, timeOf } from "./dom.js";
import { kilometres, WayMap } from "./way-map.js";

const REASONS = {
  busy: "手いっぱい", no_equipment: "装備がない", too_far: "遠すぎる", restricted_road: "入れない道", closed: "時間外", other: "その他",
};
const STATUSES = {
  en_route: "出発", arriving: "まもなく到着", on_scene: "到着", not_found: "車が見つからない", towing: "搬送", at_destination: "入庫", completed: "完了",
};
const NEXT = {
  accepted: ["en_route", "arriving", "on_scene"], en_route: ["arriving", "on_scene"], arriving: ["on_scene"],
  on_scene: ["not_found", "towing", "completed"], not_found: ["on_scene"], towing: ["at_destination"], at_destination: ["completed"],
};
const TROUBLES = {
  wrong_equipment: "装備が合わない", destination_closed: "預け先が閉まっている", accident_found: "事故だった", vehicle_gone: "車がない",
  partner_down: "自社の車の故障", other: "その他",
};
const SYMPTOMS = {
  battery: "バッテリー", start: "始動しない", flat: "パンク", lockout: "鍵の閉じ込み", fuel: "ガス欠", charge: "電欠", ditch: "脱輪", accident: "事故",
  warning: "警告灯・異音", snow: "雪・ぬかるみ", unknown: "わからない",
};
const STATES = {
  open: "返事待ち", accepted: "受諾", declined: "辞退", refused: "受け付けられず", ended: "終了", cancelled: "取消", unsuccessful: "できず", ...STATUSES,
};
const ON_THE_WAY = ["accepted", "en_route", "arriving"];

const options = (words) => Object.entries(words).map(([value, label]) => el("option", { value }, label));
const button = (label, click, kind = "") => el(`button${kind}`, { type: "button", on: { click } }, label);

function placeOf({ place, trouble, car }) {
  const road = [place?.road?.route, place?.road?.direction, place?.road?.kilopost && `${place.road.kilopost}kp`];
  const words = [place?.address, ...road, place?.landmark].filter(Boolean).join(" ") || "位置情報あり";
  return [words, [SYMPTOMS[trouble?.symptom] ?? trouble?.symptom, car?.body, car?.model, car?.colour, car?.plate].filter(Boolean).join("・")];
}

export class OfferCard {
  constructor(firm, offer) {
    const path = `partners/${firm.key}/offers/${encodeURIComponent(offer.id)}`;
    this.minutes = el("input", { type: "number", min: 1, value: 30, "aria-label": "到着までの分" });
    this.reason = el("select", { "aria-label": "辞退の理由" }, ...options(REASONS));
    this.state = el("span.state");
    this.what = el("p");
    this.more = el("p.soft");
    this.deeds = el("div.deeds", {},
      el("label", {}, this.minutes, "分で"),
      button("引き受ける", () => does(`${path}/accept`, { minutes: Number(this.minutes.value) }), ".main"),
      this.reason,
      button("断る", () => does(`${path}/decline`, { reason: this.reason.value })));
    this.element = el("div.case.offer", {}, el("div.case-head", {}, el("b", {}, "打診"), this.state), this.what, this.more, this.deeds);
    this.shows(firm, offer);
  }

  shows(_firm, offer) {
    this.offer = offer;
    [this.what.textContent, this.more.textContent] = placeOf(offer.sheet);
    this.more.textContent += `・約${Number(offer.sheet.distance_km ?? 0).toFixed(1)} km${offer.sheet.urgent ? "・急ぎ" : ""}`;
    this.state.className = `state ${offer.state === "open" ? "open" : offer.state === "refused" ? "bad" : ""}`;
    this.deeds.hidden = !["open", "refused"].includes(offer.state);
    this.ticks();
  }

  ticks() {
    const left = Math.max(0, Math.ceil((this.offer.deadline - Date.now()) / 1000));
    const words = this.offer.state === "open" ? `あと ${left} 秒` : `${STATES[this.offer.state] ?? this.offer.state} ${this.offer.answer}`;
    if (this.state.textContent !== words) this.state.textContent = words;
  }
}

export class JobCard {
  constructor(firm, job) {
    const path = `partners/${firm.key}/jobs/${encodeURIComponent(job.number)}`;
    const reports = (status, more = {}) => does(`${path}/status`, { status, ...more });
    this.state = el("span.state");
    this.what = el("p");
    this.more = el("p.soft");
    this.left = el("p.soft");
    this.map = new WayMap();
    this.words = el("ul.words");
    this.next = Object.fromEntries(Object.entries(STATUSES).map(([status, label]) => [status, button(label, () => reports(status))]));
    this.minutes = el("input", { type: "number", min: 1, value: 20, "aria-label": "新しい到着までの分" });
    this.trouble = el("select", { "aria-label": "できない理由" }, ...options(TROUBLES));
    this.moving = el("div.deeds", {},
      button("走る", () => does(`${path}/drive`, {}), ".main"),
      el("label", {}, this.minutes, "分後に"), button("到着を伝え直す", () => does(`${path}/time`, { minutes: Number(this.minutes.value) })));
    this.failing = el("div.deeds", {}, this.trouble, button("できない", () => reports("unsuccessful", { trouble: this.trouble.value })));
    this.element = el("div.case.job", {}, el("div.case-head", {}, el("b", {}, job.number), this.state), this.what, this.more, this.map.element,
      this.left, el("div.deeds", {}, ...Object.values(this.next)), this.moving, this.failing, this.words);
    this.shows(firm, job);
  }

  shows(firm, job) {
    [this.what.textContent, this.more.textContent] = placeOf(job.sheet);
    const { name, phone } = job.sheet.customer ?? {};
    this.more.textContent = [this.more.textContent, name, phone].filter(Boolean).join("・");
    this.state.textContent = STATES[job.state] ?? job.state;
    const coming = ON_THE_WAY.includes(job.state) && !job.over;
    this.map.element.toggleAttribute("hidden", !coming);
    if (coming) this.map.shows({ yard: firm.yard, car: job.car, truck: job.truck });
    this.left.textContent = coming ? `お車まで ${kilometres(job.truck, job.car).toFixed(1)} km${job.driving ? "・走行中" : ""}` : "";
    for (const [status, deed] of Object.entries(this.next)) deed.hidden = job.over || !(NEXT[job.state] ?? []).includes(status);
    this.moving.hidden = !coming;
    this.failing.hidden = job.over;
    this.words.replaceChildren(...job.words.map((word) => el("li", {}, word)));
    this.element.title = timeOf(job.at);
  }

  ticks() {}
}
