// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from 'vue';
import { ElButton } from 'element-plus';
import { api, areaName, ask, day, hasRole, html, List, say, Tag, today } from '@linli/console';
import { homeArea, unitsFor } from './areas.js';
import { t } from './words.js';

const kinds = { RUNNING: 'info', DONE: 'success', GIVEN_UP: 'warning' };

/** What a campaign's plan is made of. */
export const campaignFields = async area => [
  { name: 'area', title: t('area'), kind: 'area', required: true, value: area },
  { name: 'title', title: t('campaignTitle'), required: true, max: 100, placeholder: t('campaignExample') },
  { name: 'plan', title: t('plan'), kind: 'area-text', required: true, max: 2000 },
  { name: 'from', title: t('from'), kind: 'date', required: true, value: today() },
  { name: 'to', title: t('until'), kind: 'date', required: true },
  { name: 'leadUnit', title: t('lead'), kind: 'unit', units: await unitsFor(area), required: true },
  { name: 'publicWords', title: t('publicWords'), kind: 'area-text', max: 500, hint: t('publicWordsHint') },
];

/** 专项整治: what several petitions are worked on together. */
export const Campaigns = defineComponent({
  name: 'Campaigns',
  setup() {
    const list = ref(null);
    const may = hasRole('DISPATCHER', 'SUPERVISOR');
    const done = words => answer => {
      if (answer !== undefined) {
        say(words);
        list.value?.reload();
      }
    };
    const begin = async () => ask({ title: t('beginCampaign'), words: t('beginCampaignHint'), draft: 'dispatch/campaign', submitWords: t('begin'), fields: await campaignFields(homeArea()), submit: (values, { key }) => api.post('/api/petition/campaigns', values, { key }) }).then(done(t('begun')));
    const change = async one => ask({ title: t('changeCampaign', { title: one.plan.title }), value: one.plan, submitWords: t('save'), fields: await campaignFields(one.plan.area), submit: values => api.put(`/api/petition/campaigns/${one.id}`, values, { ifMatch: one.version }) }).then(done(t('saved')));
    const end = one => ask({
      title: t('endCampaign', { title: one.plan.title }), words: t('endCampaignHint'), submitWords: t('end'), draft: 'dispatch/end-campaign',
      fields: [{ name: 'done', title: t('outcome'), kind: 'choice', required: true, value: 'yes', choices: [{ value: 'yes', title: t('reached') }, { value: 'no', title: t('state.GIVEN_UP') }] }, { name: 'words', title: t('result'), kind: 'area-text', required: true, max: 2000 }],
      submit: (values, { key }) => api.post(`/api/petition/campaigns/${one.id}/result`, { words: values.words, done: values.done === 'yes' }, { key, ifMatch: one.version }),
    }).then(done(t('ended')));
    const columns = [
      { key: 'title', title: t('campaignTitle'), cell: one => html`<strong>${one.plan.title}</strong><br /><span class="l-quiet">${one.plan.plan}</span>`, card: 'title' },
      { key: 'area', title: t('area'), cell: one => areaName(one.plan.area) },
      { key: 'lead', title: t('lead'), cell: one => one.leadName },
      { key: 'days', title: t('days'), cell: one => t('fromTo', { from: day(one.plan.from), to: day(one.plan.to) }) },
      { key: 'petitions', title: t('petitions'), cell: one => String(one.petitions) },
      { key: 'state', title: t('stateOf'), cell: one => html`<${Tag} kind=${kinds[one.state]}>${t('state.' + one.state)}<//>${one.result && html`<br /><span class="l-quiet">${one.result}</span>`}` },
      { key: 'act', title: t('actions'), cell: one => may && one.state === 'RUNNING' && html`<div class="l-actions"><${ElButton} size="small" onClick=${() => change(one)}>${t('change')}<//><${ElButton} size="small" onClick=${() => end(one)}>${t('end')}<//></div>` },
    ];
    const filters = [{ key: 'area', title: t('area'), kind: 'area', value: homeArea() }];
    return () => html`<div>
      ${may && html`<div class="l-actions d-top"><${ElButton} type="primary" onClick=${begin}>${t('beginCampaign')}<//></div>`}
      <${List} ref=${list} name="dispatch-campaigns" title=${t('part.campaigns')} columns=${columns} filters=${filters} load=${(cursor, size, chosen) => api.get('/api/petition/campaigns', { query: { area: chosen.area || homeArea(), cursor, size } })}
        empty=${{ words: t('noCampaigns'), hint: t('noCampaignsHint') }} /></div>`;
  },
});
