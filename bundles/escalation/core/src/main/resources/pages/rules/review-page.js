// SPDX-License-Identifier: Apache-2.0
import { defineComponent, onUnmounted, ref, watch } from 'vue';
import { ElButton, ElProgress } from 'element-plus';
import { api, areaName, ask, Chart, exact, Facts, hasRole, html, Link, List, Loading, say, Section, Tag, useLoad } from '@linli/console';
import { reviewKinds } from './reviews.js';
import { known, t } from './words.js';

const outcomes = { PROPOSED: 'info', APPLIED: 'success', RECOMPUTED: 'success', LEFT_OUT: 'warning' };

/** How many deadlines move by how many days, as a chart and by subdistrict as a table. */
function counted(counts) {
  const days = [...new Set(counts.map(count => count.days))].sort((one, other) => one - other);
  const areas = [...new Set(counts.map(count => count.area))];
  const lines = (area, day) => counts.filter(count => (area === null || count.area === area) && count.days === day).reduce((sum, count) => sum + count.lines, 0);
  const moved = day => (day === 0 ? t('sameDay') : t(day > 0 ? 'later' : 'earlier', { n: Math.abs(day) }));
  return html`<${Section} title=${t('howFar')}><${Chart} words=${t('howFar')} height=${220}
    option=${{ grid: { left: 48, right: 16, top: 16, bottom: 32 }, xAxis: { type: 'category', data: days.map(moved) }, yAxis: { type: 'value', minInterval: 1 }, series: [{ type: 'bar', data: days.map(day => lines(null, day)), label: { show: true, position: 'top' }, barMaxWidth: 48 }] }}
    table=${{ head: [t('area'), ...days.map(moved)], rows: areas.map(area => [areaName(area), ...days.map(day => String(lines(area, day)))]) }} /><//>`;
}

/** One review: how far it is, what moves, and the decision of a second person. */
export const ReviewPage = defineComponent({
  name: 'ReviewPage',
  props: { id: { type: String, required: true } },
  setup(props) {
    const load = useLoad(() => api.get(`/api/petition/deadline-reviews/${props.id}`));
    const list = ref(null);
    let timer = null;
    // While the platform compares or applies there is something new every moment.
    watch(() => load.data, data => {
      clearTimeout(timer);
      if (['COMPARING', 'APPLYING'].includes(data?.review.state)) {
        timer = setTimeout(load.reload, 2000);
      } else {
        list.value?.reload();
      }
    });
    onUnmounted(() => clearTimeout(timer));
    const decide = (path, title, words, done, danger) => ask({ title, words, danger, submitWords: title, fields: [{ name: 'words', title: t('ground'), kind: 'area-text', max: 500, required: danger }], submit: (values, { key }) => api.post(`/api/petition/deadline-reviews/${props.id}/${path}`, values, { key }) })
      .then(answer => answer !== undefined && (say(done), load.reload()));
    const columns = [
      { key: 'order', title: t('order'), cell: line => html`<${Link} to=${['petition', line.order]}>${t('openOrder')}<//>`, card: 'title' },
      { key: 'area', title: t('area'), cell: line => areaName(line.area) },
      { key: 'clock', title: t('clock'), cell: line => (line.clock ? known('clock', line.clock) ?? line.clock : t('ownClock')) },
      { key: 'old', title: t('before'), cell: line => exact(line.oldDue) },
      { key: 'new', title: t('after'), cell: line => exact(line.newDue) },
      { key: 'why', title: t('why'), cell: line => line.why },
      { key: 'outcome', title: t('outcome'), cell: line => html`<${Tag} kind=${outcomes[line.outcome]}>${t('outcome.' + line.outcome)}<//>${line.reason && html`<br /><span class="l-quiet">${line.reason}</span>`}` },
    ];
    return () => html`<div><p><${Link} to=${['rules', 'reviews']}>← ${t('allReviews')}<//></p><${Loading} of=${load}>${() => {
      const { review, counts } = load.data;
      const busy = ['COMPARING', 'APPLYING'].includes(review.state);
      const share = review.state === 'APPLYING' && review.progress.changed > 0 ? Math.round((100 * (review.progress.applied + review.progress.leftOut)) / review.progress.changed) : 0;
      return html`<div><h2 class="r-head">${review.title}</h2>
        ${review.state === 'WAITING' && hasRole('ADMINISTRATOR', 'SUPERVISOR') && html`<div class="l-actions r-top"><${ElButton} type="primary" onClick=${() => decide('approval', t('apply'), t('applyHint', { n: review.progress.changed }), t('applying'), false)}>${t('apply')}<//>
          <${ElButton} onClick=${() => decide('rejection', t('leave'), t('leaveHint'), t('left'), true)}>${t('leave')}<//></div>`}
        <${Section} title=${t('howFarIs')}>${busy && html`<div role="status"><${ElProgress} percentage=${share} indeterminate=${review.state === 'COMPARING'} ariaLabel=${t('reviewState.' + review.state)} /></div>`}
          <${Facts} items=${[[t('state'), html`<${Tag} kind=${reviewKinds[review.state]}>${t('reviewState.' + review.state)}<//>`], [t('area'), review.area ? areaName(review.area) : t('everywhere')], [t('looked'), t('orders', { n: review.progress.looked })], [t('changing'), t('deadlines', { n: review.progress.changed })],
            [t('applied'), review.progress.applied > 0 && t('deadlines', { n: review.progress.applied })], [t('leftOut'), review.progress.leftOut > 0 && t('deadlines', { n: review.progress.leftOut })], [t('opened'), `${review.proposedBy ?? t('platform')} · ${exact(review.openedAt)}`], [t('decided'), review.decision && `${review.decision.by} · ${exact(review.decision.at)}${review.decision.words ? ' · ' + review.decision.words : ''}`]]} /><//>
        ${counts?.length > 0 && counted(counts)}
        <${Section} title=${t('lines')}><${List} ref=${list} name="rules-review-lines" title=${t('lines')} rowKey="order" columns=${columns} load=${(cursor, size) => api.get(`/api/petition/deadline-reviews/${props.id}/lines`, { query: { cursor, size } })} empty=${{ words: t('noLines'), hint: '' }} /><//></div>`;
    }}<//></div>`;
  },
});
