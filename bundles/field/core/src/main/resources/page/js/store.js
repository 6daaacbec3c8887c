// SPDX-License-Identifier: Apache-2.0
/** What lies on the phone (IndexedDB). Nothing that somebody entered or that is about somebody lies in it unsealed. */

const NAME = 'linli-field';
let opened;

function open() {
    opened ??= new Promise((resolve, reject) => {
        const asked = indexedDB.open(NAME, 1);
        asked.onupgradeneeded = () => {
            asked.result.createObjectStore('meta');
            asked.result.createObjectStore('kept');
            asked.result.createObjectStore('photos', { keyPath: 'id' });
            asked.result.createObjectStore('outbox', { keyPath: ['worker', 'device', 'number'] });
        };
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
    });
    return opened;
}

/**
 * Changes several stores at once, or none of them.
 * @param {string[]} names
 * @param {(stores: Record<string, IDBObjectStore>) => void} change
 */
export async function change(names, change) {
    const database = await open();
    return new Promise((resolve, reject) => {
        const run = database.transaction(names, 'readwrite', { durability: 'strict' });
        run.oncomplete = () => resolve();
        run.onabort = () => reject(run.error);
        change(Object.fromEntries(names.map(name => [name, run.objectStore(name)])));
    });
}

async function ask(name, question) {
    const database = await open();
    return new Promise((resolve, reject) => {
        const asked = question(database.transaction(name).objectStore(name));
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
    });
}

export const get = (name, key) => ask(name, store => store.get(key));
export const all = name => ask(name, store => store.getAll());
export const put = (name, value, key) => change([name], stores => stores[name].put(value, key));
export const remove = (name, key) => change([name], stores => stores[name].delete(key));
