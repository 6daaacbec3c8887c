// SPDX-License-Identifier: Apache-2.0
/**
 * What was done here and is to be sent. Each operation is sealed to the server's key before it is kept; what it was about
 * (kind, subject, time) lies beside it under the PIN's key, for the list.
 */
import { base64url, bytes, ulid } from './bytes.js';
import * as clock from './clock.js';
import { seal as sealTo } from './sealing.js';
import { changed, state } from './state.js';
import { all, change, get, put, remove } from './store.js';
import * as vault from './vault.js';

const KEPT_DAYS = 30;
const DAY = 86400000;
const NUMBERING = 'linli-field-numbering';

/** @returns {Promise<{worker: string, device: string}>} */
export const whose = async () => ({ worker: await get('meta', 'worker'), device: await get('meta', 'device') });

const last = ({ worker, device }) => 'number/' + worker + '/' + device;

/** The server knows operations up to this number: the next is behind it. */
export async function startAfter(number) {
    await navigator.locks.request(NUMBERING, async () => {
        const own = await whose();
        const used = (await get('meta', last(own))) ?? 0;
        await put('meta', Math.max(used, number), last(own));
    });
}

/**
 * Keeps an operation.
 * @param {{id?: string, kind: string, subject?: string, baseVersion?: number, body: object}} operation
 * @param {string} subject in words, for the list
 * @param {Uint8Array} [photo]
 * @returns {Promise<string>} its id
 */
export async function add(operation, subject, photo) {
    const id = operation.id ?? ulid(Date.now());
    const key = await get('meta', 'serverKey');
    const own = await whose();
    const sealedPhoto = photo ? await sealedPhotoOf(key, own, photo) : null;
    const body = sealedPhoto ? { ...operation.body, photo: sealedPhoto.id } : operation.body;
    await navigator.locks.request(NUMBERING, async () => {
        const number = ((await get('meta', last(own))) ?? 0) + 1;
        const row = await rowOf(key, own, number, { ...operation, id, body });
        const label = vault.isOpen() ? await vault.seal('label/' + id, { kind: operation.kind, id: operation.subject, subject }) : null;
        await change(['meta', 'outbox', 'photos'], stores => {
            stores.outbox.add({ ...row, label, photo: sealedPhoto?.id ?? null });
            stores.meta.put(number, last(own));
            if (sealedPhoto) {
                stores.photos.put(sealedPhoto);
            }
        });
    });
    await load();
    return id;
}

async function rowOf(key, own, number, operation) {
    const content = { ...operation, deviceTime: clock.told() };
    delete content.id;
    const sealed = await sealTo(key, { ...own, place: String(number), id: operation.id }, bytes(JSON.stringify(content)));
    const { worker, device } = own;
    return { worker, device, number, id: operation.id, keyId: key.id, sealed: base64url(sealed), at: clock.now(), state: 'waiting' };
}

async function sealedPhotoOf(key, own, photo) {
    const id = ulid(Date.now());
    return { id, keyId: key.id, sealed: await sealTo(key, { ...own, place: 'photo', id }, photo), file: null };
}

/** Reads the list anew. */
export async function load() {
    const own = await whose();
    const rows = await all('outbox');
    const mine = rows.filter(row => row.worker === own.worker && row.device === own.device);
    for (const row of mine) {
        row.words = await vault.unseal('label/' + row.id, row.label);
    }
    state.rows = mine.sort((one, other) => one.number - other.number);
    const rest = rows.filter(row => !mine.includes(row) && isUnsent(row));
    state.others = rest.filter(row => row.worker !== own.worker).length;
    state.stranded = rest.filter(row => row.worker === own.worker).length;
    changed();
}

/** The rows to be sent, in order; up to the first that cannot be. */
export async function waiting() {
    const own = await whose();
    const rows = (await all('outbox')).filter(row => row.worker === own.worker && row.device === own.device);
    const unsent = rows.filter(isUnsent).sort((one, other) => one.number - other.number);
    const stop = unsent.findIndex(row => row.state !== 'waiting');
    return stop < 0 ? unsent : unsent.slice(0, stop);
}

/** How many of whomever lie here unsent. */
export const unsent = async () => (await all('outbox')).filter(isUnsent).length;

/** @param {{state: string}} row */
export const isUnsent = row => row.state === 'waiting' || row.state === 'unreadable';

/** Writes what became of rows. @param {any[]} rows */
export async function became(rows) {
    await change(['outbox', 'photos'], stores => {
        for (const { words: _words, ...row } of rows) {
            stores.outbox.put(row);
            if (row.photo && !isUnsent(row)) {
                stores.photos.delete(row.photo);
            }
        }
    });
    await load();
}

/** The server asks for those behind this number again. @returns {Promise<boolean>} whether they are here */
export async function again(number) {
    const own = await whose();
    const rows = (await all('outbox')).filter(row => row.worker === own.worker && row.device === own.device);
    const behind = rows.filter(row => row.number > number);
    if (!behind.some(row => row.number === number + 1)) {
        return false;
    }
    await became(behind.map(row => ({ ...row, state: 'waiting' })));
    return true;
}

/** The worker gives up what the server cannot open: nothing takes its number. */
export async function giveUp(number) {
    const own = await whose();
    const there = await get('outbox', [own.worker, own.device, number]);
    const key = await get('meta', 'serverKey');
    const row = await rowOf(key, own, number, { id: ulid(Date.now()), kind: 'GIVEN_UP', body: {} });
    await change(['outbox', 'photos'], stores => {
        stores.outbox.put({ ...row, label: null, photo: null, givenUp: true });
        if (there?.photo) {
            stores.photos.delete(there.photo);
        }
    });
    await load();
}

/** Tries once more what could not be opened. */
export const retry = number => became(state.rows.filter(row => row.number === number).map(row => ({ ...row, state: 'waiting' })));

/** Forgets what was sent long ago. */
export async function forget() {
    for (const row of await all('outbox')) {
        if (!isUnsent(row) && row.at < clock.now() - KEPT_DAYS * DAY) {
            await remove('outbox', [row.worker, row.device, row.number]);
        }
    }
}
