// SPDX-License-Identifier: Apache-2.0
import { api, ask, choicesOf, DwellingPick, html, say } from '@linli/console';
import { t } from './head.js';

export const dwellingField = (name, title, hint) => ({
  name, title, hint, input: (field, common) => html`<${DwellingPick} id=${common.id} title=${field.title} modelValue=${common.modelValue} onUpdate:modelValue=${common['onUpdate:modelValue']} />`,
});

/** What is entered about a person, by hand or at a change. */
export const personFields = () => [
  { name: 'name', title: t('name'), required: true, max: 30 },
  { name: 'idNumber', title: t('idNumber'), max: 18, hint: t('idNumberHint') },
  { name: 'sex', title: t('sex'), kind: 'choice', choices: choicesOf('sex'), hint: t('fromNumber') },
  { name: 'born', title: t('born'), kind: 'date', hint: t('fromNumber') },
  { name: 'phone', title: t('phone'), max: 20, inputmode: 'tel' },
  { name: 'residence', title: t('residence'), kind: 'choice', choices: choicesOf('residence'), required: true },
  dwellingField('dwelling', t('dwelling'), t('dwellingHint')),
  { name: 'area', title: t('area'), kind: 'area', hint: t('areaHint'), when: values => !values.dwelling },
  { name: 'registeredAddress', title: t('registeredAddress'), max: 200, hint: t('registeredHint') },
  { name: 'partyMember', title: t('member'), kind: 'yes-no' },
];

const changed = words => answer => (answer !== undefined && say(words), answer);

/** The whole record, with what is there filled in; a home stays unless another is chosen. */
export function changeRecord(person) {
  const value = { ...person, dwelling: '', area: '' };
  const fields = personFields().filter(field => field.name !== 'area').map(field => (field.name === 'dwelling' ? { ...field, title: t('otherDwelling'), hint: t('otherDwellingHint', { at: person.address ?? t('unknown') }) } : field));
  const home = person.dwelling ? { dwelling: person.dwelling } : { area: person.area };
  return ask({
    title: t('change'), fields, value,
    submit: values => api.put('/api/registry/residents/' + person.id, { ...(values.dwelling ? {} : home), ...values, partyMember: Boolean(values.partyMember) }, { ifMatch: person.version }).then(() => true),
  }).then(changed(t('saved')));
}

export function changeStatus(id, status, version) {
  const targets = ['ACTIVE', 'MOVED_AWAY', 'DECEASED'].filter(target => target !== status);
  return ask({
    title: t('changeStatus'), words: t('changeStatusHint'), danger: true, submitWords: t('changeStatus'),
    fields: [{ name: 'status', title: t('newStatus'), kind: 'choice', required: true, choices: choicesOf('residentStatus', targets) }],
    submit: values => api.put(`/api/registry/residents/${id}/status`, values, { ifMatch: version }).then(() => true),
  }).then(changed(t('saved')));
}

export function confirmPhone(person, purpose) {
  return ask({
    title: t('confirmPhone'), words: t('confirmWords'), submitWords: t('confirmPhone'),
    fields: [{ name: 'ground', title: t('confirmGround'), required: true, hint: t('confirmGroundHint'), max: 200 }],
    submit: values => api.post(`/api/registry/residents/${person.id}/phone-confirmations`, { ...values, phone: person.phone }, { purpose }).then(() => true),
  }).then(changed(t('phoneDone')));
}

/** Only the new values are named; a community officer decides. */
export function proposeChange(id, person) {
  const fields = personFields().map(field => ({ ...field, required: false, hint: field.name === 'name' ? t('onlyChanges') : field.hint })).filter(field => field.name !== 'partyMember' && field.name !== 'area');
  return ask({
    title: t('propose'), words: t('proposeHint'), submitWords: t('proposeSend'),
    fields: [...fields, { name: 'ground', title: t('ground'), required: true, hint: t('groundHint'), max: 200 }],
    submit: ({ ground, ...changes }, { key }) => api.post('/api/registry/change-requests', { kind: 'RESIDENT', resident: person?.id ?? id, changes, ground }, { key }),
  }).then(changed(t('proposed')));
}

export function askErasure(id) {
  return ask({
    title: t('askErasure'), words: t('askErasureHint'), danger: true, submitWords: t('askErasure'),
    fields: [{ name: 'ground', title: t('erasureGround'), kind: 'area-text', required: true, max: 200 }],
    submit: (values, { key }) => api.post('/api/registry/erasures', { ...values, resident: id }, { key }),
  }).then(changed(t('erasureAsked')));
}
