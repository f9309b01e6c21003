/** The rich menu under a talk: a picture with areas to tap, which folds away. */
import { byId, el } from "./dom.js";

export class RichMenu {
  /** @param {(action: any, menu: string) => void} onTap */
  constructor(onTap) {
    this.onTap = onTap;
    this.shown = "";
    byId("line-menu-bar").addEventListener("click", () => this.unfolds(byId("line-menu-areas").hidden));
  }

  /** Show a menu as LINE gives it, or none. One that is shown already stays as it was folded. @param {any} menu */
  show(menu) {
    const known = menu?.richMenuId === this.shown;
    this.shown = menu?.richMenuId ?? "";
    byId("line-menu").hidden = !menu;
    if (!menu || known) return;
    byId("line-menu-bar").textContent = menu.chatBarText;
    const board = byId("line-menu-areas");
    board.style.aspectRatio = `${menu.size.width} / ${menu.size.height}`;
    board.style.backgroundImage = `url("/control/line/menu/${menu.richMenuId}/image")`;
    board.replaceChildren(...menu.areas.map((area) => this.#area(area, menu)));
    this.unfolds(menu.selected);
  }

  /** @param {boolean} open whether its areas can be seen */
  unfolds(open) {
    byId("line-menu-bar").setAttribute("aria-expanded", String(open));
    byId("line-menu-areas").hidden = !open;
  }

  #area({ bounds, action }, menu) {
    const label = action.label ?? action.displayText ?? action.text ?? action.type;
    const area = el("button", { type: "button", title: label, "aria-label": label, on: { click: () => this.onTap(action, menu.richMenuId) } });
    area.style.left = `${(bounds.x / menu.size.width) * 100}%`;
    area.style.top = `${(bounds.y / menu.size.height) * 100}%`;
    area.style.width = `${(bounds.width / menu.size.width) * 100}%`;
    area.style.height = `${(bounds.height / menu.size.height) * 100}%`;
    return area;
  }
}
