// SPDX-License-Identifier: Apache-2.0
import { defineComponent, watch } from 'vue';
import { ElButton } from 'element-plus';
import { api, ask, complain, confirm, day, Due, exact, html, label, Link, Loading, say, Section, Tag, useLoad, when } from '@linli/console';
import { t } from './words.js';

const OPEN_STATES = ['FILED', 'POOLED', 'DISPATCHED', 'OBJECTED', 'IN_PROGRESS', 'SUSPENDED', 'ESCALATED', 'RETURNED'];

async function look(order) {
  const [alike, works] = await Promise.all([
    api.get(`/api/petition/work-orders/${order.id}/duplicates`),
    api.post('/api/petition/known-works/matching', { place: { ...order.petition.place, area: order.area }, type: order.petition.type }),
  ]);
  return { alike, works };
}

/** Orders that may be about the same, and what is already worked on there. */
export const Similar = defineComponent({
  name: 'DispatchSimilar',
  props: { order: { type: Object, required: true }, etag: { type: String, default: '' } },
  emits: ['done', 'stale'],
  setup(props, { emit }) {
    const load = useLoad(() => look(props.order));
    watch(() => props.order.version, load.reload);
    const may = kind => props.order.possible.includes(kind);
    const refused = problem => {
      problem.status === 412 && emit('stale');
      throw problem;
    };
    const merged = words => answer => {
      if (answer !== undefined) {
        say(words);
        emit('done');
      }
    };
    // The older one stays the main one: its petitioner has waited longer, its clock runs first.
    const intoThat = one => ask({
      title: t('mergeInto', { number: one.order.number }), words: t('mergeIntoHint'), draft: 'dispatch/merge', submitWords: t('merge'),
      fields: [{ name: 'ground', title: t('ground'), kind: 'area-text', max: 500, required: one.order.area.slice(0, 9) !== props.order.area.slice(0, 9), value: one.reasons.join('，') }],
      submit: (values, { key }) => api.post(`/api/petition/work-orders/${one.order.id}/merged-orders`, { ...values, orders: [props.order.id] }, { key, ifMatch: one.order.version }),
    }).then(merged(t('mergedInto', { number: one.order.number })));
    const intoThis = one => ask({
      title: t('mergeHere', { number: one.order.number }), words: t('mergeHereHint'), draft: 'dispatch/merge', submitWords: t('merge'),
      fields: [{ name: 'ground', title: t('ground'), kind: 'area-text', max: 500, value: one.reasons.join('，') }],
      submit: (values, { key }) => api.post(`/api/petition/work-orders/${props.order.id}/merged-orders`, { ...values, orders: [one.order.id] }, { key, ifMatch: props.etag }).catch(refused),
    }).then(merged(t('mergedHere', { number: one.order.number })));
    const join = async work => {
      if (await confirm({ title: t('joinWork', { title: work.work.title }), words: t('joinWorkHint', { words: work.work.publicWords }), submitWords: t('join') })) {
        await api.post(`/api/petition/work-orders/${props.order.id}/known-work`, { work: work.id }, { ifMatch: props.etag }).then(() => merged(t('joined'))(true), problem => {
          problem.status === 412 && emit('stale');
          complain(problem);
        });
      }
    };
    const like = one => {
      const open = OPEN_STATES.includes(one.order.state);
      return html`<li key=${one.order.id} class="d-like">
        <div class="d-row-top"><${Tag} kind=${one.score >= 80 ? 'warning' : 'info'}>${t('score', { n: one.score })}<//><${Link} to=${['petition', one.order.id]}>${one.order.number}<//>
          <span class="l-quiet">${one.order.typeName} · ${label('state', one.order.state)} · <span title=${exact(one.order.filedAt)}>${when(one.order.filedAt)}</span></span></div>
        <p>${one.order.opening}</p><p class="l-quiet">${t('because', { reasons: one.reasons.join('，') })}${one.joined > 0 && ` · ${t('alreadyJoined', { n: one.joined })}`}</p>
        ${one.order.due && open && html`<p><${Due} at=${one.order.due} overdue=${one.order.overdue} /></p>`}
        ${may('MERGE') && open && html`<div class="l-actions"><${ElButton} size="small" type="primary" plain onClick=${() => intoThat(one)}>${t('intoThat')}<//><${ElButton} size="small" onClick=${() => intoThis(one)}>${t('intoThis')}<//></div>`}</li>`;
    };
    const work = one => html`<li key=${one.id} class="d-like"><div class="d-row-top"><strong>${one.work.title}</strong><span class="l-quiet">${t('workUntil', { who: one.work.who, day: day(one.work.to) })}</span></div>
      <p class="l-quiet">${t('residentsRead', { words: one.work.publicWords })}</p>
      ${may('MERGE') && html`<${ElButton} size="small" type="primary" plain onClick=${() => join(one)}>${t('join')}<//>`}</li>`;
    return () => html`<${Section} title=${t('similar')}><${Loading} of=${load}>${() => html`<div>
      ${load.data.alike.length === 0 && load.data.works.length === 0 && html`<p class="l-quiet">${t('noSimilar')}</p>`}
      ${load.data.alike.length > 0 && html`<ul class="d-plain">${load.data.alike.map(like)}</ul>`}
      ${load.data.works.length > 0 && html`<h3>${t('works')}</h3><ul class="d-plain">${load.data.works.map(work)}</ul>`}</div>`}<//><//>`;
  },
});
