// SPDX-License-Identifier: Apache-2.0
import { api, choicesOf } from '@linli/console';
import { attachments, handlers, member, myUnits, path, templates, types, units } from './lookups.js';
import { t } from './texts.js';

export const text = (name, title, more = {}) => ({ name, title, kind: 'area-text', required: true, max: 500, ...more });
export const remark = (name = 'words') => text(name, t('remark'), { required: false, hint: t('remarkHint') });
const handlerField = ctx => ({ name: 'handlerId', title: t('giveTo'), kind: 'choice', select: true, required: true, choices: ctx.given.handlers, hint: t('giveToHint') });
const toHandler = ({ handlerId, ...rest }) => ({ ...rest, ...(handlerId ? { handlerKind: member(handlerId).kind, handlerId: member(handlerId).id } : {}) });
const withHandlers = async order => ({ handlers: await handlers(order) });

const answerFields = ctx => [
  text('words', t('replyWords'), { max: 2000, rows: 5, hint: t('replyHint') }),
  { name: 'promised', title: t('promised'), kind: 'date', hint: t('promisedHint') },
].map(field => (ctx.closing ? { ...field, name: 'reply.' + field.name } : field)).slice(0, ctx.closing ? 1 : 2);

/** Closing with what it needs in one go: a reply where none was given, a photo as evidence. */
async function close(values, ctx, { key, values: raw }) {
  const { reply, ...closing } = values;
  if (raw.photo instanceof File && !ctx.brought) {
    ctx.brought = (await api.upload(path(ctx.order, 'attachments'), raw.photo, { query: { name: raw.photo.name, purpose: 'EVIDENCE', shown: false }, key: key + '-f' })).id;
    await ctx.ownStep();
  }
  if (reply && !ctx.replied) {
    ctx.version = (await api.post(path(ctx.order, 'replies'), reply, { key: key + '-r', ifMatch: ctx.version })).version;
    ctx.replied = true;
  }
  const evidence = [...(closing.evidence ?? []), ...(ctx.brought ? [ctx.brought] : [])];
  return api.post(path(ctx.order, 'closure'), { ...closing, evidence }, { key, ifMatch: ctx.version });
}

