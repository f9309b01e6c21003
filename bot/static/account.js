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

// A password can be looked at while it is typed. It is hidden again before it is sent, or browsers would remember it as text.
for (const button of document.querySelectorAll("button[data-shows]")) {
  const field = document.getElementById(button.dataset.shows);
  const show = (shown) => {
    field.type = shown ? "text" : "password";
    button.setAttribute("aria-pressed", String(shown));
  };
  button.hidden = false;
  button.addEventListener("click", () => show(field.type === "password"));
  field.form.addEventListener("submit", () => show(false));
}

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
