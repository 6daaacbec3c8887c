// SPDX-License-Identifier: Apache-2.0
/**
 * The working set on the phone: sealed by a random key, which is itself wrapped by the PIN together with a part that the
 * server gives with the lease. Without the part, at the lease's end, after five wrong PINs and at signing out nothing of it
 * can be read any more. The outbox is not touched by any of this.
 */
import { bytes, random, text } from './bytes.js';
import * as clock from './clock.js';
import { all, change, get, put } from './store.js';

export const ROUNDS = 600000;
export const MOST_TRIES = 5;
const COMMON = ['112233', '223344', '332211', '521521', '147258', '258369', '159357', '789456', '110110'];

/** What is in memory only. @type {{raw: Uint8Array, data: CryptoKey, pin: CryptoKey} | null} */
let open = null;

const windows = new BroadcastChannel('linli-field');

/** Another window wiped it: this one holds it in memory no longer. */
windows.onmessage = () => location.reload();

/** @returns {string | null} the word that says why it is too easy, or null */
export function tooEasy(pin) {
    if (!/^\d{6}$/.test(pin)) {
        return 'pin.six';
    }
    const steps = new Set([...pin].slice(1).map((digit, at) => (digit - pin[at] + 10) % 10));
    if (steps.size === 1 && [0, 1, 9].includes([...steps][0])) {
        return steps.has(0) ? 'pin.same' : 'pin.row';
    }
    const repeated = pin.slice(0, 3) === pin.slice(3) || /^(\d\d)\1\1$/.test(pin);
    const year = /^(19|20)\d\d(0[1-9]|1[0-2])$/.test(pin);
    return repeated ? 'pin.repeated' : year ? 'pin.date' : COMMON.includes(pin) ? 'pin.common' : null;
}

export const isOpen = () => open !== null;

/** @returns {Promise<{lease: string, until: string, worker: string, tries: number} | undefined>} */
export const lock = () => get('meta', 'lock');

/** Makes a new one. @param {{id: string, expiresAt: string, worker: string}} lease */
export async function create(pin, lease, part) {
    const salt = random(16);
    const raw = random(32);
    open = { raw, data: await aes(raw), pin: await pinKey(pin, salt) };
    await wrap(salt, lease, part);
}

/** The lease was renewed: there is another part. */
export async function renew(lease, part) {
    const there = await lock();
    await wrap(there.salt, lease, part);
}

async function wrap(salt, lease, part) {
    const iv = random(12);
    const key = await wrapping(open.pin, part, ['encrypt']);
    const wrapped = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, open.raw);
    const kept = { salt, rounds: ROUNDS, iv, wrapped: new Uint8Array(wrapped), part, tries: 0 };
    await put('meta', { ...kept, lease: lease.id, until: lease.expiresAt, worker: lease.worker }, 'lock');
}

/** @returns {Promise<number>} 0 when it is open, else how many tries are left; -1 when it was wiped */
export async function unlock(pin) {
    const there = await lock();
    const tries = there.tries + 1;
    // Counted before it is tried: closing the page in between does not give another try.
    await put('meta', { ...there, tries }, 'lock');
    try {
        const derived = await pinKey(pin, there.salt, there.rounds);
        const key = await wrapping(derived, there.part, ['decrypt']);
        const raw = new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: there.iv }, key, there.wrapped));
        open = { raw, data: await aes(raw), pin: derived };
    } catch (wrong) {
        if (wrong.name !== 'OperationError') {
            throw wrong;
        }
        if (tries >= MOST_TRIES) {
            await wipe('wiped.pin');
            return -1;
        }
        return MOST_TRIES - tries;
    }
    await put('meta', { ...there, tries: 0 }, 'lock');
    return 0;
}

/** Forgets the key until the PIN is entered again. */
export function close() {
    open = null;
}

/** Wipes it, and keeps why. @param {string | null} why a word */
export async function wipe(why) {
    open = null;
    const rows = await all('outbox');
    await change(['meta', 'kept', 'outbox'], stores => {
        stores.kept.clear();
        stores.meta.delete('lock');
        stores.meta.put(why, 'notice');
        rows.forEach(row => stores.outbox.put({ ...row, label: null }));
    });
    windows.postMessage('wiped');
}

/** Wipes it when the lease is over. @returns {Promise<boolean>} whether it was */
export async function wipeIfOver() {
    const there = await lock();
    if (!there || clock.now() < Date.parse(there.until)) {
        return false;
    }
    await wipe('wiped.over');
    return true;
}

/** @param {string} name what it is; what is sealed under one name does not open under another */
export async function seal(name, what) {
    const iv = random(12);
    const how = { name: 'AES-GCM', iv, additionalData: bytes(name) };
    return { iv, data: new Uint8Array(await crypto.subtle.encrypt(how, open.data, bytes(JSON.stringify(what)))) };
}

/** What was sealed; null when there is nothing, or another key sealed it. */
export async function unseal(name, sealed) {
    if (!sealed || !open) {
        return null;
    }
    try {
        const how = { name: 'AES-GCM', iv: sealed.iv, additionalData: bytes(name) };
        return JSON.parse(text(await crypto.subtle.decrypt(how, open.data, sealed.data)));
    } catch (other) {
        if (other.name === 'OperationError') {
            return null;
        }
        throw other;
    }
}

export async function keep(name, what) {
    if (open) {
        const sealed = await seal(name, what);
        await put('kept', sealed, name);
    }
}

export const kept = async name => unseal(name, await get('kept', name));

const aes = raw => crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

async function pinKey(pin, salt, iterations = ROUNDS) {
    const base = await crypto.subtle.importKey('raw', bytes(pin), 'PBKDF2', false, ['deriveBits']);
    const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, base, 256);
    return crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey']);
}

function wrapping(pin, part, uses) {
    const how = { name: 'HKDF', hash: 'SHA-256', salt: bytes(part), info: bytes('linli.field.set') };
    return crypto.subtle.deriveKey(how, pin, { name: 'AES-GCM', length: 256 }, false, uses);
}
