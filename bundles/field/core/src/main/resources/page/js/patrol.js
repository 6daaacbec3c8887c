// SPDX-License-Identifier: Apache-2.0
/** A patrol that the worker opened. Only while it is open, and only while the page is, does the phone tell where it is. */
import { ulid } from './bytes.js';
import * as clock from './clock.js';
import * as outbox from './outbox.js';
import { metres, round } from './place.js';
import { changed, state } from './state.js';
import * as vault from './vault.js';

const PART = 20;
const PART_SECONDS = 120;
const METRES = 15;
const SECONDS = 10;
let watch = null;

/** @returns {Promise<void>} goes on with the patrol that was open when the page was closed */
export async function resume() {
    state.patrol = (await vault.kept('patrol')) ?? null;
    if (state.patrol) {
        follow();
    }
}

export async function open(area, areaName) {
    const id = ulid(Date.now());
    await outbox.add({ id, kind: 'PATROL_OPEN', body: { area } }, areaName);
    state.patrol = { id, area, areaName, openedAt: clock.now(), points: [], partAt: Date.now() };
    await vault.keep('patrol', state.patrol);
    follow();
    changed();
}

function follow() {
    if (watch === null && navigator.geolocation) {
        const missing = () => {
            state.patrol = state.patrol && { ...state.patrol, unseen: true };
            changed();
        };
        watch = navigator.geolocation.watchPosition(({ coords }) => seen(coords), missing, { enableHighAccuracy: true });
    }
}

async function seen(coords) {
    const patrol = state.patrol;
    if (!patrol || !vault.isOpen()) {
        unfollow();
        return;
    }
    const point = {
        at: clock.told(),
        longitude: round(coords.longitude),
        latitude: round(coords.latitude),
        accuracy: Math.min(10000, Math.round(coords.accuracy)),
    };
    const before = patrol.points.at(-1);
    const soon = before && Date.parse(point.at) - Date.parse(before.at) < SECONDS * 1000;
    if (soon || (before && metres(before, point) < METRES)) {
        return;
    }
    patrol.points.push(point);
    if (patrol.points.length >= PART || Date.now() - patrol.partAt > PART_SECONDS * 1000) {
        await part();
    }
    await vault.keep('patrol', patrol);
}

async function part() {
    const patrol = state.patrol;
    const points = patrol.points.splice(0);
    patrol.partAt = Date.now();
    if (points.length > 0) {
        await outbox.add({ kind: 'PATROL_POINTS', subject: patrol.id, body: { points } }, patrol.areaName);
    }
}

/** Ends it; nothing of where the phone is is asked any more. */
export async function close() {
    unfollow();
    await part();
    await outbox.add({ kind: 'PATROL_CLOSE', subject: state.patrol.id, body: {} }, state.patrol.areaName);
    state.patrol = null;
    await vault.keep('patrol', null);
    changed();
}

/** Stops asking, such as when the page is locked; the patrol itself stays open. */
export function unfollow() {
    if (watch !== null) {
        navigator.geolocation.clearWatch(watch);
        watch = null;
    }
}
