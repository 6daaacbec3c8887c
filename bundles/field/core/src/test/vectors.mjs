// SPDX-License-Identifier: Apache-2.0
// Makes the envelopes that visit's EnvelopesTest opens: node vectors.mjs
import { base64url, bytes, random } from '../main/resources/page/js/bytes.js';
import { seal } from '../main/resources/page/js/sealing.js';

const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
const publicKey = base64url(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)));
const pkcs8 = base64url(new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey)));
const key = { id: '01JD3M9Z7Q4K8V2N5R6T1W0XYK', publicKey };
console.log('private=' + pkcs8);
console.log('public=' + publicKey);
const contents = ['{"kind":"NOTE","body":{"note":"已到现场，等维修人员 🔧"}}', '', 'x'.repeat(5000)];
for (const [at, content] of contents.entries()) {
    const bound = { device: '7f3c1e52-8a0b-4a54-9d0c-2f6f2c1f7a01', worker: 'worker-1', place: String(at + 1), id: '01JD3M9Z7Q4K8V2N5R6T1W0XY' + at };
    console.log('envelope.' + (at + 1) + '=' + base64url(await seal(key, bound, bytes(content))));
}
console.log('photo=' + base64url(await seal(key, { device: '7f3c1e52-8a0b-4a54-9d0c-2f6f2c1f7a01', worker: 'worker-1', place: 'photo', id: '01JD3M9Z7Q4K8V2N5R6T1W0XYP' }, new Uint8Array([255, 216, 255, 0, ...random(3).fill(7)]))));