/** Handling: from taking it on to putting it away. */
export const handling = {
  ACKNOWLEDGE: { main: 1, path: 'acknowledgement', atOnce: true },
  REPLY: { main: 2, path: 'replies', given: async order => ({ templates: await templates(order) }), fields: answerFields, templatesInto: 'words' },
  CLOSE: {
    main: 3,
    given: async order => ({ templates: await templates(order), files: await attachments(order) }),
    title: ctx => (ctx.noReply ? t('replyAndClose') : ''),
    templatesInto: ctx => (ctx.noReply ? 'reply.words' : ''),
    fields: ctx => [
      ...(ctx.noReply ? answerFields({ ...ctx, closing: true }) : []),
      { name: 'resolution', title: t('resolution'), kind: 'choice', required: true, choices: choicesOf('resolution') },
      text('explanation', t('explanation'), { hint: t('explanationHint'), max: 2000, when: values => values.resolution && values.resolution !== 'SOLVED' }),
      text('note', t('closingNote'), { required: false, hint: t('forStaff'), max: 2000 }),
      ...(ctx.given.files.length > 0 ? [{ name: 'evidence', title: t('evidence'), kind: 'choices', choices: ctx.given.files.map(file => ({ value: file.id, title: file.name })) }] : []),
      { name: 'photo', title: t('evidencePhoto'), kind: 'file', accept: 'image/jpeg,image/png,image/webp,application/pdf', hint: t('evidencePhotoHint') },
    ],
    send: close,
  },
  ACCEPT: { main: 9, path: 'acceptance', fields: () => [remark()] },
  CLASSIFY: {
    main: 9,
    path: 'classification',
    given: async order => ({ types: (await types(order)).filter(type => type.code !== order.petition.type) }),
    words: ctx => t('classifyIntro', { type: ctx.order.petition.typeName }),
    fields: ctx => [{ name: 'type', title: t('type'), kind: 'choice', select: true, required: true, choices: ctx.given.types.map(type => ({ value: type.code, title: `${type.name} · ${type.group.name}` })) }, text('reason', t('reason'), { hint: t('forStaff') })],
  },
  DISPATCH: {
    main: 4,
    path: 'dispatch',
    given: withHandlers,
    fields: ctx => [handlerField(ctx), { name: 'urgency', title: t('urgency'), kind: 'choice', choices: choicesOf('urgency'), value: ctx.order.urgency ?? '', hint: t('urgencyHint') }, text('reason', t('dispatchWords'), { required: false })],
    body: toHandler,
  },
  CLAIM: {
    main: 5,
    path: 'claims',
    given: async () => ({ units: await myUnits() }),
    fields: ctx => [{ name: 'unit', title: t('forUnit'), kind: 'choice', required: true, value: ctx.given.units[0]?.id, choices: ctx.given.units.map(unit => ({ value: unit.id, title: unit.name })) }, remark()],
  },
  OPEN_TO_CLAIMS: {
    path: 'pooling',
    given: async order => ({ units: await units(order) }),
    fields: ctx => [
      { name: 'units', title: t('mayClaim'), kind: 'units', units: ctx.given.units, hint: t('mayClaimHint') },
      { name: 'workingHours', title: t('claimHours'), kind: 'number', min: 1, max: 240, hint: t('claimHoursHint') },
      text('reason', t('reason'), { required: false }),
    ],
  },
  REASSIGN: { path: 'reassignment', given: withHandlers, fields: ctx => [handlerField(ctx), text('reason', t('reason'))], body: toHandler },
  SEND_BACK: { path: 'sending-back', fields: () => [text('reason', t('sendBackReason'), { hint: t('sendBackHint') })] },
  OBJECT: { path: 'objections', fields: () => [text('reason', t('objectReason'), { hint: t('objectHint') })] },
  UPHOLD_OBJECTION: { main: 6, path: 'objections/upholding', fields: () => [text('reason', t('reason'))] },
  REJECT_OBJECTION: { main: 7, path: 'objections/rejection', fields: () => [text('reason', t('reason'))] },
  ESCALATE: { path: 'escalation', fields: () => [text('reason', t('escalateReason'), { hint: t('escalateHint') })] },
  NOTE: { path: 'notes', fields: () => [text('note', t('noteWords'), { max: 2000, hint: t('forStaff') }), text('publicWords', t('publicWords'), { required: false, hint: t('publicHint') })] },
  OPINION: { path: 'opinions', fields: () => [text('words', t('opinionWords'), { max: 2000, hint: t('forStaff') })] },
  FOLLOW_UP: {
    main: 12,
    path: 'follow-ups',
    fields: () => [
      { name: 'way', title: t('followWay'), kind: 'choice', required: true, choices: ['PHONE', 'VISIT', 'MESSAGE'].map(way => ({ value: way, title: t('way.' + way) })) },
      { name: 'result', title: t('followResult'), kind: 'choice', required: true, choices: ['SATISFIED', 'DISSATISFIED', 'NOT_REACHED'].map(result => ({ value: result, title: t('result.' + result) })) },
      text('said', t('followSaid'), { when: values => values.result === 'DISSATISFIED' || values.result === 'SATISFIED', required: false, max: 1000, hint: t('followSaidHint') }),
      text('note', t('remark'), { required: false, hint: t('forStaff') }),
    ],
  },
  REOPEN: { main: 13, path: 'reopening', given: withHandlers, fields: ctx => [text('reason', t('reopenReason')), { ...handlerField(ctx), required: false, hint: t('reopenHandlerHint') }], body: toHandler },
  DECLINE: {
    path: 'decline',
    danger: true,
    given: async order => ({ grounds: await api.get(path(order, 'decline-grounds')) }),
    fields: ctx => [
      { name: 'ground', title: t('declineGround'), kind: 'choice', select: true, required: true, choices: ctx.given.grounds.map(ground => ({ value: ground.code, title: ground.words + (ground.turnTo ? ` → ${ground.turnTo}` : '') })) },
      text('words', t('declineWords'), { hint: t('declineHint') }),
    ],
  },
  ARCHIVE: { path: 'archiving', words: () => t('archiveWords'), fields: () => [remark()] },
};
