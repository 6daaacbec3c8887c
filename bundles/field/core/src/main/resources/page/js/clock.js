// SPDX-License-Identifier: Apache-2.0
/** The server's time, as far as the phone knows it: its own time and the difference that was kept; never backwards. */
import { get, put } from './store.js';

let difference = 0;
let seen = 0;

export async function start() {
    const kept = await get('meta', 'clock');
    difference = kept?.difference ?? 0;
    seen = kept?.seen ?? 0;
}

/** @returns {number} */
export function now() {
    seen = Math.max(seen, Date.now() + difference);
    return seen;
}

/** The device's own time: it is sent as told, the server takes the difference off. */
export const told = () => new Date().toISOString();

/** @param {string} serverNow */
export async function learn(serverNow) {
    difference = Date.parse(serverNow) - Date.now();
    seen = Date.parse(serverNow);
    await keep();
}

/** Keeps how late it is, so that a clock that is set back does not make a lease longer. */
export const keep = () => put('meta', { difference, seen: now() }, 'clock');
