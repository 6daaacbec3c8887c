// SPDX-License-Identifier: Apache-2.0
/** A mended page reaches the phone by its service worker; it is taken when somebody says so, never in the middle of typing. */
import { changed, state } from './state.js';

const EVERY = 30 * 60000;

export async function start() {
    if (!navigator.serviceWorker) {
        return;
    }
    let had = navigator.serviceWorker.controller !== null;
    navigator.serviceWorker.addEventListener('controllerchange', () => {
        // The first one takes over what is there; a newer one was asked for, here or in another window.
        if (had && !state.typing) {
            location.reload();
        }
        had = true;
    });
    const there = await navigator.serviceWorker.register('/field/worker.js', { scope: '/field/', updateViaCache: 'none' });
    waits(there);
    there.addEventListener('updatefound', () => {
        const coming = there.installing;
        coming.addEventListener('statechange', () => coming.state === 'installed' && waits(there));
    });
    setInterval(() => look(there), EVERY);
    addEventListener('online', () => look(there));
}

function waits(there) {
    if (there.waiting && navigator.serviceWorker.controller) {
        state.newer = there.waiting;
        changed();
    }
}

/** Without a network there is nothing to see, and that is no fault. */
const look = there => there.update().catch(away => console.info('No look for a newer page: ' + away.name));

export const actions = {
    update() {
        state.newer?.postMessage('take over');
    },
};
