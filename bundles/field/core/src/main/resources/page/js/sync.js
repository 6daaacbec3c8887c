// SPDX-License-Identifier: Apache-2.0
/** Signing in, the lease of this phone, and what it may hold. */
import * as clock from './clock.js';
import * as outbox from './outbox.js';
import * as sender from './sender.js';
import { Refused, Unreached, call } from './server.js';
import { changed, state } from './state.js';
import { get, put, remove } from './store.js';
import * as vault from './vault.js';

const DAY = 86400000;
const RENEW_BELOW = 6 * DAY;
const MARKS_KEPT = 8 * DAY;

/** @returns {Promise<any>} the lease */
export async function signIn(username, password) {
    const signed = await call('POST', 'organization/sign-ins', { username, password });
    await remove('meta', 'owesSignOut');
    const there = await vault.lock();
    if (there && there.worker !== signed.actor.id) {
        await vault.wipe('wiped.other');
    }
    await put('meta', signed.actor.id, 'worker');
    const lease = await takeLease();
    // What is not sent yet must not go when the phone is short of room.
    navigator.storage?.persist?.();
    state.signedIn = true;
    await put('meta', await call('GET', 'visit/field/key'), 'serverKey');
    await outbox.startAfter(lease.lastNumber);
    await outbox.load();
    state.name = signed.actor.name;
    return lease;
}

async function takeLease() {
    const device = (await get('meta', 'device')) ?? (await newDevice());
    try {
        return await call('POST', 'visit/field/leases', { device });
    } catch (refused) {
        if (refused instanceof Refused && refused.status === 403 && (await isRevoked(device))) {
            return call('POST', 'visit/field/leases', { device: await newDevice() });
        }
        throw refused;
    }
}

async function newDevice() {
    const device = crypto.randomUUID();
    await put('meta', device, 'device');
    return device;
}

async function isRevoked(device) {
    const leases = await call('GET', 'visit/field/leases?size=200');
    return leases.items.some(lease => lease.device === device && lease.revokedAt);
}

/** Puts the new set under a new PIN. */
export async function begin(pin, lease) {
    const { part } = await call('GET', 'visit/field/leases/' + lease.id + '/part');
    await vault.create(pin, lease, part);
    await put('meta', null, 'notice');
    state.about = { name: state.name, lease, areaNames: {} };
    state.items = new Map();
    await vault.keep('about', state.about);
    await refresh();
}

/** Takes from the phone what it holds. */
export async function opened() {
    const set = await vault.kept('set');
    state.about = (await vault.kept('about')) ?? { areaNames: {} };
    state.items = new Map((set?.items ?? []).map(item => [item.key, item]));
    await outbox.load();
}

/** Brings what changed on the server; says whether it could. */
export async function refresh() {
    if (!vault.isOpen() || state.signedIn === false) {
        return false;
    }
    try {
        await bring();
        state.reached = true;
        return true;
    } catch (failed) {
        return await without(failed);
    } finally {
        changed();
    }
}

async function bring() {
    const there = await vault.lock();
    const me = await call('GET', 'organization/me');
    if (me.id !== there.worker) {
        throw new Refused(401, {});
    }
    state.signedIn = true;
    await put('meta', await call('GET', 'visit/field/key'), 'serverKey');
    await renewed(there);
    const device = await get('meta', 'device');
    const known = state.cursor ?? (await vault.kept('set'))?.cursor;
    const place = new URLSearchParams(known ? { device, cursor: known } : { device });
    const set = await call('GET', 'visit/field/working-set?' + place);
    await clock.learn(set.now);
    await take(set, me, !known);
}

async function renewed(there) {
    if (Date.parse(there.until) - clock.now() > RENEW_BELOW) {
        return;
    }
    const lease = await call('POST', 'visit/field/leases', { device: await get('meta', 'device') });
    const { part } = await call('GET', 'visit/field/leases/' + lease.id + '/part');
    await vault.renew(lease, part);
}

async function take(set, me, whole) {
    const items = whole ? new Map() : state.items;
    set.put.forEach(item => items.set(item.key, item));
    set.gone.forEach(key => items.delete(key));
    state.items = items;
    state.cursor = set.cursor;
    const areaNames = state.about?.areaNames ?? {};
    for (const code of set.lease.areas.filter(code => !areaNames[code])) {
        areaNames[code] = (await call('GET', 'organization/areas/' + code)).name;
    }
    state.about = { ...state.about, name: me.name, lease: set.lease, areaNames, at: set.now };
    await vault.keep('set', { cursor: set.cursor, items: [...items.values()] });
    await vault.keep('about', state.about);
    await outbox.startAfter(set.lease.lastNumber);
}

async function without(failed) {
    if (failed instanceof Unreached) {
        state.reached = false;
        return false;
    }
    if (!(failed instanceof Refused)) {
        throw failed;
    }
    if (failed.status === 401) {
        state.signedIn = false;
    } else if (failed.status === 403) {
        await refusedByServer();
    }
    return false;
}

/** The server gives and takes nothing any more: is it somebody else's session, or is the lease revoked or over? */
export async function refusedByServer() {
    const worker = await get('meta', 'worker');
    try {
        const me = await call('GET', 'organization/me');
        if (me.id !== worker) {
            state.signedIn = false;
            return;
        }
        const gone = await isRevoked(await get('meta', 'device'));
        await wiped(gone ? 'wiped.revoked' : 'wiped.over');
    } catch (failed) {
        if (failed instanceof Refused && failed.status === 401) {
            state.signedIn = false;
        } else if (!(failed instanceof Unreached)) {
            throw failed;
        }
    }
}

/** Wipes the set, and shows why. */
export async function wiped(why) {
    await vault.wipe(why);
    forgetOpen();
    state.phase = 'sign-in';
    await outbox.load();
}

function forgetOpen() {
    state.items = new Map();
    state.about = null;
    state.cursor = undefined;
    state.patrol = null;
}

/** Locks it: the PIN opens it again. */
export function locked() {
    vault.close();
    forgetOpen();
    state.phase = 'pin';
}

/** Signs out: the set is wiped, what was not sent stays, sealed. */
export async function signOut() {
    await wiped('wiped.out');
    state.signedIn = false;
    await put('meta', true, 'owesSignOut');
    await payOwed();
}

/** Ends the session for which there was no network when the worker signed out. */
export async function payOwed() {
    if (!(await get('meta', 'owesSignOut'))) {
        return;
    }
    state.signedIn = false;
    try {
        await call('DELETE', 'organization/sign-ins/current');
        await remove('meta', 'owesSignOut');
    } catch (failed) {
        if (!(failed instanceof Unreached || failed instanceof Refused)) {
            throw failed;
        }
    }
}

/** Brings and sends, whenever there may be a network. */
export async function meet() {
    if (!state.phase) {
        return;
    }
    await payOwed();
    if (await vault.wipeIfOver()) {
        forgetOpen();
        state.phase = 'sign-in';
    }
    await clock.keep();
    const before = state.rows.filter(outbox.isUnsent).length;
    await sender.flush();
    if (state.phase === 'open' && (before > 0 || !state.about?.at || clock.now() - Date.parse(state.about.at) > 30000)) {
        await refresh();
    }
    changed();
}

/** Rows about a subject that are not old, in words of their kind. */
export const done = (subject, ...kinds) =>
    state.rows.filter(row => row.words?.id === subject && kinds.includes(row.words.kind) && row.at > clock.now() - MARKS_KEPT
        && row.state !== 'refused');
