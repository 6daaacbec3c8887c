// SPDX-License-Identifier: Apache-2.0
/** A patrol: opened by the worker, off by itself; hazards with a photo. */
import { choice, dropDraft, field, read, right, typeChoice } from '../forms.js';
import { html } from '../html.js';
import * as outbox from '../outbox.js';
import * as patrol from '../patrol.js';
import * as sender from '../sender.js';
import { changed, state } from '../state.js';
import { done } from '../sync.js';
import { timeWords } from '../times.js';
import { coded, t } from '../words.js';
import { photoField, photoOf, placeFields, placeOf } from './petition.js';

export const show = () => (state.patrol ? opened(state.patrol) : closed());

function closed() {
    const areas = state.about?.lease?.areas ?? [];
    const names = state.about?.areaNames ?? {};
    return html`<h1>${t('patrol.title')}</h1><p>${t('patrol.lead')}</p>
        <ul class="plain"><li>${t('patrol.only')}</li><li>${t('patrol.whose')}</li><li>${t('patrol.kept')}</li></ul>
        ${areas.length ? html`<form data-form="patrol" novalidate>
        ${choice('area', t('patrol.area'), areas.map(code => [code, names[code] ?? t('patrol.myarea')]), { value: areas[0] })}
        <button class="main">${t('patrol.open')}</button></form>` : html`<p class="empty">${t('patrol.noarea')}</p>`}`;
}

function opened(now) {
    const found = done(now.id, 'PATROL_HAZARD');
    return html`<h1>${t('patrol.isopen')}</h1>
        <p class="notice live">${t('patrol.since', { area: now.areaName, time: timeWords(now.openedAt) })}</p>
        ${now.unseen ? html`<p class="notice">${t('patrol.unseen')}</p>` : ''}
        <p><button class="main stop" data-do="close-patrol">${t('patrol.close')}</button></p>
        <h2>${t('hazard.title')}</h2>
        <form data-form="hazard" data-draft="hazard" novalidate>
        ${field('words', t('hazard.words'), { lines: 3, max: 1000, required: true })}
        ${typeChoice('kind', t('hazard.kind'))}
        ${placeFields()}${photoField()}
        <button class="main">${t('hazard.keep')}</button></form>
        ${found.length ? html`<h2>${t('hazard.found')}</h2><ul class="plain">${found.map(row => html`<li>${row.words.subject} · ${timeWords(row.at)} · ${coded('sent', row.state)}</li>`)}</ul>` : ''}`;
}

export const forms = {
    async patrol(form) {
        const area = read(form, 'area');
        state.typing = false;
        await patrol.open(area, state.about.areaNames[area] ?? t('patrol.myarea'));
        sender.soon();
    },
    async hazard(form) {
        const { point, address } = placeOf(form);
        const words = read(form, 'words');
        const { photo, wrong } = await photoOf(form);
        const all = {
            words: words.length < 2 ? t('wrong.short') : null,
            kind: read(form, 'kind') ? null : t('wrong.type'),
            address: point || address ? null : t('wrong.place'),
            photo: wrong,
        };
        if (!right(form, all)) {
            return;
        }
        const body = { kind: read(form, 'kind'), words, point, address };
        await outbox.add({ kind: 'PATROL_HAZARD', subject: state.patrol.id, body }, words.slice(0, 30), photo ?? undefined);
        state.found = null;
        await dropDraft(form);
        state.said = t('said.hazard');
        changed();
        sender.soon();
    },
};

export const actions = {
    async 'close-patrol'() {
        await patrol.close();
        state.said = t('said.patrol');
        changed();
        sender.soon();
    },
};
