// SPDX-License-Identifier: Apache-2.0
/** A matter met on the way becomes a petition in one step. */
import { answers, dropDraft, field, read, right, typeChoice, unanswered } from '../forms.js';
import { html } from '../html.js';
import * as clock from '../clock.js';
import * as outbox from '../outbox.js';
import { small } from '../photo.js';
import { here } from '../place.js';
import * as sender from '../sender.js';
import { state } from '../state.js';
import { t } from '../words.js';

export function form() {
    return html`<p><a class="back" href="#/orders">${t('back')}</a></p><h1>${t('petition.title')}</h1><p class="hint">${t('petition.lead')}</p>
        <form data-form="petition" data-draft="petition" novalidate>
        ${field('text', t('need.text'), { lines: 4, max: 2000, required: true })}
        ${typeChoice('type', t('need.type'))}
        ${placeFields()}
        ${photoField()}
        <button class="main">${t('petition.keep')}</button></form>`;
}

/** Where it is: in words, by the phone's position, or both. */
export const placeFields = () => html`${field('address', t('place.address'), { hint: t('place.hint') })}
    <p><button type="button" data-do="here">${t('place.here')}</button></p>
    <p class="hint" data-position role="status">${state.found ? t('place.taken') : ''}</p>`;

export const photoField = () => html`<div class="field photo"><input id="f-photo" name="photo" type="file" accept="image/*" capture="environment" aria-describedby="f-photo-hint f-photo-wrong">
    <label for="f-photo">${t('photo.label')}</label><p class="hint" id="f-photo-hint">${t('photo.hint')}</p><p class="wrong" id="f-photo-wrong"></p></div>`;

/** The place as it was entered. */
export function placeOf(form) {
    const point = state.found ? { longitude: state.found.longitude, latitude: state.found.latitude } : null;
    return { point, address: read(form, 'address') || null };
}

/** @returns {Promise<{photo: Uint8Array | null, wrong: string | null}>} */
export async function photoOf(form) {
    const [file] = form.elements.photo.files;
    const photo = file ? await small(file) : null;
    return { photo, wrong: file && !photo ? t('wrong.photo') : null };
}

export const forms = {
    async petition(form) {
        const place = placeOf(form);
        const text = read(form, 'text');
        const { photo, wrong } = await photoOf(form);
        const all = {
            text: text.length < 2 ? t('wrong.short') : null,
            type: read(form, 'type') ? null : t('wrong.type'),
            ...unanswered(form, 'type'),
            address: place.point || place.address ? null : t('wrong.place'),
            photo: wrong,
        };
        if (!right(form, all)) {
            return;
        }
        const receivedAt = new Date(clock.now()).toISOString();
        const body = { text, type: read(form, 'type'), place, answers: answers(form, 'type'), receivedAt };
        await outbox.add({ kind: 'PETITION', body }, text.slice(0, 30), photo ?? undefined);
        state.found = null;
        await dropDraft(form);
        state.said = t('said.petition');
        location.hash = '#/outbox';
        sender.soon();
    },
};

export const actions = {
    async here(button) {
        const words = button.form.querySelector('[data-position]');
        words.textContent = t('place.asking');
        state.found = await here();
        words.textContent = state.found ? t('place.taken') : t('place.refused');
    },
};
