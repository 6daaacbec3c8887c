// SPDX-License-Identifier: Apache-2.0
/**
 * Sends what waits: one sender at a time whichever windows are open, in order, in batches. Wherever the network stops, the
 * same is sent again, and the server does each once. It needs a session, and no PIN.
 */
import * as clock from './clock.js';
import * as outbox from './outbox.js';
import { Refused, Unreached, call } from './server.js';
import { changed, state } from './state.js';
import { get, put } from './store.js';

const MOST = 200;
const MOST_LETTERS = 400000;
const PAUSES = [2, 5, 15, 40, 90, 180, 300];
const UNOPENED = ['urn:linli:problem:envelope-key-unknown', 'urn:linli:problem:envelope-unreadable'];

let failures = 0;
let timer = null;
let revoked = async () => {};

/** @param {() => Promise<void>} then what is done when the server says that the lease was revoked */
export function onRevoked(then) {
    revoked = then;
}

/** Sends what waits, when nobody else does. */
export async function flush() {
    clearTimeout(timer);
    timer = null;
    await navigator.locks.request('linli-field-sender', { ifAvailable: true }, async free => {
        if (!free || state.signedIn === false || (await outbox.waiting()).length === 0) {
            return;
        }
        state.sending = true;
        changed();
        try {
            while (await sendSome());
        } finally {
            state.sending = false;
            await outbox.load();
        }
    });
}

/** @returns {Promise<boolean>} whether to go on at once */
async function sendSome() {
    const part = sized(await outbox.waiting());
    if (part.length === 0) {
        failures = 0;
        return false;
    }
    try {
        const operations = [];
        for (const row of part) {
            operations.push(await sendable(row));
        }
        const { device } = await outbox.whose();
        const results = await call('POST', 'visit/field/sealed-batches', { device, deviceNow: clock.told(), operations });
        state.reached = true;
        return await take(part, results);
    } catch (failed) {
        return failedWith(failed, part);
    }
}

function sized(rows) {
    const part = [];
    let letters = 0;
    for (const row of rows.slice(0, MOST)) {
        letters += row.sealed.length + 200;
        if (part.length > 0 && letters > MOST_LETTERS) {
            break;
        }
        part.push(row);
    }
    return part;
}

/** A photo goes before the batch that names it. */
async function sendable(row) {
    const { id, number, keyId, sealed } = row;
    if (!row.photo) {
        return { id, number, keyId, sealed };
    }
    const photo = await get('photos', row.photo);
    if (photo && !photo.file) {
        const place = new URLSearchParams({ device: row.device, id: photo.id, keyId: photo.keyId });
        try {
            photo.file = (await call('POST', 'visit/field/sealed-photos?' + place, photo.sealed)).file;
        } catch (refused) {
            refused.row = row;
            throw refused;
        }
        await put('photos', photo);
    }
    return { id, number, keyId, sealed, photo: photo?.file ?? null };
}

async function take(part, results) {
    const byId = new Map(results.map(result => [result.id, result]));
    const known = part.filter(row => byId.has(row.id) && byId.get(row.id).outcome !== 'LATER');
    await outbox.became(known.map(row => ended(row, byId.get(row.id))));
    const later = results.find(result => result.outcome === 'LATER');
    const unopened = results.some(result => UNOPENED.includes(result.problem?.type));
    if (unopened) {
        return false;
    }
    if (later || known.length < part.length) {
        pause();
        return false;
    }
    failures = 0;
    return true;
}

function ended(row, result) {
    const problem = result.problem?.type ?? null;
    const states = { DONE: 'done', CONFLICT: 'conflict', REFUSED: 'refused' };
    const unopened = UNOPENED.includes(problem);
    const made = /^\d{8}-[0-9A-Z-]{4,12}$/.test(result.made ?? '') ? result.made : null;
    return { ...row, state: unopened ? 'unreadable' : states[result.outcome], problem, made, doneAt: clock.now() };
}

async function failedWith(failed, part) {
    if (failed instanceof Unreached) {
        state.reached = false;
        pause();
        return false;
    }
    if (!(failed instanceof Refused)) {
        throw failed;
    }
    if (failed.status === 401) {
        state.signedIn = false;
        return false;
    }
    if (failed.status === 403) {
        await revoked();
        return false;
    }
    if (failed.status === 409 && failed.problem.lastNumber !== undefined && (await outbox.again(failed.problem.lastNumber))) {
        return true;
    }
    if (failed.status === 413 && part.length === 1 || failed.row && !failed.passing) {
        const row = failed.row ?? part[0];
        await outbox.became([{ ...row, state: 'unreadable', problem: failed.type }]);
        return false;
    }
    pause();
    return false;
}

function pause() {
    const seconds = PAUSES[Math.min(failures++, PAUSES.length - 1)];
    clearTimeout(timer);
    timer = setTimeout(flush, seconds * 1000 * (0.7 + Math.random() * 0.6));
}

/** Sends whenever there may be a network again. */
export function start() {
    addEventListener('online', soon);
    document.addEventListener('visibilitychange', soon);
    setInterval(() => document.visibilityState === 'visible' && soon(), 60000);
}

/** Now, as soon as there is a network. */
export function soon() {
    failures = Math.min(failures, 1);
    flush();
}
