// SPDX-License-Identifier: Apache-2.0
/** What has been sent and what not. */
import { html } from '../html.js';
import * as outbox from '../outbox.js';
import * as sender from '../sender.js';
import { state } from '../state.js';
import { timeWords } from '../times.js';
import { coded, t } from '../words.js';

export function show() {
    const rows = [...state.rows].reverse().filter(row => !row.givenUp || outbox.isUnsent(row));
    const open = rows.filter(outbox.isUnsent).length;
    return html`<h1>${t('outbox.title')}</h1>
        <p role="status">${open ? t('outbox.open', { count: open }) : t('outbox.empty')}</p>
        <p class="hint">${t('outbox.lead')}</p>
        ${state.others > 0 ? html`<p class="notice">${t('outbox.others', { count: state.others })}</p>` : ''}
        ${state.stranded > 0 ? html`<p class="notice">${t('outbox.stranded', { count: state.stranded })}</p>` : ''}
        ${state.signedIn === false && open ? html`<p class="notice">${t('outbox.signin')} <a href="#/sign-in">${t('signin.do')}</a></p>` : ''}
        ${open && state.signedIn !== false ? html`<p><button class="main" data-do="send" ${state.sending ? html`disabled` : ''}>${state.sending ? t('outbox.sending') : t('outbox.send')}</button></p>` : ''}
        ${rows.length ? html`<ol class="cards" reversed>${rows.map(card)}</ol>` : html`<p class="empty">${t('outbox.none')}</p>`}`;
}

function card(row) {
    const words = row.words;
    return html`<li><div class="card ${row.state}">
        <span class="over"><strong>${words ? coded('kind', words.kind) : t('outbox.number', { number: row.number })}</strong><span class="mark ${row.state}">${coded('sent', row.state)}</span></span>
        ${words ? html`<span>${words.subject}</span>` : ''}
        <span class="hint">${timeWords(row.at)}${row.made ? html` · ${t('outbox.made', { number: row.made })}` : ''}</span>
        ${reason(row)}</div></li>`;
}

function reason(row) {
    if (row.state === 'conflict') {
        return html`<p>${t('outbox.conflict')}</p>`;
    }
    if (row.state === 'refused') {
        return html`<p class="wrong">${coded('problem', (row.problem ?? '').split(':').pop())}</p>`;
    }
    return row.state === 'unreadable'
        ? html`<p class="wrong">${coded('problem', (row.problem ?? '').split(':').pop())}</p>
            <p><button data-do="again" data-number="${row.number}">${t('outbox.again')}</button>
            <button data-do="give-up" data-number="${row.number}">${t('outbox.giveup')}</button></p>`
        : '';
}

export const actions = {
    send() {
        sender.soon();
    },
    async again(button) {
        await outbox.retry(Number(button.dataset.number));
        sender.soon();
    },
    async 'give-up'(button) {
        if (confirm(t('outbox.giveup.ask'))) {
            await outbox.giveUp(Number(button.dataset.number));
            sender.soon();
        }
    },
};
