// SPDX-License-Identifier: Apache-2.0
/** Where the phone is, when its owner asks; and how far something is. */
import { t } from './words.js';

const METRES = 6371000;

/** Asks once. @returns {Promise<{longitude: number, latitude: number, accuracy: number} | null>} null without permission */
export const here = () =>
    new Promise(resolve => {
        if (!navigator.geolocation) {
            resolve(null);
            return;
        }
        const found = ({ coords }) =>
            resolve({ longitude: round(coords.longitude), latitude: round(coords.latitude), accuracy: Math.min(10000, Math.round(coords.accuracy)) });
        navigator.geolocation.getCurrentPosition(found, () => resolve(null), { timeout: 10000, maximumAge: 60000, enableHighAccuracy: true });
    });

export const round = degrees => Math.round(degrees * 1e6) / 1e6;

/** Metres between two points. */
export function metres(one, other) {
    const rad = degrees => (degrees * Math.PI) / 180;
    const east = rad(other.longitude - one.longitude) * Math.cos(rad((one.latitude + other.latitude) / 2));
    return METRES * Math.hypot(east, rad(other.latitude - one.latitude));
}

export function distanceWords(length) {
    return length < 950 ? t('distance.metres', { count: Math.max(10, Math.round(length / 10) * 10) }) : t('distance.kilometres', { count: (length / 1000).toFixed(1) });
}
