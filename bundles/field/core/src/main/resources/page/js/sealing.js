// SPDX-License-Identifier: Apache-2.0
/** Seals to the server's public key: an envelope that this phone cannot open any more. The contract stands at FieldEnvelopes. */
import { bytes, fromBase64url, joined, random } from './bytes.js';

const NAME = 'linli.field.1';
const CURVE = { name: 'ECDH', namedCurve: 'P-256' };

/**
 * @typedef {{id: string, publicKey: string}} ServerKey
 * @typedef {{device: string, worker: string, place: string, id: string}} Bound place: the number of the operation, or `photo`
 */

/**
 * @param {ServerKey} key
 * @param {Bound} bound
 * @param {Uint8Array} content
 * @returns {Promise<Uint8Array>} the envelope
 */
export async function seal(key, bound, content) {
    const theirPoint = fromBase64url(key.publicKey);
    const theirs = await crypto.subtle.importKey('raw', theirPoint, CURVE, false, []);
    const own = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
    const point = new Uint8Array(await crypto.subtle.exportKey('raw', own.publicKey));
    const secret = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, own.privateKey, 256);
    const aes = await aesKey(secret, joined(point, theirPoint));
    const iv = random(12);
    const additionalData = bytes([NAME, key.id, bound.device, bound.worker, bound.place, bound.id].join('\n'));
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, aes, content);
    return joined(point, iv, new Uint8Array(sealed));
}

async function aesKey(secret, salt) {
    const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
    const how = { name: 'HKDF', hash: 'SHA-256', salt, info: bytes(NAME) };
    return crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt']);
}
