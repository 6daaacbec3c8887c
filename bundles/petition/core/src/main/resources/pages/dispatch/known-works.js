// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from 'vue';
import { ElButton } from 'element-plus';
import { api, areaName, ask, day, hasRole, html, List, say, Tag, today } from '@linli/console';
import { homeArea, typesOf } from './areas.js';
import { PointPick } from './point-pick.js';
import { t } from './words.js';

const kinds = { AT_WORK: 'info', DONE: 'success', GIVEN_UP: 'warning' };

async function workFields(area) {
  const types = await typesOf(area);
  return [
    { name: 'area', title: t('area'), kind: 'area', required: true, value: area },
    { name: 'title', title: t('workTitle'), required: true, max: 100, placeholder: t('workExample') },
    { name: 'types', title: t('workTypes'), kind: 'choices', hint: t('workTypesHint'), choices: types.map(type => ({ value: type.code, title: `${type.group.name} · ${type.name}` })) },
    { name: 'point', title: t('workPoint'), hint: t('workPointHint'), grouped: true, input: (field, common) => html`<${PointPick} ...${common} area=${area} />` },
    { name: 'radius', title: t('radius'), kind: 'number', min: 10, max: 5000, step: 10, when: values => Boolean(values.point), value: 200 },
    { name: 'from', title: t('from'), kind: 'date', required: true, value: today() },
    { name: 'to', title: t('until'), kind: 'date', required: true },
    { name: 'who', title: t('whoWorks'), required: true, max: 100 },
    { name: 'publicWords', title: t('publicWords'), kind: 'area-text', required: true, max: 500, hint: t('workWordsHint') },
  ];
}

/** 在办事项: what a level works on already, so that whoever asks about it is answered at once. */
export const KnownWorks = defineComponent({
  name: 'KnownWorks',
  setup() {
    const list = ref(null);
    const may = hasRole('DISPATCHER', 'SUPERVISOR', 'COMMUNITY_OFFICER', 'DEPARTMENT_OFFICER');
    const done = words => answer => {
      if (answer !== undefined) {
        say(words);
        list.value?.reload();
      }
    };
    const begin = async () => ask({ title: t('beginWork'), words: t('beginWorkHint'), draft: 'dispatch/work', submitWords: t('makeKnown'), fields: await workFields(homeArea()), submit: (values, { key }) => api.post('/api/petition/known-works', values, { key }) }).then(done(t('madeKnown')));
    const change = async one => ask({ title: t('changeWork', { title: one.work.title }), value: one.work, submitWords: t('save'), fields: await workFields(one.work.area), submit: values => api.put(`/api/petition/known-works/${one.id}`, values, { ifMatch: one.version }) }).then(done(t('saved')));
    const end = one => ask({
      title: t('endWork', { title: one.work.title }), words: t('endWorkHint', { n: one.petitions }), submitWords: t('end'), draft: 'dispatch/end-work',
      fields: [{ name: 'done', title: t('outcome'), kind: 'choice', required: true, value: 'yes', choices: [{ value: 'yes', title: t('reached') }, { value: 'no', title: t('state.GIVEN_UP') }] }, { name: 'words', title: t('resultWords'), kind: 'area-text', required: true, max: 500 }],
      submit: (values, { key }) => api.post(`/api/petition/known-works/${one.id}/result`, { words: values.words, done: values.done === 'yes' }, { key, ifMatch: one.version }),
    }).then(done(t('ended')));
    const columns = [
      { key: 'title', title: t('workTitle'), cell: one => html`<strong>${one.work.title}</strong><br /><span class="l-quiet">${t('residentsRead', { words: one.work.publicWords })}</span>`, card: 'title' },
      { key: 'area', title: t('area'), cell: one => areaName(one.work.area) },
      { key: 'who', title: t('whoWorks'), cell: one => one.work.who },
      { key: 'days', title: t('days'), cell: one => t('fromTo', { from: day(one.work.from), to: day(one.work.to) }) },
      { key: 'petitions', title: t('petitions'), cell: one => String(one.petitions) },
      { key: 'state', title: t('stateOf'), cell: one => html`<${Tag} kind=${kinds[one.state]}>${t('state.' + one.state)}<//>${one.result && html`<br /><span class="l-quiet">${one.result}</span>`}` },
      { key: 'act', title: t('actions'), cell: one => may && one.state === 'AT_WORK' && html`<div class="l-actions"><${ElButton} size="small" onClick=${() => change(one)}>${t('change')}<//><${ElButton} size="small" onClick=${() => end(one)}>${t('end')}<//></div>` },
    ];
    const filters = [{ key: 'area', title: t('area'), kind: 'area', value: homeArea() }];
    return () => html`<div>
      ${may && html`<div class="l-actions d-top"><${ElButton} type="primary" onClick=${begin}>${t('beginWork')}<//></div>`}
      <${List} ref=${list} name="dispatch-works" title=${t('part.works')} columns=${columns} filters=${filters} load=${(cursor, size, chosen) => api.get('/api/petition/known-works', { query: { area: chosen.area || homeArea(), cursor, size } })}
        empty=${{ words: t('noWorks'), hint: t('noWorksHint') }} /></div>`;
  },
});
