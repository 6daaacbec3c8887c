// SPDX-License-Identifier: Apache-2.0
/** My orders by clock or by distance, and one of them with what can be done. */
import { coded, t } from '../words.js';
import { dropDraft, field, read, right } from '../forms.js';
import * as clock from '../clock.js';
import { html } from '../html.js';
import * as outbox from '../outbox.js';
import { distanceWords, here, metres } from '../place.js';
import * as sender from '../sender.js';
import { changed, item, items, state } from '../state.js';
import { done } from '../sync.js';
import { dueWords, timeWords } from '../times.js';

const RESOLUTIONS = ['SOLVED', 'EXPLAINED', 'UNFOUNDED'];

const byClock = (one, other) => (one.due ?? '9').localeCompare(other.due ?? '9');
const away = order => (order.place?.point && state.position ? metres(state.position, order.place.point) : Infinity);

export function list() {
    const orders = items('ORDER').sort(byClock);
    if (state.byDistance) {
        orders.sort((one, other) => away(one) - away(other) || byClock(one, other));
    }
    const near = state.byDistance ? html`true` : html`false`;
    const clock = state.byDistance ? html`false` : html`true`;
    return html`<h1>${t('orders.title')}</h1>
        <p><a class="main" href="#/petition">${t('petition.do')}</a></p>
        <div class="switch" role="group" aria-label="${t('orders.sort')}">
        <button data-do="by-clock" aria-pressed="${clock}">${t('orders.clock')}</button>
        <button data-do="by-distance" aria-pressed="${near}">${t('orders.distance')}</button></div>
        ${state.noPosition ? html`<p class="notice">${t('orders.noposition')}</p>` : ''}
        ${orders.length ? html`<ul class="cards">${orders.map(card)}</ul>` : html`<p class="empty">${t('orders.none')}</p>`}`;
}

/** The address; else the area, when the point alone is known. */
const where = order => order.place?.address ?? state.about?.areaNames?.[order.area] ?? t(order.place?.point ? 'order.onmap' : 'order.noplace');

const isLate = order => order.due && clock.now() > Date.parse(order.due);

function card(order) {
    const length = away(order);
    return html`<li><a href="#/order/${order.id}">
        <span class="over"><strong>${order.typeName}</strong>${stateMark(order)}</span>
        <span>${order.opening}</span>
        <span class="where">${where(order)}${Number.isFinite(length) ? ' · ' + distanceWords(length) : ''}</span>
        <span class="due ${isLate(order) ? 'late' : ''}">${dueWords(order.due)}</span></a></li>`;
}

function stateMark(order) {
    const kinds = order.state === 'DISPATCHED' ? ['CLOSE', 'ACKNOWLEDGE'] : ['CLOSE'];
    const [row] = kinds.flatMap(kind => done(order.id, kind));
    const words = row ? t('order.did', { what: coded('kind', row.words.kind), sent: coded('sent', row.state) }) : coded('state', order.state);
    return html`<span class="mark">${words}</span>`;
}

export function one(id) {
    const order = item('ORDER', id);
    if (!order) {
        return html`<p><a class="back" href="#/orders">${t('back')}</a></p><h1>${t('order.gone')}</h1><p>${t('order.gone.lead')}</p>`;
    }
    const point = order.place?.point;
    const closed = done(id, 'CLOSE').length > 0;
    return html`<p><a class="back" href="#/orders">${t('back')}</a></p><h1>${order.typeName}</h1>
        <p>${stateMark(order)} ${order.urgency ? html`<span class="mark">${coded('urgency', order.urgency)}</span>` : ''}</p>
        <dl><dt>${t('order.what')}</dt><dd>${order.opening}</dd>
        <dt>${t('order.where')}</dt><dd>${where(order)}
        ${point ? html`<br><a href="geo:${point.latitude},${point.longitude}">${t('order.map')}</a>` : ''}</dd>
        <dt>${t('order.until')}</dt><dd>${dueWords(order.due)}${isLate(order) ? html` · ${t('order.was', { time: timeWords(order.due) })}` : ''}</dd>
        <dt>${t('order.filed')}</dt><dd>${timeWords(order.filedAt)}</dd>
        <dt>${t('order.number')}</dt><dd>${order.number}</dd></dl>
        ${own(id)}
        ${closed ? html`<p class="notice">${t('order.closed')}</p>` : steps(order)}`;
}

