// SPDX-License-Identifier: Apache-2.0
/** The page: which screen is shown, and what buttons and forms do. */
import * as clock from './clock.js';
import { askQuestions, fillDraft, keepDraft } from './forms.js';
import { html, show } from './html.js';
import * as outbox from './outbox.js';
import * as patrol from './patrol.js';
import * as entry from './screens/entry.js';
import * as me from './screens/me.js';
import * as orders from './screens/orders.js';
import * as outboxScreen from './screens/outbox.js';
import * as patrolScreen from './screens/patrol.js';
import * as petition from './screens/petition.js';
import * as record from './screens/record.js';
import * as visits from './screens/visits.js';
import * as sender from './sender.js';
import { changed, listen, state } from './state.js';
import { get } from './store.js';
import * as sync from './sync.js';
import * as update from './update.js';
import * as vault from './vault.js';
import { t } from './words.js';

const SCREENS = { orders: orders.list, order: orders.one, visits: visits.list, visit: visits.one, record: record.form, petition: petition.form,
    patrol: patrolScreen.show, outbox: outboxScreen.show, me: me.show, 'sign-in': entry.signIn };
const TABS = { orders: ['order', 'petition'], visits: ['visit', 'record'], patrol: [], outbox: [], me: ['sign-in'] };
const SIGNS = { orders: '☑', visits: '⌂', patrol: '◎', outbox: '⇪', me: '☰' };
const ACTIONS = { ...entry.actions, ...orders.actions, ...visits.actions, ...record.actions, ...petition.actions, ...patrolScreen.actions,
    ...outboxScreen.actions, ...me.actions, ...update.actions };
const FORMS = { ...entry.forms, ...orders.forms, ...record.forms, ...petition.forms, ...patrolScreen.forms };
const LOCK_AFTER = 15 * 60000;

const place = id => document.getElementById(id);
let shown = '';
let hiddenAt = 0;
let drafting = null;

const route = () => {
    const [, name, id] = location.hash.split('/');
    return { name: name in SCREENS ? name : 'orders', id };
};

function template() {
    if (state.phase !== 'open') {
        return { 'sign-in': entry.signIn, 'new-pin': entry.newPin, pin: entry.pin }[state.phase]();
    }
    const { name, id } = route();
    return SCREENS[name](id);
}

const address = () => (state.phase === 'open' ? location.hash : state.phase);

/** Shows everything anew; a form in which somebody is typing is left alone. */
function render() {
    if (!state.phase) {
        return;
    }
    frame();
    const here = address();
    const same = here === shown;
    const active = document.activeElement;
    if (same && (state.typing || active?.matches?.('main input, main textarea, main select'))) {
        return;
    }
    const focused = active?.dataset?.do;
    const opened = [...document.querySelectorAll('details[open]')].map(each => each.dataset.part);
    const other = show(place('screen'), template(), !same);
    place('screen').removeAttribute('aria-busy');
    if (!other) {
        return;
    }
    document.querySelectorAll('form[data-draft]').forEach(form => fillDraft(form));
    if (!same) {
        shown = here;
        state.typing = false;
        state.found = null;
        place('screen').scrollTop = 0;
        place('screen').focus();
    } else {
        opened.forEach(part => document.querySelector(`details[data-part=${part}]`)?.setAttribute('open', ''));
    }
    if (focused && same) {
        document.querySelector(`[data-do="${focused}"]`)?.focus();
    }
    document.title = document.querySelector('h1').textContent + ' · ' + t('app.name');
}

/** What stands round the screen. */
function frame() {
    const open = state.rows.filter(outbox.isUnsent).length;
    const words = !state.reached ? t(open ? 'bar.offline.open' : 'bar.offline', { count: open }) : state.signedIn === false && state.phase === 'open' ? t('bar.signedout') : '';
    place('bar').textContent = words;
    place('bar').className = words ? 'away' : '';
    place('said').textContent = state.said ?? '';
    show(place('update'), state.newer && !state.typing ? html`<button data-do="update">${t('update.do')}</button>` : html``);
    const now = route().name;
    const tab = ([name, others]) => html`<a href="#/${name}" ${name === now || others.includes(now) ? html`aria-current="page"` : ''}><span aria-hidden="true">${SIGNS[name]}</span>${t('tab.' + name)}${name === 'outbox' && open ? html`<b>${open}</b>` : ''}</a>`;
    place('tabs').setAttribute('aria-label', t('tabs'));
    show(place('tabs'), state.phase === 'open' ? html`${Object.entries(TABS).map(tab)}` : html``);
}

let forgetting;
listen(() => {
    render();
    if (state.said) {
        clearTimeout(forgetting);
        forgetting = setTimeout(() => {
            state.said = null;
            frame();
        }, 6000);
    }
});

document.addEventListener('click', event => {
    const button = event.target.closest('[data-do]');
    if (button) {
        ACTIONS[button.dataset.do](button);
    }
});

document.addEventListener('submit', async event => {
    event.preventDefault();
    const button = event.submitter;
    if (button) {
        button.disabled = true;
    }
    try {
        await FORMS[event.target.dataset.form](event.target);
    } finally {
        if (button) {
            button.disabled = false;
        }
        render();
    }
});

document.addEventListener('input', event => {
    const form = event.target.form;
    if (!form) {
        return;
    }
    state.typing = true;
    if (event.target.type === 'file') {
        document.querySelector(`label[for=${event.target.id}]`).textContent = t(event.target.files.length ? 'photo.taken' : 'photo.label');
    }
    if (event.target.dataset.type !== undefined) {
        askQuestions(event.target);
    }
    if (form.dataset.draft) {
        clearTimeout(drafting);
        drafting = setTimeout(() => keepDraft(form), 400);
    }
});

document.addEventListener('focusout', () => setTimeout(render));

addEventListener('hashchange', render);

document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
        hiddenAt = Date.now();
    } else if (hiddenAt && Date.now() - hiddenAt > LOCK_AFTER && vault.isOpen() && !state.patrol) {
        sync.locked();
        changed();
    } else {
        sync.meet();
    }
});

addEventListener('online', () => sync.meet());
addEventListener('offline', () => {
    state.reached = false;
    changed();
});

async function begin() {
    me.dress();
    if (!window.isSecureContext) {
        show(place('screen'), html`<h1>${t('app.name')}</h1><p class="notice">${t('app.insecure')}</p>`);
        return;
    }
    await clock.start();
    await vault.wipeIfOver();
    state.phase = (await vault.lock()) ? 'pin' : 'sign-in';
    sender.onRevoked(sync.refusedByServer);
    sender.start();
    await outbox.forget();
    await outbox.load();
    sync.meet();
    // First what somebody waits for; the copies for later do not get in its way.
    setTimeout(update.start, 500);
    setInterval(() => document.visibilityState === 'visible' && sync.meet(), 60000);
}

// Notices are read when the first screen is shown, and again whenever what lies here was wiped.
listen(async () => {
    const notice = await get('meta', 'notice');
    const unsent = await outbox.unsent();
    if (notice !== state.notice || unsent !== state.unsent) {
        state.notice = notice;
        state.unsent = unsent;
        if (state.phase === 'sign-in') {
            render();
        }
    }
});

let patrolling = false;
listen(async () => {
    if (state.phase === 'open' && !patrolling) {
        patrolling = true;
        await patrol.resume();
        changed();
    } else if (state.phase !== 'open') {
        patrolling = false;
    }
});

begin();
