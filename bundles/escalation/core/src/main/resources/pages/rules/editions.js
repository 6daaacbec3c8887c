// SPDX-License-Identifier: Apache-2.0
import { defineComponent } from 'vue';
import { ElButton } from 'element-plus';
import { api, areaName, go, hasRole, html, List, Tag, when } from '@linli/console';
import { t } from './words.js';

export const KINDS = ['rule', 'template'];
export const stateKinds = { DRAFT: 'info', APPROVED: 'warning', IN_FORCE: 'success', REPLACED: 'info', WITHDRAWN: 'info' };

/** Editions of rules and prepared answers, the newest first. */
export const Editions = defineComponent({
  name: 'RuleEditions',
  setup() {
    const may = hasRole('ADMINISTRATOR', 'SUPERVISOR');
    const columns = [
      { key: 'number', title: t('edition'), cell: one => t('editionNumber', { kind: t('kind.' + one.kind), n: one.number }), card: 'title' },
      { key: 'area', title: t('area'), cell: one => (one.area ? areaName(one.area) : t('everywhere')) },
      { key: 'ground', title: t('ground'), cell: one => one.ground },
      { key: 'state', title: t('state'), cell: one => html`<${Tag} kind=${stateKinds[one.state]}>${t('state.' + one.state)}<//>` },
      { key: 'validFrom', title: t('validFrom'), cell: one => (one.validFrom ? when(one.validFrom) : t('atOnce')) },
      { key: 'by', title: t('drafted'), cell: one => `${one.drafted.by} · ${when(one.drafted.at)}` },
    ];
    const filters = [
      { key: 'kind', title: t('kindOf'), kind: 'choice', choices: KINDS.map(kind => ({ value: kind, title: t('kind.' + kind) })) },
      { key: 'area', title: t('area'), kind: 'area' },
      { key: 'state', title: t('state'), kind: 'choice', choices: Object.keys(stateKinds).map(state => ({ value: state, title: t('state.' + state) })) },
    ];
    return () => html`<div>${may && html`<div class="l-actions r-top">
        <${ElButton} type="primary" onClick=${() => go('rules', 'editions', 'new-rule')}>${t('newRule')}<//><${ElButton} onClick=${() => go('rules', 'editions', 'new-template')}>${t('newTemplate')}<//></div>`}
      <${List} name="rules-editions" title=${t('part.editions')} columns=${columns} filters=${filters} open=${one => ['rules', 'editions', one.id]}
        load=${(cursor, size, chosen) => api.get('/api/petition/editions', { query: { ...chosen, cursor, size } })} empty=${{ words: t('noEditions'), hint: t('noEditionsHint') }} /></div>`;
  },
});
