// SPDX-License-Identifier: Apache-2.0
import { api, ask, choicesOf, day, go, html, say, session, Tag, today } from '@linli/console';

/** Why somebody should go there, in one line. */
export function reasonLine(t, reason) {
  return html`<span><strong>${reason.name}</strong> ${reason.who ?? ''} <${Tag} kind=${reason.overdue ? 'danger' : 'info'}>${reason.overdue ? t('overdueSince', { day: day(reason.due) }) : t('dueOn', { day: day(reason.due) })}<//>
    <span class="l-quiet">${reason.last ? t('lastOn', { day: day(reason.last) }) : t('never')}${reason.everyDays ? ' · ' + t('every', { n: reason.everyDays }) : ''}</span></span>`;
}

/** Begins a visit where it is due, and opens it. */
export async function begin(t, reason) {
  const made = await ask({
    title: t('begin'),
    words: reason.address ?? '',
    value: { kind: reason.subject === 'RESIDENT' ? 'CARE' : 'ROUTINE', day: today(), why: reason.name },
    fields: [
      { name: 'kind', title: t('kind'), kind: 'choice', required: true, select: true, choices: choicesOf('visitKind') },
      { name: 'day', title: t('whichDay'), kind: 'date', required: true },
      { name: 'why', title: t('why'), hint: t('whyHint') },
    ],
    submit: (values, { key }) => api.post('/api/visit/visits', { ...values, household: reason.household, dwelling: reason.household ? undefined : reason.dwelling, visitors: [session.me.id] }, { key }),
    submitWords: t('begin'),
  });
  if (made) {
    say(t('begun'));
    go('visits', made.id);
  }
}

/** Puts off what is due, with its ground. */
export function postpone(t, reason) {
  return ask({
    title: t('postpone'),
    words: t('postponeHint'),
    fields: [
      { name: 'until', title: t('until'), kind: 'date', required: true },
      { name: 'ground', title: t('ground'), kind: 'area-text', rows: 2, max: 200, required: true },
    ],
    submit: values => api.post(`/api/visit/plans/entries/${reason.id}/postponement`, values, { ifMatch: reason.version }),
  });
}

/** Says that a place where nobody lives was looked at. */
export async function checked(t, reason) {
  await api.post(`/api/visit/plans/entries/${reason.id}/check`, {}, { ifMatch: reason.version });
  say(t('checkedDone'));
}

/** Lines of a text as a list. */
export const lines = text => (text ?? '').split('\n').map(line => line.trim()).filter(Boolean);