function own(id) {
    const rows = done(id, 'ACKNOWLEDGE', 'NOTE', 'REPLY', 'CLOSE');
    return rows.length
        ? html`<h2>${t('order.own')}</h2><ul class="plain">${rows.map(row => html`<li>${coded('kind', row.words.kind)} · ${timeWords(row.at)} · ${coded('sent', row.state)}</li>`)}</ul>`
        : '';
}

function steps(order) {
    const fresh = order.state === 'DISPATCHED' && done(order.id, 'ACKNOWLEDGE').length === 0;
    if (fresh) {
        return html`<p><button class="main" data-do="acknowledge" data-id="${order.id}">${t('order.acknowledge')}</button></p>
            <p class="hint">${t('order.first')}</p>`;
    }
    return html`<details data-part="note"><summary>${t('order.note')}</summary>
        <form data-form="note" data-draft="note-${order.id}" data-id="${order.id}" novalidate>
        ${field('note', t('note.label'), { lines: 3, max: 2000, required: true, hint: t('note.hint') })}
        <button class="main">${t('note.do')}</button></form></details>
        <details data-part="reply"><summary>${t('order.reply')}</summary>
        <form data-form="reply" data-draft="reply-${order.id}" data-id="${order.id}" novalidate>
        ${templates(order.id)}${field('words', t('reply.label'), { lines: 4, max: 2000, required: true, hint: t('reply.hint') })}
        <button class="main">${t('reply.do')}</button></form></details>
        <details data-part="close"><summary>${t('order.close')}</summary>
        <form data-form="close" data-draft="close-${order.id}" data-id="${order.id}" novalidate>
        <fieldset class="choices"><legend>${t('close.how')}</legend>${RESOLUTIONS.map((each, at) => html`<label class="choice"><input type="radio" name="resolution" value="${each}" ${at === 0 ? html`checked` : ''}> ${coded('resolution', each)}</label>`)}</fieldset>
        ${templates(order.id)}${field('words', t('close.words'), { of: 'close-', lines: 4, max: 2000, required: true, hint: t('close.words.hint') })}
        ${field('note', t('close.note'), { of: 'close-', lines: 2, max: 2000 })}
        <button class="main">${t('close.do')}</button></form></details>`;
}

function templates(id) {
    const start = 'TEMPLATE/' + id + '/';
    const fitting = [...state.items.values()].filter(each => each.key.startsWith(start)).map(each => each.body);
    return fitting.length
        ? html`<p class="hint">${t('reply.templates')}</p><div class="chips">${fitting.map(each => html`<button type="button" data-do="template" data-words="${each.words}">${each.name}</button>`)}</div>`
        : '';
}

async function add(kind, id, body) {
    const order = item('ORDER', id);
    await outbox.add({ kind, subject: id, baseVersion: order.version, body }, order.typeName + ' · ' + (order.place?.address ?? order.number));
}

async function finish(form, words) {
    await dropDraft(form);
    form.closest('details').open = false;
    state.said = t(words);
    changed();
    sender.soon();
}

export const forms = {
    async note(form) {
        const note = read(form, 'note');
        if (right(form, { note: note.length < 2 ? t('wrong.short') : null })) {
            await add('NOTE', form.dataset.id, { note });
            await finish(form, 'said.note');
        }
    },
    async reply(form) {
        const words = read(form, 'words');
        if (right(form, { words: words.length < 2 ? t('wrong.short') : null })) {
            await add('REPLY', form.dataset.id, { words });
            await finish(form, 'said.reply');
        }
    },
    async close(form) {
        const words = read(form, 'words');
        if (!right(form, { words: words.length < 2 ? t('wrong.short') : null })) {
            return;
        }
        await add('REPLY', form.dataset.id, { words });
        await add('CLOSE', form.dataset.id, { resolution: read(form, 'resolution'), note: read(form, 'note') || null });
        await finish(form, 'said.close');
    },
};

export const actions = {
    async acknowledge(button) {
        button.disabled = true;
        await add('ACKNOWLEDGE', button.dataset.id, {});
        state.said = t('said.acknowledge');
        changed();
        sender.soon();
    },
    template(button) {
        const place = button.closest('form').elements.words;
        place.value = button.dataset.words;
        place.dispatchEvent(new Event('input', { bubbles: true }));
        place.focus();
    },
    'by-clock'() {
        state.byDistance = false;
        state.noPosition = false;
        changed();
    },
    async 'by-distance'() {
        state.position = await here();
        state.byDistance = state.position !== null;
        state.noPosition = state.position === null;
        changed();
    },
};
