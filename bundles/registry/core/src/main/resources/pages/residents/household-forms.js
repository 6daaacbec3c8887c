// SPDX-License-Identifier: Apache-2.0
import { ElOption, ElSelect } from 'element-plus';
import { api, ask, choicesOf, html, label, ResidentPick, residentLine, say, today } from '@linli/console';
import { t } from './head.js';
import { dwellingField } from './resident-forms.js';

const kinds = () => ['FAMILY', 'COLLECTIVE'].map(kind => ({ value: kind, title: t('kind.' + kind) }));
const members = household => household.members.map(member => ({ value: member.resident, title: `${member.name} ${label('relation', member.relation)}` }));
const since = () => ({ name: 'since', title: t('since'), kind: 'date', value: today() });
const numberField = () => ({ name: 'number', title: t('registerNumber'), max: 40, hint: t('registerNumberHint') });
const path = household => '/api/registry/households/' + household.id;
const told = words => answer => (answer !== undefined && say(words), answer);

const residentField = (name, title) => ({
  name, title, required: true,
  input: (field, common) => html`<${ResidentPick} id=${common.id} title=${field.title} modelValue=${common.modelValue} onUpdate:modelValue=${common['onUpdate:modelValue']} />`,
});

/** Who belongs to it with what relation: people are looked for and added one by one. */
const membersField = () => ({
  name: 'members', title: t('members'), kind: 'choices', required: true, hint: t('membersHint'),
  input: (field, common, values) => {
    const chosen = values.members || [];
    const change = next => common['onUpdate:modelValue'](next);
    return html`<div>
      ${chosen.length > 0 && html`<ul class="l-lines">${chosen.map((member, at) => html`<li key=${member.resident}><span>${member.words}</span>
        <${ElSelect} ariaLabel=${t('relation')} modelValue=${member.relation} onUpdate:modelValue=${relation => change(chosen.map((other, index) => (index === at ? { ...other, relation } : other)))}>
          ${choicesOf('relation').map(choice => html`<${ElOption} key=${choice.value} value=${choice.value} label=${choice.title} />`)}<//>
        <button type="button" class="l-plain" onClick=${() => change(chosen.filter(other => other !== member))}>${t('takeOut')}</button></li>`)}</ul>`}
      <${ResidentPick} key=${chosen.length} id=${common.id} title=${t('members')} onPicked=${person => person && !chosen.some(other => other.resident === person.id)
        && change([...chosen, { resident: person.id, words: residentLine(person), relation: chosen.length === 0 ? 'HEAD' : 'CHILD' }])} />
    </div>`;
  },
});

const plain = list => list.map(({ resident, relation }) => ({ resident, relation }));

export const formHousehold = () => ask({
  title: t('form'), words: t('formHint'), submitWords: t('form'),
  fields: [dwellingField('dwelling', t('dwelling'), t('householdDwellingHint')), { name: 'kind', title: t('householdKind'), kind: 'choice', required: true, choices: kinds(), value: 'FAMILY' }, membersField(), numberField(), since()]
    .map(field => (field.name === 'dwelling' ? { ...field, required: true } : field)),
  submit: (values, { key }) => api.post('/api/registry/households', { ...values, members: plain(values.members) }, { key }).then(() => true),
}).then(told(t('formed')));

export const join = household => ask({
  title: t('join'), words: t('joinHint'), submitWords: t('join'),
  fields: [residentField('resident', t('resident')), { name: 'relation', title: t('relation'), kind: 'choice', required: true, choices: choicesOf('relation') }, since()],
  submit: values => api.post(path(household) + '/members', values, { ifMatch: household.version }).then(() => true),
}).then(told(t('saved')));

const isHead = (household, resident) => household.members.some(member => member.resident === resident && member.relation === 'HEAD');

export const leave = household => ask({
  title: t('leave'), submitWords: t('leave'),
  fields: [
    { name: 'resident', title: t('whoLeaves'), kind: 'choice', required: true, choices: members(household) },
    { name: 'newHead', title: t('newHead'), kind: 'choice', required: true, when: values => household.members.length > 1 && isHead(household, values.resident), choices: members(household).filter(member => !isHead(household, member.value)) },
    { name: 'until', title: t('until'), kind: 'date', value: today() },
  ],
  submit: values => api.post(path(household) + '/departures', values, { ifMatch: household.version }).then(() => true),
}).then(told(t('saved')));

