/** One thing after another: what is told while a talk is still being read waits until it has been. */
let last = Promise.resolve();

/** @param {() => unknown} deed what to do when everything before it is done */
export function inOrder(deed) {
  last = last.then(deed).catch((error) => console.error(error));
  return last;
}
