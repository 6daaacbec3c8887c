// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from 'vue';
import { ElButton } from 'element-plus';
import { api, areaName, ask, complain, html, List, say, useWords, when } from '@linli/console';
import { words } from './words.js';

/** What somebody did without a network while others changed the same: a person decides. */
export const Conflicts = defineComponent({
  name: 'Conflicts',
  setup() {
    const t = useWords(words);
    const list = ref(null);
    const fieldLine = field => `${t('field.' + field.name) || field.name}：${t('wasBefore')} ${field.before ?? '—'} / ${t('mineValue')} ${field.mine ?? '—'} / ${t('theirsValue')} ${field.theirs ?? '—'}`;
    const decide = async conflict => {
      try {
        const full = await api.get(`/api/visit/field/conflicts/${conflict.id}`);
        const done = await ask({
          title: t('decide'), words: full.fields.map(fieldLine).join('\n'),
          fields: [
            { name: 'keep', title: t('keepWhich'), kind: 'choice', required: true, choices: [{ value: 'MINE', title: t('keepMine') }, { value: 'THEIRS', title: t('keepTheirs') }] },
            { name: 'ground', title: t('ground'), kind: 'area-text', rows: 2, max: 200, required: true },
          ],
          submit: values => api.post(`/api/visit/field/conflicts/${conflict.id}/decision`, values),
        });
        done && (say(t('saved')), list.value?.reload());
      } catch (problem) {
        complain(problem);
      }
    };
    const columns = () => [
      { key: 'kind', title: t('whatDone'), cell: conflict => t('operation.' + conflict.kind) },
      { key: 'reason', title: t('whyConflict'), cell: conflict => t('reason.' + conflict.reason) },
      { key: 'area', title: t('area'), cell: conflict => areaName(conflict.area) },
      { key: 'openedAt', title: t('openedAt'), cell: conflict => when(conflict.openedAt) },
      { key: 'do', title: t('actions'), cell: conflict => html`<${ElButton} size="small" type="primary" onClick=${() => decide(conflict)}>${t('decide')}<//>` },
    ];
    const filters = () => [{ key: 'area', title: t('area'), kind: 'area' }];
    const load = (cursor, size, chosen) => api.get('/api/visit/field/conflicts', { query: { area: chosen.area, cursor, size } });
    return () => html`<div><p class="l-quiet">${t('conflictHint')}</p><${List} ref=${list} name="conflicts" title=${t('part.conflicts')} columns=${columns()} filters=${filters()} load=${load} empty=${{ words: t('noConflicts'), hint: t('noConflictsHint') }} /></div>`;
  },
});
