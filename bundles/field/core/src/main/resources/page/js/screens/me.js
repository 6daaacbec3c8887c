// SPDX-License-Identifier: Apache-2.0
/** Language, text size, the lease, signing out and what stays then. */
import { html } from '../html.js';
import * as outbox from '../outbox.js';
import * as patrol from '../patrol.js';
import { changed, state } from '../state.js';
import * as sync from '../sync.js';
import { timeWords } from '../times.js';
import { speak, spoken, t } from '../words.js';

const SIZES = ['m', 'l', 'xl'];

export function show() {
    const about = state.about ?? {};
    const open = state.rows.filter(outbox.isUnsent).length;
    const areas = (about.lease?.areas ?? []).map(code => about.areaNames?.[code]).filter(Boolean);
    return html`<h1>${t('me.title')}</h1>
        <dl><dt>${t('me.name')}</dt><dd>${about.name}</dd>
        ${areas.length ? html`<dt>${t('me.areas')}</dt><dd>${areas.join('、')}</dd>` : ''}
        <dt>${t('me.lease')}</dt><dd>${about.lease ? timeWords(about.lease.expiresAt) : ''}</dd>
        <dt>${t('me.brought')}</dt><dd>${about.at ? timeWords(about.at) : t('me.never')}</dd></dl>
        <p class="hint">${t('me.lease.hint')}</p>
        ${state.signedIn === false ? html`<p class="notice">${t('me.signedout')} <a href="#/sign-in">${t('signin.do')}</a></p>` : ''}
        <p><button class="main" data-do="refresh">${t('me.refresh')}</button></p>
        <h2>${t('me.text')}</h2>
        <div class="switch" role="group" aria-label="${t('me.text')}">${SIZES.map(each => html`<button data-do="size" data-size="${each}" aria-pressed="${state.size === each ? html`true` : html`false`}">${t('size.' + each)}</button>`)}</div>
        <h2>${t('me.language')}</h2>
        <div class="switch" role="group" aria-label="${t('me.language')}">
        <button data-do="language" data-name="zh" lang="zh-CN" aria-pressed="${spoken() === 'zh' ? html`true` : html`false`}">中文</button>
        <button data-do="language" data-name="en" lang="en" aria-pressed="${spoken() === 'en' ? html`true` : html`false`}">English</button></div>
        <h2>${t('me.out')}</h2>
        <p>${t('me.out.what')}${open ? html` <strong>${t('me.out.open', { count: open })}</strong>` : ''}</p>
        <p><button data-do="lock">${t('me.lock')}</button></p>
        <p><button class="stop" data-do="sign-out">${t('me.out.do')}</button></p>`;
}

export const actions = {
    async refresh() {
        const done = await sync.refresh();
        state.said = t(done ? 'said.refreshed' : state.signedIn === false ? 'said.signin' : 'said.offline');
        sync.meet();
        changed();
    },
    size(button) {
        localStorage.setItem('linli.size', button.dataset.size);
        dress();
        changed();
    },
    language(button) {
        localStorage.setItem('linli.language', button.dataset.name ?? (spoken() === 'zh' ? 'en' : 'zh'));
        dress();
        changed();
    },
    lock() {
        patrol.unfollow();
        sync.locked();
        changed();
    },
    async 'sign-out'() {
        const open = state.rows.filter(outbox.isUnsent).length;
        if (confirm(t('me.out.ask') + (open ? '\n' + t('me.out.open', { count: open }) : ''))) {
            patrol.unfollow();
            await sync.signOut();
            changed();
        }
    },
};

/** Language and size of text are the document's; all pages for staff keep them at the same place. */
export function dress() {
    const size = localStorage.getItem('linli.size');
    state.size = SIZES.includes(size) ? size : SIZES[0];
    speak(localStorage.getItem('linli.language') ?? 'zh');
    document.documentElement.lang = spoken() === 'zh' ? 'zh-CN' : 'en';
    document.documentElement.className = 'size-' + state.size;
}
