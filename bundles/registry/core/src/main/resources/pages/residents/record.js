// SPDX-License-Identifier: Apache-2.0
import { defineComponent } from 'vue';
import { ElButton } from 'element-plus';
import { areaPath, day, Facts, hasRole, html, label, Link, Masked, purposeQuery, Section, Tag, when } from '@linli/console';
import { t } from './head.js';

const yes = value => (value ? t('yes') : t('no'));
const known = value => value || t('unknown');

const LEVELS = { RED: 'danger', ORANGE: 'warning', YELLOW: 'info' };

/** A care file comes as its category and, in brackets, its level. */
function care(words) {
  const [, category, level] = /^(.*?)\s*\((RED|ORANGE|YELLOW)\)$/.exec(words) ?? [null, words, ''];
  return html`<span>${category} ${level && html`<${Tag} kind=${LEVELS[level]} class=${'l-care-' + level.toLowerCase()}>${label('careLevel', level)}<//>`}</span>`;
}

/** What a purpose shows of somebody, part by part. Numbers stay covered until they are needed. */
export const Record = defineComponent({
  name: 'ResidentRecord',
  props: { person: { type: Object, required: true }, purpose: { type: String, required: true }, confirm: { type: Function, required: true } },
  setup: props => () => {
    const { person, purpose } = props;
    const shows = group => person.shown.includes(group);
    return html`<div>
      <${Section} title=${t('group.BASIC')}><${Facts} items=${[
        [t('name'), person.name], [t('sex'), label('sex', person.sex)], person.born ? [t('born'), day(person.born)] : [t('birthYear'), person.birthYear],
        [t('member'), yes(person.partyMember)], [t('status'), html`<${Tag} kind=${person.status === 'ACTIVE' ? 'success' : 'warning'}>${label('residentStatus', person.status)}<//>`],
        [t('area'), areaPath(person.area)], [t('changedAt'), when(person.changedAt)], shows('IDENTITY') && [t('idNumber'), person.idNumber ? html`<${Masked} value=${person.idNumber} title=${t('idNumber')} />` : t('unknown')],
      ]} /><//>
      ${shows('CONTACT') && html`<${Section} title=${t('group.CONTACT')}><${Facts} items=${[
        [t('phone'), person.phone ? html`<${Masked} value=${person.phone} title=${t('phone')} />` : t('unknown')],
        person.phone && [t('phoneConfirmed'), html`<${Tag} kind=${person.phoneConfirmed ? 'success' : 'warning'}>${person.phoneConfirmed ? t('confirmed') : t('notConfirmed')}<//>`],
      ]} />${person.phone && !person.phoneConfirmed && hasRole('COMMUNITY_OFFICER') && html`<p class="l-hint">${t('confirmHint')}</p><${ElButton} onClick=${props.confirm}>${t('confirmPhone')}<//>`}<//>`}
      ${shows('HOME') && html`<${Section} title=${t('group.HOME')}><${Facts} items=${[
        [t('address'), known(person.address)], [t('residence'), label('residence', person.residence)], [t('registeredAddress'), known(person.registeredAddress)],
      ]} /><//>`}
      ${shows('HOUSEHOLD') && html`<${Section} title=${t('group.HOUSEHOLD')} actions=${() => person.household && html`<${Link} to=${['residents', 'household', person.household]} query=${{ ...purposeQuery(purpose), member: person.id }}>${t('toHousehold')}<//>`}>
        ${person.household
          ? html`<ul class="l-lines">${person.members.map(member => html`<li key=${member.resident}>${label('relation', member.relation)} ${member.resident === person.id
            ? html`<strong>${member.name}</strong>`
            : html`<${Link} to=${['residents', member.resident]} query=${purposeQuery(purpose)}>${member.name}<//>`}</li>`)}</ul>`
          : html`<p>${t('noHousehold')}</p>`}<//>`}
      ${shows('CARE') && html`<${Section} title=${t('group.CARE')} actions=${() => hasRole('GRID_WORKER', 'COMMUNITY_OFFICER', 'CARE_OFFICER') && html`<${Link} to=${['care-files', 'of', person.id]} query=${purposeQuery(purpose)}>${t('toCare')}<//>`}>
        ${person.care.length > 0 ? html`<ul class="l-lines">${person.care.map(words => html`<li key=${words}>${care(words)}</li>`)}</ul>` : html`<p>${t('noCare')}</p>`}<//>`}
    </div>`;
  },
});
