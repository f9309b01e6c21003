/** What a tap does on the phone before, or instead of, an event. */
import { openedBy } from "./browser.js";
import { byId, el, toast } from "./dom.js";
import { does } from "./control.js";

/** Places a call for help may come from. */
const PLACES = [
  { title: "東京駅 丸の内口", address: "東京都千代田区丸の内1丁目", latitude: 35.681236, longitude: 139.767125 },
  { title: "首都高速 路肩（辰巳付近）", address: "", latitude: 35.64712, longitude: 139.81042 },
  { title: "東名高速 下り路肩（海老名付近）", address: "", latitude: 35.42931, longitude: 139.39874 },
  { title: "横浜 みなとみらい", address: "神奈川県横浜市西区みなとみらい", latitude: 35.457, longitude: 139.632 },
  { title: "青梅の山道（目印なし）", address: "", latitude: 35.80511, longitude: 139.18023 },
];

const PICKERS = { date: "date", time: "time", datetime: "datetime-local" };

let pickPlace = () => {};
let pickTime = () => {};

/** Prepare the two dialogs. Call once. */
export function prepareDialogs() {
  for (const dialog of document.querySelectorAll("dialog")) {
    dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
  }
  const form = byId("location-form");
  byId("places").append(...PLACES.map((place) => el("button", { type: "button", on: { click: () => {
    for (const [name, value] of Object.entries(place)) form.elements[name].value = value;
    form.requestSubmit();
  } } }, place.title, el("small", {}, place.address || `${place.latitude}, ${place.longitude}`))));
  form.addEventListener("submit", () => {
    const { latitude, longitude, title, address } = Object.fromEntries(new FormData(form));
    pickPlace({ latitude: Number(latitude), longitude: Number(longitude), title, address });
  });
  byId("picker-form").addEventListener("submit", (event) => pickTime(event.target.elements.picked.value));
}

/** @param {string} user */
export function sendLocation(user) {
  pickPlace = (place) => does(`line/${user}/location`, place);
  byId("location-dialog").showModal();
}

/** Open the phone's pictures. */
export function sendPhotoFile() {
  byId("photo-file").click();
}

/**
 * Do what an action says.
 * @param {string} user who taps
 * @param {any} action LINE's action object
 * @param {string} message the id of the message or menu it stands in
 */
export function tap(user, action, message) {
  const path = `line/${user}/tap`;
  const meant = { message, label: action.label ?? null, data: action.data ?? null };
  switch (action.type) {
    case "uri":
      if (action.uri.startsWith("tel:")) toast(`📞 ${action.uri.slice(4)} に発信するところです（シミュレーターは発信しません）`);
      else window.open(openedBy(user, action.uri), "_blank", "noopener,noreferrer");
      break;
    case "location":
      sendLocation(user);
      break;
    case "camera":
    case "cameraRoll":
      sendPhotoFile();
      break;
    case "clipboard":
      navigator.clipboard?.writeText(action.clipboardText).then(() => toast("コピーしました"));
      break;
    case "datetimepicker": {
      const input = byId("picker-form").elements.picked;
      input.type = PICKERS[action.mode];
      for (const key of ["min", "max"]) input[key] = action[key] ?? "";
      input.value = action.initial ?? "";
      pickTime = (picked) => does(path, { ...meant, params: { [action.mode]: picked } });
      byId("picker-dialog").showModal();
      break;
    }
    default:
      does(path, meant);
  }
}
