/** The partners' software: each firm with its habit, the offers it was made and the jobs it has. */
import { does } from "./control.js";
import { arrange, byId, el } from "./dom.js";
import { JobCard, OfferCard } from "./partner-cards.js";

const HABITS = { automatic: "自動で走る", manual: "手で操作", silent: "返事をしない", twice: "二度返事する", late: "遅れて返事する" };

export class Partners {
  constructor() {
    this.firms = new Map();
    setInterval(() => this.firms.forEach((firm) => firm.ticks()), 1000);
  }

  /** @param {any} state what the page began with */
  begin({ partners, habits }) {
    this.firms = new Map(partners.map((firm) => [firm.key, new Firm(firm, habits)]));
    byId("partners-head").textContent = partners.length ? "打診が届くと、上に並びます" : "一覧（DISPATCH_PARTNERS）がありません";
    this.#draw();
  }

  hears({ partner }) {
    this.firms.get(partner.key)?.shows(partner);
    this.#draw();
  }

  /** Who has something to do comes first. */
  #draw() {
    const firms = [...this.firms.values()];
    const ranked = firms.toSorted((one, other) => other.latest - one.latest);
    arrange(byId("firms"), ranked.map((firm) => firm.element));
    byId("partner-count").textContent = String(firms.reduce((sum, firm) => sum + firm.busy, 0));
  }
}

class Firm {
  constructor(firm, habits) {
    this.cards = new Map();
    this.habit = el("select", {
      "aria-label": `${firm.name}の動き`, on: { change: () => does(`partners/${firm.key}/habit`, { habit: this.habit.value }) },
    }, ...habits.map((value) => el("option", { value }, HABITS[value] ?? value)));
    this.list = el("div");
    this.element = el("article.firm", { "data-firm": firm.key }, el("div.firm-head", {}, el("h3", {}, firm.name), this.habit), this.list);
    this.shows(firm);
  }

  shows(firm) {
    this.habit.value = firm.habit;
    const jobs = firm.jobs.map((job) => [`job ${job.number}`, JobCard, job]);
    const taken = new Set(firm.jobs.map((job) => job.offer));
    const offers = firm.offers.filter((offer) => !taken.has(offer.id)).map((offer) => [`offer ${offer.id}`, OfferCard, offer]);
    const shown = [...jobs, ...offers].toSorted(([, , one], [, , other]) => other.at - one.at);
    this.latest = shown[0]?.[2].at ?? 0;
    this.busy = firm.jobs.filter((job) => !job.over).length + firm.offers.filter((offer) => offer.state === "open").length;
    const kept = new Map();
    for (const [name, Card, facts] of shown) {
      const card = this.cards.get(name);
      card?.shows(firm, facts);
      kept.set(name, card ?? new Card(firm, facts));
    }
    this.cards = kept;
    arrange(this.list, [...kept.values()].map((card) => card.element));
  }

  ticks() {
    this.cards.forEach((card) => card.ticks());
  }
}
