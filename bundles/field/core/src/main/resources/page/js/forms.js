// SPDX-License-Identifier: Apache-2.0
/** Parts of forms: fields with their labels, errors at the field, drafts that are kept under the PIN. */
import { html, show } from './html.js';
import { items, state } from './state.js';
import * as vault from './vault.js';
import { coded, t } from './words.js';

/** A line or some lines of text; `of` tells it from a field of another form on the same screen. */
export function field(name, label, { of = '', lines = 0, hint = '', type = 'text', value = '', required = false, max = 200, mode = '' } = {}) {
    const id = 'f-' + of + name.replaceAll('.', '-');
    const note = hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : '';
    const described = html`aria-describedby="${hint ? id + '-hint ' : ''}${id}-wrong"`;
    const rest = html`id="${id}" name="${name}" maxlength="${max}" ${described} ${required ? html`required aria-required="true"` : ''}`;
    const input = lines
        ? html`<textarea rows="${lines}" ${rest}>${value}</textarea>`
        : html`<input type="${type}" value="${value}" autocomplete="${mode || 'off'}" ${rest}>`;
    return html`<div class="field"><label for="${id}">${label}${required ? html` <span class="must">${t('form.must')}</span>` : ''}</label>
        ${note}${input}<p class="wrong" id="${id}-wrong"></p></div>`;
}

/** @param {[string, string][]} choices value and words */
export function choice(name, label, choices, { value = '', required = false, empty = '' } = {}) {
    const id = 'f-' + name.replaceAll('.', '-');
    const options = choices.map(([each, words]) => html`<option value="${each}" ${each === value ? html`selected` : ''}>${words}</option>`);
    return html`<div class="field"><label for="${id}">${label}${required ? html` <span class="must">${t('form.must')}</span>` : ''}</label>
        <select id="${id}" name="${name}" aria-describedby="${id}-wrong">${empty ? html`<option value="">${empty}</option>` : ''}${options}</select>
        <p class="wrong" id="${id}-wrong"></p></div>`;
}

/** The types of petition, by their groups. */
export function typeChoice(name, label) {
    const groups = new Map();
    for (const type of types()) {
        const group = type.group?.name ?? t('type.other');
        groups.set(group, [...(groups.get(group) ?? []), type]);
    }
    const id = 'f-' + name.replaceAll('.', '-');
    const options = [...groups].map(([group, each]) => html`<optgroup label="${group}">${each.map(type => html`<option value="${type.code}">${type.name}</option>`)}</optgroup>`);
    return html`<div class="field"><label for="${id}">${label} <span class="must">${t('form.must')}</span></label>
        <select id="${id}" name="${name}" data-type aria-describedby="${id}-wrong"><option value="">${t('form.choose')}</option>${options}</select>
        <p class="wrong" id="${id}-wrong"></p><div data-questions="${name}"></div></div>`;
}

/** Each type once, whichever areas have it. */
export const types = () => [...new Map(items('TYPE').map(type => [type.code, type])).values()];

function question(name, { code, words, kind, required, choices }) {
    const at = name + '.answer.' + code;
    if (kind === 'CHOICE' || kind === 'YES_NO') {
        const given = kind === 'CHOICE' ? choices.map(each => [each, each]) : [['yes', t('yes')], ['no', t('no')]];
        return choice(at, words, given, { required, empty: t('form.unknown') });
    }
    return field(at, words, { type: kind === 'DATE' ? 'date' : 'text', required });
}

/** Shows what is asked for the type that was chosen. @param {HTMLSelectElement} select */
export function askQuestions(select) {
    const place = select.form.querySelector(`[data-questions="${select.name}"]`);
    const type = types().find(each => each.code === select.value);
    const stop = type?.stopper ? html`<p class="notice">${type.stopper.words}${type.stopper.phone ? html` <a href="tel:${type.stopper.phone}">${type.stopper.phone}</a>` : ''}</p>` : '';
    show(place, html`${stop}${(type?.questions ?? []).map(each => question(select.name, each))}`);
}

/** The answers to the questions of a type. @param {HTMLFormElement} form */
export function answers(form, name) {
    const start = name + '.answer.';
    const given = [...new FormData(form)].filter(([key, value]) => key.startsWith(start) && String(value).trim());
    return Object.fromEntries(given.map(([key, value]) => [key.slice(start.length), String(value).trim()]));
}

export const read = (form, name) => String(new FormData(form).get(name) ?? '').trim();
export const lines = (form, name) => read(form, name).split('\n').map(line => line.trim()).filter(Boolean);

/**
 * Shows what is wrong at each field, and goes to the first.
 * @param {HTMLFormElement} form @param {Record<string, string | null>} wrong words by the field's name
 * @returns {boolean} whether all is right
 */
export function right(form, wrong) {
    form.querySelectorAll('.wrong').forEach(place => (place.textContent = ''));
    form.querySelectorAll('[aria-invalid]').forEach(input => input.removeAttribute('aria-invalid'));
    const names = Object.keys(wrong).filter(name => wrong[name]);
    for (const name of names) {
        const input = form.elements[name];
        input.setAttribute('aria-invalid', 'true');
        document.getElementById(input.id + '-wrong').textContent = wrong[name];
    }
    form.elements[names[0]]?.focus();
    return names.length === 0;
}

/** What of the questions must still be answered. */
export function unanswered(form, name) {
    const type = types().find(each => each.code === read(form, name));
    const open = (type?.questions ?? []).filter(each => each.required && !read(form, name + '.answer.' + each.code));
    return Object.fromEntries(open.map(each => [name + '.answer.' + each.code, t('wrong.answer')]));
}

/** Keeps what is being typed, sealed. @param {HTMLFormElement} form */
export async function keepDraft(form) {
    const entries = [...new FormData(form)].filter(([, value]) => typeof value === 'string' && value !== '');
    await vault.keep('draft/' + form.dataset.draft, entries);
}

/** Fills in what was typed before. @param {HTMLFormElement} form */
export async function fillDraft(form) {
    const entries = (await vault.kept('draft/' + form.dataset.draft)) ?? [];
    form.querySelectorAll('[type=checkbox], [type=radio]').forEach(box => {
        if (entries.length > 0) {
            box.checked = entries.some(([name, value]) => name === box.name && value === box.value);
        }
    });
    for (const late of [false, true]) {
        for (const [name, value] of entries.filter(([name]) => name.includes('.answer.') === late)) {
            fill(form.elements[name], value);
        }
    }
}

function fill(input, value) {
    if (!input || input.type === 'checkbox' || input.type === 'radio' || input.length > 0 && !input.options) {
        return;
    }
    input.value = value;
    input.closest('fieldset')?.removeAttribute('hidden');
    if (input.dataset.type !== undefined) {
        askQuestions(input);
    }
}

/** It is done: nothing is being typed any more. */
export async function dropDraft(form) {
    state.typing = false;
    document.activeElement?.blur();
    form.reset();
    await vault.keep('draft/' + form.dataset.draft, []);
}

export const codeWords = coded;