export const split = household => ask({
  title: t('split'), words: t('splitHint'), submitWords: t('split'),
  fields: [
    { name: 'who', title: t('whoSplits'), kind: 'choices', required: true, choices: members(household) },
    { name: 'head', title: t('headOfNew'), kind: 'choice', required: true, choices: members(household) },
    { name: 'newHead', title: t('headOfOld'), kind: 'choice', required: true, when: values => (values.who ?? []).some(id => isHead(household, id)), choices: members(household).filter(member => !isHead(household, member.value)) },
    { name: 'stay', title: t('where'), kind: 'choice', required: true, value: 'same', choices: [{ value: 'same', title: t('sameDwelling') }, { value: 'other', title: t('otherDwelling') }] },
    { ...dwellingField('dwelling', t('dwelling')), required: true, when: values => values.stay === 'other' },
    { name: 'kind', title: t('householdKind'), kind: 'choice', required: true, choices: kinds(), value: 'FAMILY' }, numberField(), since(),
  ],
  submit: ({ who, head, stay, ...values }, { key }) => api.post(path(household) + '/splits', {
    ...values, dwelling: stay === 'other' ? values.dwelling : household.dwelling,
    members: [...new Set([...who, head])].map(resident => ({ resident, relation: resident === head ? 'HEAD' : relationOf(household, resident) })),
  }, { key }).then(() => true),
}).then(told(t('saved')));

function relationOf(household, resident) {
  const relation = household.members.find(member => member.resident === resident)?.relation;
  return !relation || relation === 'HEAD' ? 'OTHER_RELATIVE' : relation;
}

export const move = household => ask({
  title: t('move'), words: t('moveHint'), submitWords: t('move'), fields: [{ ...dwellingField('dwelling', t('otherDwelling')), required: true }],
  submit: values => api.put(path(household) + '/dwelling', values, { ifMatch: household.version }).then(() => true),
}).then(told(t('saved')));

export const end = household => ask({
  title: t('end'), words: t('endHint'), danger: true, submitWords: t('end'), fields: [{ name: 'day', title: t('until'), kind: 'date', value: today() }],
  submit: values => api.post(path(household) + '/end', values, { ifMatch: household.version }).then(() => true),
}).then(told(t('ended')));

/** Only with the register number in sight, else it would be emptied. */
export const changeHousehold = household => ask({
  title: t('changeHousehold'), value: { kind: household.kind, number: household.number ?? '', ...Object.fromEntries(household.members.map(member => ['r-' + member.resident, member.relation])) },
  fields: [{ name: 'kind', title: t('householdKind'), kind: 'choice', required: true, choices: kinds() }, numberField(),
    ...household.members.map(member => ({ name: 'r-' + member.resident, title: t('relationOf', { name: member.name }), kind: 'choice', select: true, choices: choicesOf('relation') }))],
  submit: ({ kind, number }, { values }) => api.put(path(household), {
    kind, number, members: household.members.map(member => ({ resident: member.resident, relation: values['r-' + member.resident] || member.relation })),
  }, { ifMatch: household.version }).then(() => true),
}).then(told(t('saved')));

/** What a grid worker learnt about who belongs to it; a community officer decides. */
export const proposeMember = household => ask({
  title: t('proposeMember'), words: t('proposeHint'), submitWords: t('proposeSend'),
  fields: [
    { name: 'what', title: t('whatChanges'), kind: 'choice', required: true, value: 'join', choices: ['join', 'leave', 'relation'].map(what => ({ value: what, title: t('member.' + what) })) },
    { ...residentField('joins', t('whoJoins')), when: values => values.what === 'join' },
    { name: 'member', title: t('whoChanges'), kind: 'choice', select: true, required: true, when: values => values.what !== 'join', choices: members(household) },
    { name: 'relation', title: t('relation'), kind: 'choice', required: true, when: values => values.what !== 'leave', choices: choicesOf('relation').filter(choice => choice.value !== 'HEAD') },
    { name: 'ground', title: t('ground'), required: true, hint: t('groundHint'), max: 200 },
  ],
  submit: ({ what, joins, member, relation, ground }, { key }) => api.post('/api/registry/change-requests', {
    kind: 'MEMBERSHIP', household: household.id, resident: what === 'join' ? joins : member, changes: { relation: what === 'leave' ? null : relation }, ground,
  }, { key }).then(() => true),
}).then(told(t('proposed')));
