// SPDX-License-Identifier: Apache-2.0
/** What is handed in after the door; what needs work becomes a petition by itself. */
import { answers, choice, dropDraft, field, lines, read, right, typeChoice, unanswered } from '../forms.js';
import { html } from '../html.js';
import * as outbox from '../outbox.js';
import * as clock from '../clock.js';
import * as sender from '../sender.js';
import { item, state } from '../state.js';
import { dayOf, today } from '../times.js';
import { t } from '../words.js';

const MOST = 5;
const DAY = 86400000;
const places = [...Array(MOST).keys()];

export function form(id) {
    const visit = item('VISIT', id);
    if (!visit) {
        return html`<p><a class="back" href="#/visits">${t('back')}</a></p><h1>${t('visit.gone')}</h1><p>${t('visit.gone.lead')}</p>`;
    }
    const people = item('BRIEF', id)?.people ?? [];
    return html`<p><a class="back" href="#/visit/${id}">${t('back')}</a></p><h1>${t('record.title')}</h1><p class="hint">${t('record.lead')}</p>
        <form data-form="record" data-draft="record-${id}" data-id="${id}" novalidate>
        ${people.length ? html`<fieldset class="choices"><legend>${t('record.met')}</legend>${people.map((one, at) => html`<label class="choice"><input type="checkbox" name="met" value="${at}"> ${one.name}</label>`)}</fieldset>` : ''}
        ${field('others', t('record.others'))}
        ${field('learnt', t('record.learnt'), { lines: 4, max: 2000 })}
        ${field('opinions', t('record.opinions'), { lines: 2, max: 2000, hint: t('record.perline') })}
        ${field('suggestions', t('record.suggestions'), { lines: 2, max: 2000, hint: t('record.perline') })}
        ${field('wishes', t('record.wishes'), { lines: 2, max: 2000, hint: t('record.perline') })}
        <h2>${t('record.needs')}</h2><p class="hint">${t('record.needs.lead')}</p>
        ${places.map(at => need(at, people))}
        <p><button type="button" class="more" data-do="more" data-part="need">${t('record.needs.more')}</button></p>
        <h2>${t('record.promises')}</h2><p class="hint">${t('record.promises.lead')}</p>
        ${places.map(at => promise(at, people))}
        <p><button type="button" class="more" data-do="more" data-part="promise">${t('record.promises.more')}</button></p>
        <button class="main">${t('record.keep')}</button></form>`;
}

const household = people => [...people.map(one => [one.resident, one.name])];

function need(at, people) {
    const name = 'need' + at;
    return html`<fieldset class="part" data-part="need" hidden><legend>${t('record.need', { number: at + 1 })}</legend>
        ${field(name + '.text', t('need.text'), { lines: 3, max: 2000, required: true })}
        ${typeChoice(name + '.type', t('need.type'))}
        ${people.length ? choice(name + '.resident', t('need.who'), household(people), { empty: t('need.nobody') }) : ''}
        <button type="button" class="link" data-do="less">${t('record.remove')}</button></fieldset>`;
}

function promise(at, people) {
    const name = 'promise' + at;
    return html`<fieldset class="part" data-part="promise" hidden><legend>${t('record.promise', { number: at + 1 })}</legend>
        ${field(name + '.words', t('promise.words'), { lines: 2, max: 500, required: true })}
        ${people.length ? choice(name + '.to', t('promise.to'), household(people), { empty: t('promise.all') }) : ''}
        ${field(name + '.by', t('promise.by'), { type: 'date', value: dayOf(clock.now() + 7 * DAY), required: true })}
        <button type="button" class="link" data-do="less">${t('record.remove')}</button></fieldset>`;
}

const shown = (form, part) => places.filter(at => !form.querySelectorAll(`fieldset[data-part=${part}]`)[at].hidden);

function needOf(form, at) {
    const name = 'need' + at;
    return { text: read(form, name + '.text'), type: read(form, name + '.type'), resident: read(form, name + '.resident') || null, answers: answers(form, name + '.type') };
}

function promiseOf(form, at) {
    const name = 'promise' + at;
    return { words: read(form, name + '.words'), to: read(form, name + '.to') || null, by: read(form, name + '.by') };
}

function wrongIn(form, body) {
    const wrong = {};
    shown(form, 'need').forEach((at, place) => {
        wrong[`need${at}.text`] = body.needs[place].text.length < 2 ? t('wrong.short') : null;
        wrong[`need${at}.type`] = body.needs[place].type ? null : t('wrong.type');
        Object.assign(wrong, unanswered(form, `need${at}.type`));
    });
    shown(form, 'promise').forEach((at, place) => {
        wrong[`promise${at}.words`] = body.promises[place].words.length < 2 ? t('wrong.short') : null;
        wrong[`promise${at}.by`] = body.promises[place].by >= today() ? null : t('wrong.day');
    });
    const empty = !body.met.length && !body.others && !body.learnt && !body.needs.length && !body.wishes.length;
    wrong.learnt = empty ? t('wrong.empty') : null;
    for (const name of ['opinions', 'suggestions', 'wishes']) {
        const long = body[name].length > 20 || body[name].some(line => line.length > 500);
        wrong[name] = long ? t('wrong.lines') : null;
    }
    return wrong;
}

export const forms = {
    async record(form) {
        const id = form.dataset.id;
        const people = item('BRIEF', id)?.people ?? [];
        const body = {
            met: new FormData(form).getAll('met').map(at => people[at].resident),
            others: read(form, 'others') || null,
            learnt: read(form, 'learnt') || null,
            opinions: lines(form, 'opinions'),
            suggestions: lines(form, 'suggestions'),
            wishes: lines(form, 'wishes'),
            needs: shown(form, 'need').map(at => needOf(form, at)),
            promises: shown(form, 'promise').map(at => promiseOf(form, at)),
        };
        if (!right(form, wrongIn(form, body))) {
            return;
        }
        const visit = item('VISIT', id);
        await outbox.add({ kind: 'VISIT_RECORD', subject: id, baseVersion: visit.version, body }, item('BRIEF', id)?.address ?? visit.day);
        await dropDraft(form);
        state.said = body.needs.length ? t('said.record.needs', { count: body.needs.length }) : t('said.record');
        location.hash = '#/visit/' + id;
        sender.soon();
    },
};

export const actions = {
    more(button) {
        const part = button.form.querySelector(`fieldset[data-part=${button.dataset.part}][hidden]`);
        part?.removeAttribute('hidden');
        part?.querySelector('textarea, input').focus();
        button.hidden = !button.form.querySelector(`fieldset[data-part=${button.dataset.part}][hidden]`);
    },
    less(button) {
        const part = button.closest('fieldset');
        part.querySelectorAll('textarea, select').forEach(input => (input.value = ''));
        part.hidden = true;
        const more = button.form.querySelector(`button.more[data-part=${part.dataset.part}]`);
        more.hidden = false;
        more.focus();
    },
};
