// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from 'vue';
import { ElButton } from 'element-plus';
import { api, areaName, ask, hasRole, html, List, say, session, Tag, when } from '@linli/console';
import { areaFilter, firstArea, Part, t } from './head.js';

/** Requests to make somebody unreadable for ever: asked by a registrar, decided by a supervisor. No names, as the server tells none. */
export const Erasures = defineComponent({
  name: 'Erasures',
  setup() {
    const list = ref(null);
    const load = (cursor, size, filters) => api.get('/api/registry/erasures', { query: { area: filters.area || firstArea(), cursor, size } });
    const decide = async (erasure, verdict) => {
      const done = await ask({
        title: t(verdict), words: verdict === 'approve' ? t('approveHint') : t('refuseHint'), danger: verdict === 'approve', submitWords: t(verdict),
        fields: verdict === 'approve' ? [{ name: 'sure', title: t('sureTitle'), kind: 'yes-no', required: true, words: t('sure') }] : [],
        submit: async values => {
          if (verdict === 'approve' && !values.sure) {
            return false;
          }
          await api.post(`/api/registry/erasures/${erasure.id}/${verdict === 'approve' ? 'approval' : 'refusal'}`);
          return true;
        },
      });
      done && (say(t('decided')), list.value.reload());
    };
    // The server tells names here; of two people with one name the server lets only the right one.
    const mine = erasure => erasure.askedBy === session.me?.name;
    const columns = () => [
      { key: 'ground', title: t('erasureGround'), card: 'title' },
      { key: 'area', title: t('area'), cell: erasure => areaName(erasure.area) },
      { key: 'askedAt', title: t('askedAt'), cell: erasure => when(erasure.askedAt) },
      { key: 'who', title: t('askedBy'), cell: erasure => (mine(erasure) ? t('myself') : erasure.askedBy) },
      { key: 'decision', title: t('status'), cell: erasure => html`<${Tag} kind=${erasure.decision === 'OPEN' ? 'warning' : 'info'}>${t('erasure.' + erasure.decision)}<//>` },
      { key: 'act', title: t('actions'), cell: erasure => (hasRole('SUPERVISOR') && erasure.decision === 'OPEN' && !mine(erasure)
        ? html`<span class="l-actions"><${ElButton} size="small" type="danger" plain onClick=${() => decide(erasure, 'approve')}>${t('approve')}<//><${ElButton} size="small" onClick=${() => decide(erasure, 'refuse')}>${t('refuse')}<//></span>`
        : t('bySupervisor')) },
    ];
    return () => html`<${Part} here="erasures" subtitle=${t('erasuresHint')}>
      <${List} ref=${list} name="erasures" columns=${columns()} load=${load} filters=${[areaFilter()]} empty=${{ words: t('noErasures'), hint: t('noErasuresHint') }} />
    <//>`;
  },
});
