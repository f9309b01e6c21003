/** A truck between its yard and a car, drawn without anybody's map: north is up, one scale both ways. */

const NAMESPACE = "http://www.w3.org/2000/svg";
const WIDTH = 320, HEIGHT = 150, MARGIN = 26;
const KILOMETRES = 111.195;
const SCALES = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

function svg(tag, attributes, ...children) {
  const element = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Kilometres east and north of ``from``, on a flat earth. */
function flat(from, [latitude, longitude]) {
  return [(longitude - from[1]) * KILOMETRES * Math.cos((from[0] * Math.PI) / 180), (latitude - from[0]) * KILOMETRES];
}

/** @param {[number, number]} here @param {[number, number]} there */
export const kilometres = (here, there) => Math.hypot(...flat(here, there));

export class WayMap {
  constructor() {
    this.line = svg("line", { class: "line" });
    this.yard = mark("yard", "基地", svg("rect", { x: -5, y: -5, width: 10, height: 10 }));
    this.car = mark("car", "お車", svg("circle", { r: 6 }));
    this.truck = mark("truck", "トラック", svg("path", { d: "M-10-6H3V6H-10ZM4-3H8L11 1V6H4Z" }));
    this.bar = svg("path", { class: "bar" });
    this.words = svg("text", { class: "bar-words", x: 10, y: HEIGHT - 14 });
    this.element = svg("svg", { class: "way-map", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img" },
      this.line, this.bar, this.words, this.yard, this.car, this.truck);
  }

  /** @param {Record<"yard" | "car" | "truck", [number, number]>} places */
  shows({ yard, car, truck }) {
    const spots = { yard: [0, 0], car: flat(yard, car), truck: flat(yard, truck) };
    const [west, east] = extent(Object.values(spots).map(([x]) => x));
    const [south, north] = extent(Object.values(spots).map(([, y]) => y));
    const scale = Math.min((WIDTH - 2 * MARGIN) / Math.max(east - west, 0.05), (HEIGHT - 2 * MARGIN) / Math.max(north - south, 0.05));
    const at = ([x, y]) => [WIDTH / 2 + (x - (east + west) / 2) * scale, HEIGHT / 2 - (y - (north + south) / 2) * scale];
    for (const [name, spot] of Object.entries(spots)) {
      const [x, y] = at(spot);
      this[name].style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
    }
    const [[x1, y1], [x2, y2]] = [at(spots.yard), at(spots.car)];
    for (const [name, value] of Object.entries({ x1, y1, x2, y2 })) this.line.setAttribute(name, value.toFixed(1));
    const length = SCALES.findLast((each) => each * scale <= WIDTH / 3) ?? SCALES[0];
    this.bar.setAttribute("d", `M10 ${HEIGHT - 12}v4h${(length * scale).toFixed(1)}v-4`);
    this.words.textContent = length < 1 ? `${length * 1000} m` : `${length} km`;
    this.element.setAttribute("aria-label", `トラックからお車まで ${kilometres(truck, car).toFixed(1)} km`);
  }
}

function mark(name, words, shape) {
  return svg("g", { class: name }, shape, svg("text", { y: name === "car" ? 20 : -10 }, words));
}

function extent(numbers) {
  return [Math.min(...numbers), Math.max(...numbers)];
}
