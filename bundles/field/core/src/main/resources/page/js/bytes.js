// SPDX-License-Identifier: Apache-2.0
/** Bytes as texts and back, and ids. */

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** @param {string} text */
export const bytes = text => new TextEncoder().encode(text);

/** @param {BufferSource} content */
export const text = content => new TextDecoder().decode(content);

/** @param {Uint8Array} content @returns {string} Base64 for addresses, without filling */
export function base64url(content) {
    let raw = '';
    for (let at = 0; at < content.length; at += 8192) {
        raw += String.fromCharCode(...content.subarray(at, at + 8192));
    }
    return btoa(raw).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** @param {string} given @returns {Uint8Array} */
export function fromBase64url(given) {
    const raw = atob(given.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(raw, letter => letter.charCodeAt(0));
}

/** @param {number} count */
export const random = count => crypto.getRandomValues(new Uint8Array(count));

/** @param {Uint8Array[]} parts */
export function joined(...parts) {
    const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
        all.set(part, at);
        at += part.length;
    }
    return all;
}

/** @param {number} now @returns {string} a ULID */
export function ulid(now) {
    let id = '';
    for (let rest = now, place = 0; place < 10; place++, rest = Math.floor(rest / 32)) {
        id = LETTERS[rest % 32] + id;
    }
    return id + [...random(16)].map(each => LETTERS[each % 32]).join('');
}
