// SPDX-License-Identifier: Apache-2.0
/** My visits and what the plan asks for; what to know before the door. */
import { html } from '../html.js';
import { Refused, Unreached, call } from '../server.js';
import { changed, item, items, state } from '../state.js';
import { done, refresh } from '../sync.js';
import { dayWords, dueDayWords, timeWords, today } from '../times.js';
import { coded, t } from '../words.js';

const KINDS = { MUST_VISIT: 'ROUTINE', MUST_SEE: 'CARE', MUST_CHECK: 'CHECK' };

export function list() {
    const visits = items('VISIT').sort((one, other) => one.day.localeCompare(other.day));
    const now = visits.filter(visit => visit.day <= today());
    const then = visits.filter(visit => visit.day > today());
    const due = items('DUE').sort((one, other) => one.due.localeCompare(other.due));
    return html`<h1>${t('visits.title')}</h1>
        <p><a class="main" href="#/petition">${t('petition.do')}</a></p>
        <h2>${t('visits.now')}</h2>
        ${now.length ? html`<ul class="cards">${now.map(card)}</ul>` : html`<p class="empty">${t('visits.none')}</p>`}
        ${then.length ? html`<h2>${t('visits.then')}</h2><ul class="cards">${then.map(card)}</ul>` : ''}
        <h2>${t('visits.due')}</h2>
        ${due.length ? html`<ul class="cards">${due.map(dueCard)}</ul>` : html`<p class="empty">${t('visits.due.none')}</p>`}`;
}

const address = visit => item('BRIEF', visit.id)?.address ?? t('visit.noaddress');

function card(visit) {
    const recorded = done(visit.id, 'VISIT_RECORD').length > 0;
    const late = !recorded && visit.day < today();
    return html`<li><a href="#/visit/${visit.id}">
        <span class="over"><strong>${address(visit)}</strong><span class="mark">${recorded ? t('visit.recorded') : coded('visitkind', visit.kind)}</span></span>
        ${visit.why ? html`<span>${visit.why}</span>` : ''}
        <span class="due ${late ? 'late' : ''}">${dayWords(visit.day)}</span></a></li>`;
}

function dueCard(entry) {
    const order = entry.subject === 'MATTER' && item('ORDER', entry.subjectId);
    const may = entry.household || entry.subject === 'DWELLING';
    return html`<li><div class="card">
        <span class="over"><strong>${entry.name}</strong><span class="mark">${coded('group', entry.group)}</span></span>
        <span>${[entry.who, entry.address].filter(Boolean).join(' · ') || t('due.nowhere')}</span>
        <span class="due ${entry.overdue ? 'late' : ''}">${dueDayWords(entry.due)}${entry.last ? html` · ${t('due.last', { day: dayWords(entry.last) })}` : ''}</span>
        ${order ? html`<a class="inside" href="#/order/${order.id}">${t('due.order')}</a>` : ''}${may ? html`<button data-do="begin-visit" data-id="${entry.id}">${t('due.begin')}</button>` : ''}</div></li>`;
}

export function one(id) {
    const visit = item('VISIT', id);
    if (!visit) {
        return html`<p><a class="back" href="#/visits">${t('back')}</a></p><h1>${t('visit.gone')}</h1><p>${t('visit.gone.lead')}</p>`;
    }
    const brief = item('BRIEF', id);
    const recorded = done(id, 'VISIT_RECORD').length > 0;
    return html`<p><a class="back" href="#/visits">${t('back')}</a></p><h1>${address(visit)}</h1>
        <p>${coded('visitkind', visit.kind)} · ${dayWords(visit.day)} · ${visit.visitors.map(each => each.name).join('、')}</p>
        ${visit.why ? html`<p>${visit.why}</p>` : ''}
        ${recorded ? html`<p class="notice">${t('visit.isrecorded')}</p>` : html`<p><a class="main" href="#/record/${id}">${t('record.do')}</a></p>`}
        ${brief ? before(brief) : html`<p class="notice">${t('brief.none', { day: dayWords(visit.from) })}</p>`}`;
}

function before(brief) {
    return html`<h2>${t('brief.title')}</h2>
        <h3>${t('brief.people')}</h3>
        ${brief.people.length ? html`<ul class="plain">${brief.people.map(person)}</ul>` : html`<p>${t('brief.nobody')}</p>`}
        <h3>${t('brief.open')}</h3>
        ${brief.open.length ? html`<ul class="plain">${brief.open.map(order => html`<li><strong>${order.typeName}</strong> ${order.opening}<br>${coded('state', order.state)}</li>`)}</ul>` : html`<p>${t('brief.open.none')}</p>`}
        <h3>${t('brief.promises')}</h3>
        ${brief.promises.length ? html`<ul class="plain">${brief.promises.map(promise)}</ul>` : html`<p>${t('brief.promises.none')}</p>`}
        <h3>${t('brief.before')}</h3>
        ${brief.before.length ? html`<ul class="plain">${brief.before.map(past)}</ul>` : html`<p>${t('brief.before.none')}</p>`}`;
}

function person(one) {
    const parts = [coded('relation', one.relation ?? 'other'), coded('sex', one.sex ?? 'other'), one.age === null || one.age === undefined ? null : t('brief.age', { count: one.age })];
    const care = one.care.map(each => each.replace(/ \((\w+)\)$/, (all, level) => t('brief.level', { level: coded('level', level) })));
    return html`<li><strong>${one.name}</strong> ${parts.filter(Boolean).join(' · ')}${one.partyMember ? html` · ${t('brief.party')}` : ''}
        ${care.length ? html`<br>${care.join('、')}` : ''}</li>`;
}

const promise = one => html`<li>${one.words}<br>${one.keptAt ? t('brief.kept') : dueDayWords(one.by)}</li>`;
const past = one => html`<li><strong>${dayWords(one.day)}</strong> ${one.visitors.join('、')}<br>${one.learnt || t('brief.learntnothing')}
    ${one.wishes.length ? html`<br>${t('brief.wishes')} ${one.wishes.join('；')}` : ''}</li>`;

export const recordedAt = row => timeWords(row.at);

export const actions = {
    async 'begin-visit'(button) {
        const entry = item('DUE', button.dataset.id);
        button.disabled = true;
        const draft = { kind: KINDS[entry.group] ?? 'ROUTINE', day: today(), why: entry.name };
        const where = entry.household ? { household: entry.household } : { dwelling: entry.subjectId };
        try {
            await call('POST', 'visit/visits', { ...where, ...draft });
            state.said = t('said.visit');
            await refresh();
        } catch (failed) {
            if (!(failed instanceof Unreached || failed instanceof Refused)) {
                throw failed;
            }
            state.said = failed instanceof Unreached ? t('said.visit.offline') : coded('problem', failed.type.split(':').pop());
            button.disabled = false;
        }
        changed();
    },
};
