// SPDX-License-Identifier: Apache-2.0
import { api, ask, choicesOf, session } from '@linli/console';
import { handlers, member, myUnits, orderLine, orders, path, supervisions, units } from './lookups.js';
import { text } from './actions-handle.js';
import { t } from './texts.js';

const note = required => [text('note', t(required ? 'reason' : 'remark'), { required, hint: t('forStaff') })];
const PARTS = [1, 2, 3, 4];
/** @returns {any[]} */
const splitFields = at => [
  text(`parts.${at - 1}.words`, t('splitPart', { n: at }), { required: at === 1, max: 1000 }),
  { name: `parts.${at - 1}.type`, title: t('splitType', { n: at }), kind: 'type', when: values => values[`parts.${at - 1}.words`] },
  { name: `parts.${at - 1}.area`, title: t('splitArea', { n: at }), kind: 'area', when: values => values[`parts.${at - 1}.words`] },
];
/** The next part is asked for when the one before is there. */
const splitPart = at => splitFields(at).map(field => (at === 1 ? field : { ...field, when: values => values[`parts.${at - 2}.words`] && (!field.when || field.when(values)) }));

/** Asks what to look for, and gives what was found; undefined when it was given up. */
function search(title, hint, find) {
  return ask({ title, fields: [{ name: 'text', title: t('searchFor'), required: true, hint, max: 60 }], submitWords: t('searchNow'), submit: async ({ text: asked }) => ({ found: await find(asked.trim()) }) });
}

/** Time: standing still, more of it. */
export const time = {
  SUSPEND: {
    path: 'suspension',
    fields: () => [
      { name: 'kind', title: t('suspendKind'), kind: 'choice', required: true, choices: ['PETITIONER', 'HEARING', 'OTHER'].map(kind => ({ value: kind, title: t('suspend.' + kind) })) },
      text('reason', t('suspendReason'), { max: 200, hint: t('residentReads') }),
      { name: 'until', title: t('suspendUntil'), kind: 'time', hint: t('suspendUntilHint') },
    ],
  },
  RESUME: { main: 2, path: 'resumption', fields: () => note(false) },
  REQUEST_EXTENSION: {
    path: 'extensions',
    fields: () => [
      { name: 'how', title: t('extendHow'), kind: 'choice', required: true, value: 'amount', choices: [{ value: 'amount', title: t('extendBy') }, { value: 'until', title: t('extendUntil') }] },
      { name: 'amount', title: t('extendAmount'), kind: 'number', min: 1, max: 365, value: 5, required: true, when: values => values.how === 'amount' },
      { name: 'unit', title: t('extendUnit'), kind: 'choice', required: true, value: 'WORKING_DAYS', choices: ['WORKING_DAYS', 'CALENDAR_DAYS'].map(unit => ({ value: unit, title: t('unit.' + unit) })), when: values => values.how === 'amount' },
      { name: 'until', title: t('extendUntil'), kind: 'time', required: true, when: values => values.how === 'until' },
      text('reason', t('extendReason'), { hint: t('forStaff') }),
      text('publicReason', t('extendPublic'), { max: 200, hint: t('residentReads') }),
    ],
    body: ({ how: _, ...rest }) => rest,
  },
  GRANT_EXTENSION: { main: 5, path: 'extensions/grant', fields: () => note(false) },
  REFUSE_EXTENSION: { main: 6, path: 'extensions/refusal', fields: () => note(true) },
};

/** Supervising, helping. */
export const supervising = {
  SUPERVISE: { main: 11, path: 'supervisions', fields: () => [text('words', t('superviseWords'), { hint: t('superviseHint') })] },
  ANSWER_SUPERVISION: {
    main: 2,
    path: 'supervision-answers',
    given: async order => ({ asked: await supervisions(order) }),
    words: ctx => (ctx.given.asked.length === 1 ? t('supervisionAsked', { by: ctx.given.asked[0].by, words: ctx.given.asked[0].words }) : ''),
    fields: ctx => [
      ...(ctx.given.asked.length > 1 ? [{ name: 'supervision', title: t('whichSupervision'), kind: 'choice', select: true, required: true, value: ctx.supervision ?? '', choices: ctx.given.asked.map(one => ({ value: one.id, title: `${one.by}: ${one.words}` })) }] : []),
      text('words', t('supervisionAnswer'), { max: 2000, hint: t('forStaff') }),
    ],
  },
  REMIND: { main: 10, path: 'reminders', fields: () => [text('words', t('remindWords'), { required: false, hint: t('remindHint') })] },
  ASK_HELP: { path: 'help-requests', fields: () => [text('words', t('helpWords'), { hint: t('helpHint') })] },
  COORDINATE: {
    path: 'coordinations',
    given: async order => ({ units: await units(order), handlers: await handlers(order) }),
    fields: ctx => [
      text('words', t('coordinateWords')),
      { name: 'units', title: t('coordinateUnits'), kind: 'units', units: ctx.given.units },
      { name: 'lead', title: t('coordinateLead'), kind: 'choice', select: true, choices: ctx.given.handlers, hint: t('coordinateLeadHint') },
    ],
    body: ({ lead, ...rest }) => ({ ...rest, ...(lead ? { lead: member(lead) } : {}) }),
  },
};

