/** One message of a LINE talk, drawn: what stands in the bubble, or in its place. */
import { openedBy } from "./browser.js";
import { el, linked } from "./dom.js";
import { drawFlex } from "./flex.js";

/** Stickers cannot be shown without LINE's own pictures: these stand for a few of them. */
export const STICKERS = { 1988: "👍", 1989: "😊", 1990: "🙇", 1993: "😢", 2005: "🙏", 2027: "🚗" };

/**
 * @param {any} entry one entry of a transcript
 * @param {string} user on whose phone
 * @param {(action: any) => void} onTap
 * @returns {HTMLElement | null} nothing for what leaves no trace in the talk
 */
export function drawMessage(entry, user, onTap) {
  const message = entry.message;
  switch (message.type) {
    case "unsent": return el("div.bubble.gone", {}, "メッセージの送信を取り消しました");
    case "text":
    case "textV2": return el("div.bubble", {}, ...linked(message.text, (url) => openedBy(user, url)));
    case "postback": return entry.text ? el("div.bubble", {}, entry.text) : null;
    case "image": return el("img.picture", {
      alt: "写真", src: message.previewImageUrl ?? `/control/line/photo/${message.id}`,
    });
    case "sticker": return el("div.sticker", { role: "img", "aria-label": "スタンプ" }, STICKERS[message.stickerId] ?? "🙂");
    case "location": return drawLocation(message);
    case "template": return drawTemplate(message.template, onTap);
    case "flex": return drawFlex(message.contents, onTap);
    default: return el("div.bubble", {}, `［${message.type}］`);
  }
}

/** What a notification would say. @param {any} entry */
export function summaryOf(entry) {
  const { type, text, altText, title } = entry.message;
  return altText ?? text ?? title ?? `［${type}］`;
}

function drawLocation({ title, address, latitude, longitude }) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 236 110");
  const shape = (name, attributes) => {
    const element = document.createElementNS(svg.namespaceURI, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    svg.append(element);
  };
  const shift = Math.round((latitude * 1000 + longitude * 700) % 40);
  shape("rect", { width: 236, height: 110, fill: "#e6ead9" });
  shape("path", { d: `M-10 ${84 - shift} C60 ${60 - shift} 120 ${120 - shift} 250 ${70 - shift}`, stroke: "#a9cfe8", "stroke-width": 18, fill: "none" });
  for (const x of [20 + shift, 92, 150 + shift]) shape("path", { d: `M${x} -5 L${x - 14} 120`, stroke: "#fff", "stroke-width": 6 });
  for (const y of [26, 70]) shape("path", { d: `M-5 ${y} L245 ${y - 10}`, stroke: "#fff", "stroke-width": 6 });
  shape("path", { d: "M-5 104 L245 44", stroke: "#f5d68a", "stroke-width": 9 });
  shape("path", { d: "M118 78 C100 56 100 34 118 34 C136 34 136 56 118 78 Z", fill: "#e5483d" });
  shape("circle", { cx: 118, cy: 50, r: 6, fill: "#fff" });
  return el("div.map-card", {}, svg, el("b", {}, title || "位置情報"), el("span", {}, address || `${latitude}, ${longitude}`));
}

function drawTemplate(template, onTap) {
  if (template.type === "carousel") {
    return el("div.carousel.wide", { tabIndex: 0 }, ...template.columns.map((column) => drawPanel(column, onTap)));
  }
  if (template.type === "image_carousel") {
    return el("div.carousel.wide", { tabIndex: 0 }, ...template.columns.map(({ imageUrl, action }) =>
      el("button", { type: "button", on: { click: () => onTap(action) } }, el("img.picture", { src: imageUrl, alt: action.label ?? "" }))));
  }
  return drawPanel(template, onTap);
}

function drawPanel(panel, onTap) {
  return el(`div.template.wide${panel.type === "confirm" ? ".confirm" : ""}`, {},
    panel.thumbnailImageUrl && el("img", { src: panel.thumbnailImageUrl, alt: "" }),
    el("div.words", {}, panel.title && el("b", {}, panel.title), panel.text),
    el("div.choices", {}, ...panel.actions.map((action) =>
      el("button", { type: "button", on: { click: () => onTap(action) } }, action.label))));
}
