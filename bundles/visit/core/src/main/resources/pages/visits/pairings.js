// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from 'vue';
import { ElButton } from 'element-plus';
import { api, areaName, ask, day, html, List, myAreas, say, Tag, today, useWords } from '@linli/console';
import { words } from './words.js';

const KINDS = { DONE: 'success', DUE: 'info', MISSED: 'warning' };

/** 1+1+N: which leader and office look after which community, and whether the month's yard meeting was held. */
export const Pairings = defineComponent({
  name: 'Pairings',
  setup() {
    const t = useWords(words);
    const list = ref(null);
    const names = ref(/** @type {Record<string, string>} */ ({}));
    const nameOf = (kind, id) => {
      if (id && names.value[id] === undefined) {
        names.value[id] = '';
        api.get(`/api/organization/${kind}/${id}`).then(one => (names.value[id] = one.name), () => (names.value[id] = t('unknownName')));
      }
      return names.value[id] ?? '';
    };
    const saved = done => done && (say(t('saved')), list.value?.reload());
    const officers = async () => (await api.get('/api/organization/officers', { query: { area: myAreas()[0], size: 200 } })).items;
    const pair = async () => {
      const people = await officers();
      saved(await ask({
        title: t('pair'), words: t('pairHint'), value: { since: today() },
        fields: [
          { name: 'community', title: t('community'), kind: 'area', required: true },
          { name: 'leader', title: t('leader'), kind: 'choice', select: true, required: true, choices: people.map(one => ({ value: one.id, title: one.name })) },
          { name: 'office', title: t('office'), kind: 'unit', required: true },
          { name: 'since', title: t('since'), kind: 'date', required: true },
        ],
        submit: (values, { key }) => api.post('/api/visit/pairings', values, { key }),
      }));
    };
    const end = pairing => ask({ title: t('endPairing'), fields: [{ name: 'lastDay', title: t('lastDay'), kind: 'date', required: true }], value: { lastDay: today() }, submit: values => api.post(`/api/visit/pairings/${pairing.id}/ending`, values, { ifMatch: pairing.version }) }).then(saved);
    const columns = () => [
      { key: 'community', title: t('community'), cell: duty => areaName(duty.pairing.community) },
      { key: 'leader', title: t('leader'), cell: duty => nameOf('officers', duty.pairing.leader) },
      { key: 'office', title: t('office'), cell: duty => nameOf('units', duty.pairing.office) },
      { key: 'standing', title: t('monthly'), cell: duty => html`<${Tag} kind=${KINDS[duty.standing]}>${t('standing.' + duty.standing)}<//>` },
      { key: 'held', title: t('heldOn'), cell: duty => duty.held.map(day).join('、') || (duty.announced.length > 0 ? t('planned', { days: duty.announced.map(day).join('、') }) : '') },
      { key: 'do', title: t('actions'), cell: duty => html`<${ElButton} size="small" onClick=${() => end(duty.pairing)}>${t('endPairing')}<//>` },
    ];
    const load = async (cursor, size, chosen) => {
      const page = await api.get('/api/visit/pairings/duties', { query: { area: chosen.area || myAreas()[0], month: chosen.month?.slice(0, 7), cursor, size } });
      return { items: page.items.map(duty => ({ ...duty, id: duty.pairing.id })), next: page.next };
    };
    const filters = () => [{ key: 'area', title: t('area'), kind: 'area' }, { key: 'month', title: t('month'), kind: 'day' }];
    return () => html`<div><p><${ElButton} type="primary" onClick=${pair}>${t('pair')}<//></p>
      <${List} ref=${list} name="pairings" title=${t('part.pairings')} columns=${columns()} filters=${filters()} load=${load} empty=${{ words: t('noPairings'), hint: t('noPairingsHint') }} /></div>`;
  },
});