/** One matter, several petitions. */
export const joining = {
  MERGE: {
    path: 'merged-orders',
    given: async (order, ctx) => {
      const alike = await api.get(path(order, 'duplicates'));
      const choices = alike.filter(one => one.order.state !== 'MERGED').map(one => ({ value: one.order.id, title: `${one.score}% ${orderLine(one.order)}` }));
      if (choices.length > 0) {
        return { choices, value: ctx.orders ?? [] };
      }
      const answer = await search(t('mergeTitle'), t('mergeSearchHint'), orders);
      return answer && { choices: answer.found.filter(one => one.id !== order.id).map(one => ({ value: one.id, title: orderLine(one) })), value: [] };
    },
    words: ctx => t(ctx.given.choices.length === 0 ? 'nothingFound' : 'mergeIntro'),
    fields: ctx => [
      { name: 'orders', title: t('mergeWhich'), kind: 'choices', required: true, choices: ctx.given.choices, value: ctx.given.value },
      text('ground', t('mergeGround'), { required: false, max: 200 }),
    ],
  },
  UNMERGE: { main: 8, path: 'unmerging', fields: () => [text('ground', t('unmergeGround'), { max: 200 })] },
  SPLIT: {
    path: 'parts',
    words: () => t('splitIntro'),
    fields: ctx => [text('keeps', t('splitKeeps'), { max: 1000, value: ctx.order.petition.text }), ...PARTS.flatMap(splitPart), text('reason', t('reason'))],
    body: ({ parts, ...rest }) => ({ ...rest, parts: Object.values(parts ?? {}).filter(part => part.words) }),
  },
  LINK: {
    path: 'links',
    given: async order => {
      const answer = await search(t('linkTitle'), t('mergeSearchHint'), orders);
      return answer && { choices: answer.found.filter(one => one.id !== order.id).map(one => ({ value: one.id, title: orderLine(one) })) };
    },
    words: ctx => (ctx.given.choices.length === 0 ? t('nothingFound') : ''),
    fields: ctx => [{ name: 'order', title: t('linkWith'), kind: 'choice', select: true, required: true, choices: ctx.given.choices, value: ctx.given.choices[0]?.value }, text('words', t('linkWords'))],
  },
};

/** Files, people, who may see it. */
export const others = {
  ATTACH: {
    fields: () => [
      { name: 'file', title: t('file'), kind: 'file', required: true, accept: 'image/jpeg,image/png,image/webp,application/pdf,.amr', hint: t('fileHint') },
      { name: 'purpose', title: t('filePurpose'), kind: 'choice', required: true, value: 'EVIDENCE', choices: ['EVIDENCE', 'SPOT', 'AGREEMENT', 'FROM_PETITIONER'].map(purpose => ({ value: purpose, title: t('purpose.' + purpose) })) },
      { name: 'shown', title: t('fileShown'), kind: 'yes-no', words: t('fileShownYes'), hint: t('fileShownHint') },
    ],
    send: (values, ctx, { key, values: raw }) => api.upload(path(ctx.order, 'attachments'), raw.file, { key, query: { name: raw.file.name, purpose: raw.purpose, shown: Boolean(raw.shown) } }),
  },
  LINK_RESIDENT: {
    path: 'residents',
    given: async order => {
      const answer = await search(t('residentTitle'), t('residentSearchHint'), asked => api.post('/api/registry/resident-searches', { text: asked, area: order.area.slice(0, 12), size: 20 }).then(found => found.items));
      return answer && { choices: answer.found.map(resident => ({ value: resident.id, title: [resident.name, resident.address, resident.phone].filter(Boolean).join(' · ') })) };
    },
    words: ctx => t(ctx.given.choices.length === 0 ? 'nothingFound' : 'residentIntro'),
    fields: ctx => [{ name: 'resident', title: t('resident'), kind: 'choice', select: true, required: true, choices: ctx.given.choices }, text('ground', t('residentGround'), { max: 200 })],
  },
  SET_SECRECY: { path: 'secrecy', fields: ctx => [{ name: 'secrecy', title: t('secrecy'), kind: 'choice', required: true, value: ctx.order.handling.secrecy, choices: choicesOf('secrecy'), hint: t('secrecyHint') }, text('reason', t('reason'))] },
  RECUSE: {
    path: 'recusals',
    danger: true,
    words: () => t('recuseIntro'),
    given: async order => {
      const mine = [{ value: 'OFFICER:' + session.me.id, title: t('myself', { name: session.me.name }) }, ...(await myUnits()).map(unit => ({ value: 'UNIT:' + unit.id, title: unit.name }))];
      const handler = order.handler && { value: `${order.handler.kind}:${order.handler.id}`, title: t('theHandler', { name: order.handler.name }) };
      return { choices: handler && !mine.some(one => one.value === handler.value) ? [...mine, handler] : mine };
    },
    fields: ctx => [{ name: 'who', title: t('recuseWho'), kind: 'choice', select: true, required: true, choices: ctx.given.choices }, text('ground', t('recuseGround'))],
    body: ({ who, ground }) => ({ ...member(who), ground }),
  },
};
