// SPDX-License-Identifier: Apache-2.0
import { api } from '@linli/console';
import { attachments, handlers, inMediation, mediating, member, parties, path, units } from './lookups.js';
import { text } from './actions-handle.js';
import { t } from './texts.js';

/** Now, as a time field has it. */
export const nowText = () => new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 19) + '+08:00';

const withUnits = async order => ({ units: await units(order) });
const unitsField = (ctx, more = {}) => ({ name: 'units', title: t('units'), kind: 'units', units: ctx.given.units, required: true, ...more });
const leadAndMembers = ({ lead, members = [], ...rest }) => ({ ...rest, lead: lead && member(lead), members: members.map(member) });
const present = order => order.handling.participants.filter(one => one.state !== 'RELEASED');
const personName = at => [{ name: `party${at}.name`, title: t('partyName', { n: at }), required: at < 3, max: 40 }, { name: `party${at}.phone`, title: t('partyPhone', { n: at }), inputmode: 'tel', max: 20 }];

/** Together: whistles, support, joint groups, on the spot, outside parties, mediation. */
export const together = {
  WHISTLE: {
    main: 4,
    path: 'whistles',
    given: async order => ({ units: await api.get(path(order, 'callable-units')) }),
    words: ctx => (ctx.given.units.length === 0 ? t('noCallable') : ''),
    fields: ctx => [
      unitsField(ctx, { title: t('whistleTo'), hint: t('whistleHint'), value: ctx.given.units.length === 1 ? [ctx.given.units[0].id] : [] }),
      text('words', t('whistleWords'), { hint: t('whistleWordsHint') }),
      text('wanted', t('whistleWanted'), { hint: t('whistleWantedHint') }),
    ],
  },
  JOIN_IN: { main: 1, path: 'joinings', fields: () => [text('words', t('joinWords'), { hint: t('joinHint') })] },
  ADD_SUPPORT: { path: 'supports', given: withUnits, fields: ctx => [unitsField(ctx), text('words', t('supportWords'))] },
  RELEASE_SUPPORT: {
    path: 'releases',
    idle: order => (present(order).length === 0 ? t('nobodyPresent') : ''),
    fields: ctx => [
      { name: 'who', title: t('releaseWho'), kind: 'choice', select: true, required: true, choices: present(ctx.order).map(one => ({ value: one.who.id, title: `${one.who.name} · ${t('part.' + one.part)}` })) },
      text('reason', t('reason')),
    ],
  },
  FORM_GROUP: {
    path: 'joint-groups',
    given: async order => ({ handlers: await handlers(order) }),
    fields: ctx => [
      { name: 'lead', title: t('groupLead'), kind: 'choice', select: true, required: true, choices: ctx.given.handlers },
      { name: 'members', title: t('groupMembers'), kind: 'choices', required: true, choices: ctx.given.handlers },
      text('purpose', t('groupPurpose')),
    ],
    body: leadAndMembers,
  },
  RECORD_ON_SPOT: {
    path: 'spot-records',
    given: async order => ({ files: (await attachments(order)).filter(file => file.purpose === 'SPOT') }),
    fields: ctx => [
      { name: 'at', title: t('spotAt'), kind: 'time', required: true, value: nowText() },
      { name: 'where', title: t('spotWhere'), required: true, value: ctx.order.petition.place?.address ?? '' },
      { name: 'present', title: t('spotPresent'), required: true, hint: t('spotPresentHint'), max: 500 },
      text('found', t('spotFound'), { max: 2000 }),
      text('done', t('spotDone'), { max: 2000 }),
      text('publicWords', t('publicWords'), { required: false, hint: t('publicHint') }),
      ...(ctx.given.files.length > 0 ? [{ name: 'attachments', title: t('spotFiles'), kind: 'choices', choices: ctx.given.files.map(file => ({ value: file.id, title: file.name })) }] : []),
    ],
  },
  CALL_OUTSIDE: {
    path: 'outside-calls',
    given: async order => ({ parties: await parties(order) }),
    words: ctx => (ctx.given.parties.length === 0 ? t('noParties') : t('outsideIntro')),
    fields: ctx => [
      { name: 'party', title: t('outsideParty'), kind: 'choice', select: true, required: true, choices: ctx.given.parties.map(party => ({ value: party.id, title: `${party.kind} · ${party.name} · ${party.phone}` })) },
      text('words', t('outsideWords'), { hint: t('outsideHint') }),
      { name: 'comesAt', title: t('outsideComes'), kind: 'time' },
    ],
  },
  MEDIATE: {
    path: 'mediations',
    given: async order => ({ begun: await mediating(order) }),
    words: ctx => t(ctx.given.begun ? 'mediationOn' : 'mediationFirst'),
    fields: ctx => [
      ...(ctx.given.begun ? [] : [1, 2, 3].flatMap(personName)),
      { name: 'session.at', title: t('sessionAt'), kind: 'time', required: true, value: nowText() },
      { name: 'session.where', title: t('sessionWhere'), required: true },
      { name: 'session.mediator', title: t('sessionMediator'), required: true, max: 100 },
      text('session.words', t('sessionWords'), { max: 2000 }),
    ],
    body: ({ party1, party2, party3, session }) => ({ session, ...(party1 ? { parties: [party1, party2, party3].filter(party => party?.name) } : {}) }),
  },
  SETTLE: {
    path: 'settlements',
    idle: (_, timeline) => (inMediation(timeline) ? '' : t('noMediation')),
    danger: true,
    fields: () => [
      { name: 'agreed', title: t('agreed'), kind: 'choice', required: true, choices: [{ value: 'yes', title: t('agreedYes') }, { value: 'no', title: t('agreedNo') }] },
      text('outcome', t('outcome'), { max: 2000 }),
    ],
    body: ({ agreed, outcome }) => ({ agreed: agreed === 'yes', outcome }),
  },
};
