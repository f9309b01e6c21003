"use strict";

// Without this script the page is loaded anew every half minute. With it, it is kept up to date where it stands: what has
// not changed is not touched, so that nobody loses their place, and a screen reader hears what matters and no more.
const track = document.getElementById("track");
const LONGEST_SECONDS = 120;
const PATIENCE_MS = 10000;

let told = "";
let again = Number(track.dataset.again);
let wait = again;
let timer = 0;
let asking = false;

const byId = (id) => document.getElementById(id);

function put(element, words) {
  if (element.textContent !== words) element.textContent = words;
}

function drawn(sight) {
  byId("chart").toggleAttribute("hidden", !sight);
  if (!sight) return;
  byId("truck").style.transform = `translate(${sight.x}px, ${sight.y}px)`;
  byId("way").setAttribute("x2", sight.x);
  byId("way").setAttribute("y2", sight.y);
  byId("bar").setAttribute("d", `M-148 154v6h${sight.bar}v-6`);
  put(byId("bar-words"), sight.bar_label);
  put(byId("reach"), sight.reach_label);
}

function stepped(steps) {
  byId("steps-part").hidden = steps.length === 0;
  byId("steps").replaceChildren(...steps.map((step) => {
    const item = document.createElement("li");
    item.className = step.mark;
    if (step.mark === "now") item.setAttribute("aria-current", "step");
    for (const [name, words] of [["", step.label], ["mark", step.marked], ["time", step.time]]) {
      const part = document.createElement("span");
      part.className = name;
      part.textContent = words;
      item.append(part, " ");
    }
    return item;
  }));
}

function shown(state) {
  put(document.querySelector("h1"), state.title);
  document.title = `${state.title} - ${track.dataset.brand}`;
  for (const element of track.querySelectorAll("[data-told]")) {
    const words = state[element.dataset.told];
    put(element, words);
    element.hidden = words === "";
  }
  for (const link of track.querySelectorAll("[data-leads]")) {
    const address = state[link.dataset.leads];
    link.href = address;
    link.hidden = address === "";
  }
  for (const part of track.querySelectorAll("[data-part]")) {
    part.hidden = [...part.querySelectorAll("[data-told], [data-leads]")].every((element) => element.hidden);
  }
  drawn(state.sight);
  stepped(state.steps);
  if (told && told !== state.said) put(byId("said"), state.said);
  told = state.said;
}

async function look() {
  if (asking) return;
  asking = true;
  clearTimeout(timer);
  const patience = new AbortController();
  const tired = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const answer = await fetch(track.dataset.state, {
      headers: { Accept: "application/json" },
      cache: "no-store",
      signal: patience.signal,
    });
    if (answer.status === 410) {
      location.reload();
      return;
    }
    if (!answer.ok) throw new Error(String(answer.status));
    const state = await answer.json();
    shown(state);
    put(byId("stale"), "");
    again = state.again;
    wait = again;
  } catch {
    // No network for the moment, or a service that is busy: later, and later still.
    wait = Math.min(wait * 2, LONGEST_SECONDS);
    put(byId("stale"), track.dataset.stale);
  } finally {
    clearTimeout(tired);
    asking = false;
    rest();
  }
}

// A page nobody looks at asks nothing, and is up to date the moment somebody looks again.
const seen = () => document.visibilityState === "visible";

function rest() {
  clearTimeout(timer);
  if (seen()) timer = setTimeout(look, wait * 1000);
}

function minded() {
  clearTimeout(timer);
  if (seen()) look();
}

told = [document.querySelector("h1").textContent, ...["window", "note"].map((name) =>
  track.querySelector(`[data-told=${name}]`).textContent)].filter(Boolean).join(" ");
document.addEventListener("visibilitychange", minded);
addEventListener("online", minded);
addEventListener("pageshow", (event) => { if (event.persisted) minded(); });
rest();
