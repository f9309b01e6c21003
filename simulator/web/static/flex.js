/** Flex messages drawn as LINE draws them. Source: LINE, Messaging API, "Flex Message elements" and "… layout". */
import { el } from "./dom.js";

const BUBBLE = { nano: 120, micro: 160, deca: 220, hecto: 241, kilo: 260, mega: 300, giga: 386 };
const TEXT = { xxs: 11, xs: 13, sm: 14, md: 16, lg: 19, xl: 22, xxl: 29, "3xl": 35, "4xl": 48, "5xl": 74 };
const IMAGE = { xxs: 40, xs: 60, sm: 80, md: 100, lg: 120, xl: 140, xxl: 160, "3xl": 180, "4xl": 200, "5xl": 220 };
const SPACE = { none: 0, xs: 2, sm: 4, md: 8, lg: 12, xl: 16, xxl: 20 };
const CORNER = { none: 0, xs: 2, sm: 4, md: 8, lg: 12, xl: 16, xxl: 20 };
const ALIGN = { start: "start", end: "end", center: "center" };
const GRAVITY = { top: "flex-start", center: "center", bottom: "flex-end" };

const measure = (value, table) => (value in table ? `${table[value]}px` : value);

/**
 * @param {any} container a bubble or a carousel
 * @param {(action: any) => void} onTap
 * @returns {HTMLElement}
 */
export function drawFlex(container, onTap) {
  if (container.type === "carousel") {
    return el("div.carousel.wide", { tabIndex: 0 }, ...container.contents.map((bubble) => drawBubble(bubble, onTap)));
  }
  return drawBubble(container, onTap);
}

function drawBubble(bubble, onTap) {
  const element = el("div.fx-bubble.wide");
  element.style.width = `${BUBBLE[bubble.size ?? "mega"]}px`;
  if (bubble.direction === "rtl") element.dir = "rtl";
  for (const name of ["header", "hero", "body", "footer"]) {
    if (!bubble[name]) continue;
    const block = draw(bubble[name], onTap, "vertical");
    const style = bubble.styles?.[name] ?? {};
    const holder = el(`div.fx-${name}`, {}, block);
    if (name !== "hero") block.classList.add("fx-block", `fx-${name}`);
    if (name === "body") holder.classList.add("fx-grow");
    if (style.backgroundColor) holder.style.background = style.backgroundColor;
    if (style.separator) holder.style.borderTop = `1px solid ${style.separatorColor ?? "#d4d6da"}`;
    element.append(holder);
    if (name !== "hero") pad(block, bubble[name]);
  }
  return tappable(element, bubble.action, onTap);
}

function draw(part, onTap, layout) {
  const drawers = { box: drawBox, text: drawText, button: drawButton, image: drawImage, icon: drawIcon, video: drawVideo };
  const plain = { separator: drawSeparator, filler: () => el("div.fx-filler"), spacer: drawSpacer };
  const element = (drawers[part.type] ?? plain[part.type] ?? (() => el("div")))(part, onTap, layout);
  return part.type === "button" ? element : tappable(element, part.action, onTap);
}

function drawBox(box, onTap) {
  const element = el(`div.fx-box.fx-${box.layout}`);
  const style = element.style;
  box.contents.forEach((part, index) => {
    const child = draw(part, onTap, box.layout);
    place(child, part, box.layout);
    const gap = part.margin ?? (index ? box.spacing : undefined);
    if (gap && part.type !== "filler") child.style[box.layout === "vertical" ? "marginTop" : "marginLeft"] = measure(gap, SPACE);
    element.append(child);
  });
  if (box.backgroundColor) style.background = box.backgroundColor;
  if (box.background?.type === "linearGradient") {
    style.background = `linear-gradient(${box.background.angle}, ${box.background.startColor}, ${box.background.endColor})`;
  }
  if (box.borderColor || box.borderWidth) {
    const widths = { none: "0", light: "0.5px", normal: "1px", "semi-bold": "2px", bold: "3px" };
    style.border = `${widths[box.borderWidth] ?? box.borderWidth ?? "1px"} solid ${box.borderColor ?? "transparent"}`;
  }
  if (box.cornerRadius) { style.borderRadius = measure(box.cornerRadius, CORNER); style.overflow = "hidden"; }
  for (const key of ["width", "height", "maxWidth", "maxHeight", "justifyContent"]) if (box[key]) style[key] = box[key];
  if (box.alignItems && box.layout !== "baseline") style.alignItems = box.alignItems;
  pad(element, box);
  return element;
}

