// SPDX-License-Identifier: Apache-2.0
import { defineComponent, reactive } from 'vue';
import { api, AreaPick, Facts, html, Loading, Section, Tag, useLoad } from '@linli/console';
import { firstArea, LEVELS, level, Part, t } from './head.js';

/** The categories of an area, with the rule by which the level is found. */
export const Rules = defineComponent({
  name: 'CareRules',
  setup() {
    const at = reactive({ area: firstArea() });
    const found = useLoad(() => api.get('/api/registry/care-categories', { query: { area: at.area } }));
    const change = area => ((at.area = area || firstArea()), found.reload());
    return () => html`<${Part} here="rules" subtitle=${t('rulesHint')}>
      <div class="l-filters"><label class="l-filter"><span>${t('area')}</span><${AreaPick} title=${t('area')} modelValue=${at.area} onUpdate:modelValue=${change} /></label></div>
      <${Loading} of=${found}>${() => html`<div class="l-halves">${found.data.map(category => html`<${Section} key=${category.code} title=${category.name} actions=${() => category.sensitive && html`<${Tag} kind="warning">${t('sensitive')}<//>`}>
        <p>${category.rule}</p><${Facts} items=${[[t('reviewEvery'), html`<span class="l-actions">${LEVELS.map(code => html`<span key=${code}>${level(code)} ${t('days', { n: category.reviewDays[code] })}</span>`)}</span>`], [t('needs'), category.needs.join(t('comma'))]]} /><//>`)}</div>`}<//>
    <//>`;
  },
});
