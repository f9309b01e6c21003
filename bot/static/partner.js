"use strict";

// Everything but sharing the position works without this script: forms are forms, and the page is loaded anew by hand.
const hand = document.getElementById("at-hand");
const LOOK_MS = 15000;
const SHARE_MS = 20000;

// How long an offer still waits. When it does no more, the page says what has become of it.
const left = document.getElementById("left");
if (left) {
  const until = Date.now() + Number(left.dataset.seconds) * 1000;
  const tick = () => {
    const seconds = Math.max(0, Math.ceil((until - Date.now()) / 1000));
    left.textContent = left.dataset.words.replace("%", seconds);
    if (seconds > 0) return;
    clearInterval(ticking);
    setTimeout(() => location.reload(), 1000);
  };
  const ticking = setInterval(tick, 1000);
}

// A correction, a cancellation: the page says that something has changed, and does not pull a form from under a thumb.
let looking = 0;
async function look() {
  try {
    const answer = await fetch(hand.dataset.state, { headers: { Accept: "application/json" }, redirect: "error" });
    if (!answer.ok && answer.status !== 410) return;
    if ((await answer.json()).mark === hand.dataset.mark) return;
    document.querySelector("#changed p").hidden = false;
    clearInterval(looking);
  } catch {
    // No network for the moment.
  }
}
if (hand) {
  looking = setInterval(() => { if (!document.hidden) look(); }, LOOK_MS);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) look(); });
}

// The position, for as long as the truck is on its way and the driver wants it. It goes on when the page is loaded anew.
const share = document.getElementById("share");
if (share && "geolocation" in navigator) {
  const button = share.querySelector("button");
  const status = share.querySelector("[role=status]");
  const remembered = `shares ${location.pathname}`;
  let watching = null;
  let sent = 0;

  const stop = (words) => {
    navigator.geolocation.clearWatch(watching);
    watching = null;
    sent = 0;
    sessionStorage.removeItem(remembered);
    button.textContent = share.dataset.start;
    button.setAttribute("aria-pressed", "false");
    status.textContent = words;
  };

  const send = async (found) => {
    if (Date.now() - sent < SHARE_MS) return;
    sent = Date.now();
    const { latitude, longitude } = found.coords;
    const body = new URLSearchParams({ do: "position", latitude: latitude.toFixed(6), longitude: longitude.toFixed(6) });
    try {
      const answer = await fetch(location.pathname, { method: "POST", body, redirect: "error" });
      if (answer.ok) status.textContent = share.dataset.on;
      else if (answer.status === 409 || answer.status === 410) stop(share.dataset.over);
    } catch {
      sent = 0; // No network for the moment: the next position is sent at once.
    }
  };

  // In a tunnel a position is not to be had for a while; without leave it never is.
  const lost = (error) => {
    if (error.code === error.PERMISSION_DENIED) stop(share.dataset.failed);
    else status.textContent = share.dataset.failed;
  };

  const start = () => {
    sessionStorage.setItem(remembered, "yes");
    button.textContent = share.dataset.stop;
    button.setAttribute("aria-pressed", "true");
    watching = navigator.geolocation.watchPosition(send, lost, {
      enableHighAccuracy: true, timeout: 30000, maximumAge: 10000,
    });
  };

  share.hidden = false;
  button.addEventListener("click", () => (watching === null ? start() : stop("")));
  if (sessionStorage.getItem(remembered)) start();
}
