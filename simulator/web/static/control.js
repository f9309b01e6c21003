/** The control API. A refusal is shown to the person at the desk, and answered with null. */
import { toast } from "./dom.js";

async function call(path, options) {
  const answer = await fetch(`/control/${path}`, options);
  const body = await answer.json();
  if (answer.ok) return body;
  toast(body.error ?? `${answer.status}`);
  return null;
}

/** @param {string} path */
export const sees = (path) => call(path, {});
/** @param {string} path @param {object} [body] */
export const does = (path, body = {}) =>
  call(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
/** @param {string} path @param {Blob} picture */
export const uploads = (path, picture) =>
  call(path, { method: "POST", headers: { "Content-Type": picture.type }, body: picture });
/** @param {string} path @param {Iterable<File>} pictures */
export const uploadsAll = (path, pictures) => {
  const body = new FormData();
  for (const picture of pictures) body.append("photo", picture);
  return call(path, { method: "POST", body });
};
/** @param {string} path */
export const removes = (path) => call(path, { method: "DELETE" });