function pad(element, box) {
  if (box.paddingAll) element.style.padding = measure(box.paddingAll, SPACE);
  const sides = { paddingTop: "paddingTop", paddingBottom: "paddingBottom", paddingStart: "paddingInlineStart", paddingEnd: "paddingInlineEnd" };
  for (const [key, side] of Object.entries(sides)) if (box[key]) element.style[side] = measure(box[key], SPACE);
}

/** How a child takes its share: horizontal parts share by default, vertical parts keep their own size. */
function place(child, part, layout) {
  const share = part.flex ?? (layout === "vertical" || ["icon", "separator", "spacer"].includes(part.type) ? 0 : 1);
  if (part.type !== "filler" || part.flex !== undefined) child.style.flex = share ? `${share} ${share} 0` : "0 0 auto";
  if (layout === "vertical" && share) child.style.flexBasis = "auto";
  if (part.gravity && layout === "horizontal") child.style.alignSelf = GRAVITY[part.gravity];
  if (part.position === "absolute") child.style.position = "absolute";
  const sides = { offsetTop: "top", offsetBottom: "bottom", offsetStart: "insetInlineStart", offsetEnd: "insetInlineEnd" };
  for (const [key, side] of Object.entries(sides)) {
    if (part[key]) { child.style.position ||= "relative"; child.style[side] = measure(part[key], SPACE); }
  }
}

function letter(element, part) {
  const style = element.style;
  if (part.size) style.fontSize = measure(part.size, TEXT);
  if (part.color) style.color = part.color;
  if (part.weight === "bold") style.fontWeight = "700";
  if (part.style === "italic") style.fontStyle = "italic";
  if (part.decoration && part.decoration !== "none") style.textDecoration = part.decoration;
}

function drawText(text) {
  const spans = text.contents?.map((span) => { const element = el("span", {}, span.text); letter(element, span); return element; });
  const element = el("p.fx-text", {}, ...(spans ?? [text.text]));
  letter(element, text);
  if (text.wrap) element.classList.add("fx-wrap");
  if (text.wrap && text.maxLines) { element.classList.add("fx-clamp"); element.style.webkitLineClamp = text.maxLines; }
  if (text.align) element.style.textAlign = ALIGN[text.align];
  if (text.lineSpacing) element.style.lineHeight = `calc(1.4em + ${text.lineSpacing})`;
  return element;
}

function drawButton(button, onTap) {
  const look = button.style ?? "link";
  const element = el(`button.fx-button.fx-${look}`, { type: "button", on: { click: () => onTap(button.action) } }, button.action.label);
  if (button.height === "sm") element.classList.add("fx-sm");
  if (button.color) element.style[look === "link" ? "color" : "background"] = button.color;
  return element;
}

function drawImage(image) {
  const element = el("div.fx-image", { role: "img", "aria-label": "画像" });
  const [width, height] = (image.aspectRatio ?? "1:1").split(":").map(Number);
  const size = image.size ?? "md";
  element.style.width = size === "full" ? "100%" : measure(size, IMAGE);
  element.style.aspectRatio = `${width} / ${height}`;
  element.style.backgroundImage = `url(${JSON.stringify(image.url)})`;
  if (image.backgroundColor) element.style.backgroundColor = image.backgroundColor;
  if (image.aspectMode === "cover") element.classList.add("fx-cover");
  element.style.margin = { start: "0 auto 0 0", end: "0 0 0 auto" }[image.align] ?? "0 auto";
  return element;
}

function drawIcon(icon) {
  const element = el("img", { src: icon.url, alt: "" });
  element.style.height = measure(icon.size ?? "md", TEXT);
  return element;
}

function drawVideo(video) {
  return drawImage({ url: video.previewUrl, size: "full", aspectRatio: video.aspectRatio, aspectMode: "cover" });
}

function drawSeparator(separator) {
  const element = el("div.fx-separator", { role: "separator" });
  if (separator.color) element.style.background = separator.color;
  return element;
}

function drawSpacer(spacer, _onTap, layout) {
  const element = el("div");
  element.style[layout === "vertical" ? "height" : "width"] = measure(spacer.size ?? "md", SPACE);
  return element;
}

/** Let a tap on a box, text or picture act, by pointer and by keyboard. */
function tappable(element, action, onTap) {
  if (!action) return element;
  element.classList.add("fx-tappable");
  Object.assign(element, { tabIndex: 0, role: "button", ariaLabel: action.label ?? null });
  element.addEventListener("click", (event) => { event.stopPropagation(); onTap(action); });
  element.addEventListener("keydown", (event) => {
    if (event.target === element && event.key === "Enter") onTap(action);
  });
  return element;
}
