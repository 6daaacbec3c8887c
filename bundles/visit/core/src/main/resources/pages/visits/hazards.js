// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from 'vue';
import { ElButton } from 'element-plus';
import { api, areaName, ask, html, List, say, useWords, when } from '@linli/console';
import { words } from './words.js';

/** Hazards of patrols that could not become petitions as they were told. */
export const Hazards = defineComponent({
  name: 'Hazards',
  setup() {
    const t = useWords(words);
    const list = ref(null);
    const mend = hazard => ask({
      title: t('mend'), words: t('mendHint'), value: { kind: '' },
      fields: [
        { name: 'kind', title: t('hazardKind'), kind: 'type' },
        { name: 'words', title: t('hazardWords'), kind: 'area-text', rows: 2, max: 500 },
        { name: 'address', title: t('address'), max: 200 },
      ],
      submit: values => api.post(`/api/visit/hazards/${hazard.id}`, values),
    }).then(done => done && (say(t('saved')), list.value?.reload()));
    const columns = () => [
      { key: 'foundAt', title: t('foundAt'), cell: hazard => when(hazard.foundAt) },
      { key: 'area', title: t('area'), cell: hazard => areaName(hazard.area) },
      { key: 'do', title: t('actions'), cell: hazard => html`<${ElButton} size="small" type="primary" onClick=${() => mend(hazard)}>${t('mend')}<//>` },
    ];
    const load = (cursor, size, chosen) => api.get('/api/visit/hazards', { query: { area: chosen.area, cursor, size } });
    return () => html`<div><p class="l-quiet">${t('hazardHint')}</p><${List} ref=${list} name="hazards" title=${t('part.hazards')} columns=${columns()} filters=${[{ key: 'area', title: t('area'), kind: 'area' }]} load=${load} empty=${{ words: t('noHazards'), hint: t('noHazardsHint') }} /></div>`;
  },
});
