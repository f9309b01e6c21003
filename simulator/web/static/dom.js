/** Building elements without markup in strings, so that nothing a message says can become markup. */

/**
 * @param {string} tag name, then classes: "div.bubble.gone"
 * @param {Record<string, unknown>} [attributes] properties; "on" holds listeners, "aria-…" and "data-…" are attributes
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElement}
 */
export function el(tag, attributes = {}, ...children) {
  const [name, ...classes] = tag.split(".");
  const element = document.createElement(name);
  if (classes.length) element.className = classes.join(" ");
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "on") for (const [type, listener] of Object.entries(value)) element.addEventListener(type, listener);
    else if (key.includes("-")) element.setAttribute(key, value);
    else element[key] = value;
  }
  element.append(...children.filter((child) => child || child === ""));
  return element;
}

/** @param {string} id */
export const byId = (id) => document.getElementById(id);

/**
 * Make ``nodes`` the children of ``parent``, touching only what differs: what stays keeps its focus and its scroll.
 * @param {Element} parent
 * @param {Element[]} nodes
 */
export function arrange(parent, nodes) {
  nodes.forEach((node, index) => {
    if (parent.children[index] !== node) parent.insertBefore(node, parent.children[index] ?? null);
  });
  while (parent.children.length > nodes.length) parent.lastElementChild.remove();
}

/** Keep a talk at its end while pictures load and the room around it changes. @param {HTMLElement} talk */
export function stayAtEnd(talk) {
  const toEnd = () => { talk.scrollTop = talk.scrollHeight; };
  talk.addEventListener("load", toEnd, true);
  new ResizeObserver(toEnd).observe(talk);
  return toEnd;
}

/**
 * Text with its web addresses made into links, as phones and letters show it.
 * @param {string} text
 * @param {(url: string) => string} through where a link truly leads
 */
export function linked(text, through = (url) => url) {
  return text.split(/(https?:\/\/[!-~]*[\w/=&%~#-])/).map((part, index) =>
    index % 2 ? el("a", { href: through(part), target: "_blank", rel: "noopener noreferrer" }, part) : part,
  );
}

const TIME = new Intl.DateTimeFormat("ja-JP", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Tokyo" });
const DAY = new Intl.DateTimeFormat("ja-JP", { month: "numeric", day: "numeric", weekday: "short", timeZone: "Asia/Tokyo" });

/** @param {number} at milliseconds */
export const timeOf = (at) => TIME.format(at);
/** @param {number} at milliseconds */
export const dayOf = (at) => DAY.format(at);

let toastTimer = 0;

/** Say something for a moment. @param {string} words */
export function toast(words) {
  const box = byId("toast");
  box.textContent = words;
  box.hidden = false;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => { box.hidden = true; }, 4000);
}
