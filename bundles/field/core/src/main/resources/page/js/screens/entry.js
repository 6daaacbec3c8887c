// SPDX-License-Identifier: Apache-2.0
/** Before the work: signing in, choosing a PIN, entering it. */
import { field, read, right } from '../forms.js';
import { html } from '../html.js';
import { Refused, Unreached } from '../server.js';
import { state } from '../state.js';
import * as sync from '../sync.js';
import { t } from '../words.js';
import * as vault from '../vault.js';

export function signIn() {
    const why = state.notice ? html`<p class="notice">${t(state.notice)}</p>` : '';
    const left = state.unsent > 0 ? html`<p class="notice">${t('signin.unsent', { count: state.unsent })}</p>` : '';
    return html`<h1>${t('app.name')}</h1>${why}${left}
        <p>${t('signin.lead')}</p>
        <form data-form="sign-in" novalidate>
        ${field('username', t('signin.name'), { required: true, mode: 'username' })}
        ${field('password', t('signin.password'), { required: true, type: 'password', mode: 'current-password' })}
        <p class="wrong" id="form-wrong" role="alert"></p>
        <button class="main">${t('signin.do')}</button></form>
        <p><button class="link" data-do="language">${t('language.other')}</button></p>`;
}

export function newPin() {
    return html`<h1>${t('newpin.title')}</h1><p>${t('newpin.lead')}</p>
        <ul class="plain"><li>${t('newpin.tries')}</li><li>${t('newpin.forgotten')}</li><li>${t('newpin.easy')}</li></ul>
        <form data-form="new-pin" novalidate>${pinField('pin', t('newpin.first'))}${pinField('again', t('newpin.again'))}
        <p class="wrong" id="form-wrong" role="alert"></p>
        <button class="main">${t('newpin.do')}</button></form>`;
}

export function pin() {
    return html`<h1>${t('pin.title')}</h1>
        <form data-form="pin" novalidate>${pinField('pin', t('pin.label'))}
        <p class="wrong" id="form-wrong" role="alert"></p>
        <button class="main">${t('pin.do')}</button></form>
        <p class="hint">${t('pin.offline')}</p>
        <p><button class="link" data-do="forgot">${t('pin.forgot')}</button></p>`;
}

const pinField = (name, label) => html`<div class="field"><label for="f-${name}">${label}</label>
    <input class="pin" id="f-${name}" name="${name}" type="password" inputmode="numeric" pattern="[0-9]*" maxlength="6" autocomplete="off" required aria-describedby="f-${name}-wrong">
    <p class="wrong" id="f-${name}-wrong"></p></div>`;

const say = words => (document.getElementById('form-wrong').textContent = words);

export const forms = {
    async 'sign-in'(form) {
        const username = read(form, 'username');
        const password = String(new FormData(form).get('password'));
        if (!right(form, { username: username ? null : t('wrong.name'), password: password ? null : t('wrong.password') })) {
            return;
        }
        try {
            state.lease = await sync.signIn(username, password);
        } catch (failed) {
            say(refusal(failed));
            return;
        }
        state.typing = false;
        state.phase = (await vault.lock()) ? (vault.isOpen() ? 'open' : 'pin') : 'new-pin';
        location.hash = '#/orders';
        sync.meet();
    },
    async 'new-pin'(form) {
        const chosen = read(form, 'pin');
        const easy = vault.tooEasy(chosen);
        const other = chosen !== read(form, 'again');
        if (!right(form, { pin: easy ? t(easy) : null, again: !easy && other ? t('pin.differs') : null })) {
            return;
        }
        say(t('newpin.loading'));
        try {
            await sync.begin(chosen, state.lease);
        } catch (failed) {
            say(refusal(failed));
            return;
        }
        open();
    },
    async pin(form) {
        const left = await vault.unlock(read(form, 'pin'));
        if (left < 0) {
            await sync.wiped('wiped.pin');
            return;
        }
        if (left > 0) {
            form.reset();
            right(form, { pin: t('pin.wrong', { count: left }) });
            return;
        }
        await sync.opened();
        open();
    },
};

function open() {
    state.typing = false;
    state.phase = 'open';
    sync.refresh().then(sync.meet);
}

function refusal(failed) {
    if (failed instanceof Unreached) {
        return t('signin.offline');
    }
    if (!(failed instanceof Refused)) {
        throw failed;
    }
    const words = { 401: 'signin.wrong', 403: 'signin.notworker', 429: 'signin.often' }[failed.status];
    return t(words ?? 'signin.failed');
}

export const actions = {
    async forgot() {
        if (confirm(t('pin.forgot.ask'))) {
            await sync.wiped('wiped.forgot');
        }
    },
};
