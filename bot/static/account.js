"use strict";

// A second tap on a slow telephone would send a form twice. Coming back to the page makes its buttons work again.
for (const form of document.forms) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    form.querySelectorAll("button").forEach((button) => button.setAttribute("aria-disabled", "true"));
  });
}
addEventListener("pageshow", () => {
  for (const form of document.forms) {
    delete form.dataset.sent;
    form.querySelectorAll("button").forEach((button) => button.removeAttribute("aria-disabled"));
  }
});

const problems = document.getElementById("problems");
if (problems) problems.focus();

// Until the string from this page has been sent in LINE; the link beside it does the same by hand.
const waiting = document.getElementById("waiting");
if (waiting) {
  const look = async () => {
    try {
      const answer = await fetch(waiting.dataset.state, { headers: { Accept: "application/json" }, redirect: "error" });
      if (answer.ok && (await answer.json()).state === "waiting") return;
      if (answer.ok) location.reload();
    } catch {
      // Signed out, or no network for the moment: the link is still there.
    }
  };
  setInterval(() => { if (!document.hidden) look(); }, 3000);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) look(); });
}
