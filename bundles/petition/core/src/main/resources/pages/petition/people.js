// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from 'vue';
import { ElButton } from 'element-plus';
import { api, complain, confirm, Facts, hasRole, html, Link, Section } from '@linli/console';
import { path } from './lookups.js';
import { t } from './texts.js';

const READS_RESIDENTS = ['GRID_WORKER', 'COMMUNITY_OFFICER', 'DISPATCHER', 'SUPERVISOR', 'DEPARTMENT_OFFICER'];
const person = who => who && [who.name, who.phone].filter(Boolean).join(' · ');

/** Who asked, masked until it is needed; whom it concerns; who has it. */
export const People = defineComponent({
  name: 'PetitionPeople',
  props: { order: { type: Object, required: true } },
  setup(props) {
    const asked = ref(/** @type {any} */ (null));
    async function show() {
      if (!(await confirm({ title: t('showPetitioner'), words: t('showPetitionerWords', { number: props.order.number }), submitWords: t('show') }))) {
        return;
      }
      try {
        asked.value = await api.get(path(props.order, 'petitioner'));
      } catch (problem) {
        complain(problem);
      }
    }
    return () => {
      const { order } = props;
      return html`<${Section} title=${t('people')}>
        <${Facts} items=${[
          [t('handler'), order.handler?.name],
          [t('supervisor'), order.supervisor?.name],
          [t('petitioner'), asked.value ? person(asked.value.filedBy) || t('anonymous') : html`<span>${t('hidden')} <${ElButton} size="small" onClick=${show}>${t('showPetitioner')}<//></span>`],
          [t('onBehalfOf'), asked.value && person(asked.value.onBehalfOf)],
        ]} />
        <h3>${t('residents')}</h3>
        ${order.residents.length === 0 ? html`<p class="l-quiet">${t('noResidents')}</p>` : html`<ul class="p-list">${order.residents.map((id, at) => html`<li key=${id}>
          ${hasRole(...READS_RESIDENTS) ? html`<${Link} to=${['residents', id]} query=${{ petition: order.number }}>${t('residentNumber', { n: at + 1 })}<//>` : t('residentNumber', { n: at + 1 })}
          <span class="l-quiet"> ${t('residentWhy')}</span></li>`)}</ul>`}
      <//>`;
    };
  },
});
