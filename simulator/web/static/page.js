/** The page: three seats, fed by live updates. */
import { prepareDialogs } from "./actions.js";
import { does, sees } from "./control.js";
import { byId, timeOf } from "./dom.js";
import { Faults } from "./faults.js";
import { LinePhone } from "./line-phone.js";
import { Mailbox } from "./mailbox.js";
import { inOrder } from "./order.js";
import { Partners } from "./partners.js";
import { SmsPhone } from "./sms-phone.js";
import { Wire } from "./wire.js";

const line = new LinePhone();
const sms = new SmsPhone();
const mail = new Mailbox();
const wire = new Wire();
const faults = new Faults();
const partners = new Partners();

const LISTENERS = {
  "line.entry": (update) => line.hears(update),
  "line.typing": (update) => line.waits(update),
  "line.friend": (update) => line.meets(update),
  "line.menu": () => line.menuChanges(),
  "sms.entry": (update) => sms.hears(update),
  mail: (update) => mail.hears(update),
  wire: (update) => wire.hears(update),
  faults: (update) => faults.hears(update),
  partner: (update) => partners.hears(update),
  reset: () => begin(),
};

async function begin() {
  const state = await sees("state");
  if (!state) return;
  faults.begin(state);
  partners.begin(state);
  await Promise.all([line.begin(state), sms.begin(state), mail.begin(), wire.begin()]);
}

function listen() {
  const live = new EventSource("/control/live");
  const state = byId("live-state");
  live.addEventListener("open", () => {
    state.textContent = "接続済み";
    state.classList.add("on");
    inOrder(begin);
  });
  live.addEventListener("error", () => {
    state.textContent = "再接続中";
    state.classList.remove("on");
  });
  live.addEventListener("message", ({ data }) => {
    const update = JSON.parse(data);
    inOrder(() => LISTENERS[update.kind]?.(update));
  });
}

function tick() {
  for (const clock of document.querySelectorAll(".clock")) clock.textContent = timeOf(Date.now());
}

for (const tab of document.querySelectorAll("[data-show]")) {
  tab.addEventListener("click", () => {
    document.body.dataset.tab = tab.dataset.show;
    for (const other of document.querySelectorAll("[data-show]")) other.setAttribute("aria-pressed", String(other === tab));
  });
}
for (const tab of document.querySelectorAll("[data-side-show]")) {
  tab.addEventListener("click", () => {
    byId("side").dataset.side = tab.dataset.sideShow;
    for (const other of document.querySelectorAll("[data-side-show]")) other.setAttribute("aria-pressed", String(other === tab));
  });
}
byId("reset").addEventListener("click", () => does("reset"));
prepareDialogs();
listen();
tick();
setInterval(tick, 10_000);
