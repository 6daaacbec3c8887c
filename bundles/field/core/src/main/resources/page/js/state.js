// SPDX-License-Identifier: Apache-2.0
/** What the page knows right now, and who wants to hear when it changes. */

const listeners = new Set();

export const state = {
    /** Whether there is a session: null while nobody asked. @type {boolean | null} */
    signedIn: null,
    /** Whether the server answered the last time. */
    reached: navigator.onLine,
    /** Whether something is being sent. */
    sending: false,
    /** Whether somebody is in the middle of typing. */
    typing: false,
    /** The working set by its keys; only while it is open. @type {Map<string, any>} */
    items: new Map(),
    /** Who works here: name, lease, areas, when it was brought. @type {any} */
    about: null,
    /** The rows of the outbox, in order. @type {any[]} */
    rows: [],
    /** A newer version waits. @type {ServiceWorker | null} */
    newer: null,
    /** The last position that was asked for. @type {{longitude: number, latitude: number} | null} */
    position: null,
    /** Words to be said once. @type {string | null} */
    said: null,
};

export const listen = listener => listeners.add(listener);
export const changed = () => listeners.forEach(listener => listener());
export const items = kind => [...state.items.values()].filter(item => item.kind === kind).map(item => item.body);
export const item = (kind, id) => state.items.get(kind + '/' + id)?.body;
