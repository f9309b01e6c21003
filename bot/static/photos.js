"use strict";

// Photos go one by one, so that on a bad line those that came through are kept; without this script the form sends them all.
const form = document.getElementById("photos");
const said = document.getElementById("said");
const troubles = document.getElementById("troubles");
const TRIES = 3;

const filled = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name]);

const show = (element, words) => {
  element.textContent = words;
  element.hidden = !words;
};

const trouble = (words) => {
  const line = document.createElement("li");
  line.textContent = words;
  troubles.firstElementChild.append(line);
  troubles.hidden = false;
};

const pause = (seconds) => new Promise((done) => { setTimeout(done, seconds * 1000); });

// One photo: its outcome and words, or nothing where no answer came. Sent twice, it is kept once.
const sent = async (kind, file) => {
  for (let tried = 1; tried <= TRIES; tried += 1) {
    const body = new FormData();
    body.append(kind, file, file.name);
    try {
      const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" } });
      if (answer.status === 410) return "over";
      if (answer.ok) return (await answer.json())[0];
    } catch {
      // No network for a moment.
    }
    if (tried < TRIES) await pause(tried);
  }
  return undefined;
};

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  troubles.firstElementChild.replaceChildren();
  troubles.hidden = true;
  const chosen = [...form.querySelectorAll("input[type=file]")].flatMap((input) => [...input.files].map((file) => [input, file]));
  if (!chosen.length) trouble(form.dataset.none);
  let failed = !chosen.length;
  for (const [place, [input, file]] of chosen.entries()) {
    show(said, filled(form.dataset.sending, { number: place + 1, count: chosen.length }));
    if (file.size > Number(form.dataset.most)) {
      trouble(filled(form.dataset.large, { name: file.name }));
      failed = true;
      continue;
    }
    const outcome = await sent(input.name, file);
    if (outcome === "over") {
      location.reload();
      return;
    }
    if (!outcome || !["kept", "duplicate"].includes(outcome.outcome)) {
      trouble(outcome ? outcome.text : filled(form.dataset.failed, { name: file.name }));
      failed = true;
    }
  }
  if (!failed) {
    const address = new URL(form.action);
    address.searchParams.set("sent", chosen.length);
    location.replace(address);
    return;
  }
  show(said, "");
  // The form can be sent again: what came through already is known, and is not kept twice.
  delete form.dataset.sent;
  form.querySelectorAll("button").forEach((button) => button.removeAttribute("aria-disabled"));
});
