/** Whose browser this is: one browser plays every phone, and LINE's addresses ask who holds it. */

/** From now on this is the browser of `user`. The server reads the cookie as `HOLDER`. @param {string} user */
export function hold(user) {
  document.cookie = `simulated_phone=${encodeURIComponent(user)}; path=/line; SameSite=Lax`;
}

/** The address that opens `url` on the phone of `user`. @param {string} user @param {string} url */
export const openedBy = (user, url) => `/line/open?${new URLSearchParams({ as: user, url })}`;

/** Whose phone the page's own address names; it is kept there, so that a reload holds the same phone. */
export const named = () => new URLSearchParams(location.search).get("friend");

/** @param {string} user */
export function name(user) {
  history.replaceState(null, "", `?${new URLSearchParams({ friend: user })}`);
}
