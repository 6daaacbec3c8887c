// SPDX-License-Identifier: Apache-2.0
/** Keeps the page, so that it opens without a network; a newer one waits until somebody takes it. The server fills in both. */
const VERSION = '@version@';
const FILES = ['@files@'];
const NAME = 'linli-field-page-';

addEventListener('install', event => {
    const fresh = FILES.map(file => new Request(file, { cache: 'no-cache' }));
    event.waitUntil(caches.open(NAME + VERSION).then(cache => cache.addAll(fresh)));
});

addEventListener('activate', event => {
    const old = names => names.filter(name => name.startsWith(NAME) && name !== NAME + VERSION);
    event.waitUntil(
        caches
            .keys()
            .then(names => Promise.all(old(names).map(name => caches.delete(name))))
            .then(() => clients.claim()),
    );
});

addEventListener('message', event => {
    if (event.data === 'take over') {
        skipWaiting();
    }
});

addEventListener('fetch', event => {
    const { pathname, origin } = new URL(event.request.url);
    if (event.request.method !== 'GET' || origin !== location.origin || !pathname.startsWith('/field/')) {
        return;
    }
    const file = event.request.mode === 'navigate' ? '/field/' : pathname;
    event.respondWith(
        caches
            .open(NAME + VERSION)
            .then(cache => cache.match(file))
            .then(kept => kept ?? fetch(event.request)),
    );
});
