// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from 'vue';
import { ElButton } from 'element-plus';
import { addQuery, api, areaName, ask, day, go, html, Link, List, say, Tag, today } from '@linli/console';
import { firstArea, mayWrite, Part, t } from './head.js';

/** A review that is due, or was begun, is the reason to look at its file. */
export const fileLink = (review, words) => html`<${Link} to=${['care-files', review.careFile]} query=${{ review: review.id }}>${words}<//>`;

const isDue = review => review.opened || review.due <= today();

/** What is to be looked at again, the earliest due first. */
export const Reviews = defineComponent({
  name: 'CareReviews',
  setup() {
    const list = ref(null);
    const load = (cursor, size, filters) => api.get('/api/registry/care-reviews', { query: { area: filters.area || firstArea(), until: filters.until, cursor, size } });
    const begin = async review => {
      const begun = await ask({
        title: t('begin'), words: t('beginHint'), submitWords: t('begin'), fields: [{ name: 'ground', title: t('ground'), required: true, hint: t('groundHint'), max: 200 }],
        submit: values => api.post(`/api/registry/care-reviews/${review.id}/beginning`, values).then(() => true),
      });
      if (begun) {
        say(t('begun'));
        go('care-files', review.careFile).then(() => addQuery({ review: review.id }));
      }
    };
    const columns = () => [
      { key: 'name', title: t('name'), card: 'title', cell: review => (isDue(review) ? fileLink(review, review.name) : review.name) },
      { key: 'due', title: t('reviewDue'), cell: review => html`<${Tag} kind=${review.overdue ? 'danger' : isDue(review) ? 'warning' : 'info'}>${review.overdue ? t('overdueSince', { day: day(review.due) }) : day(review.due)}<//>` },
      { key: 'area', title: t('area'), cell: review => areaName(review.area) },
      { key: 'act', title: t('actions'), cell: review => (isDue(review)
        ? html`<${Link} class="el-button el-button--primary el-button--small" to=${['care-files', review.careFile]} query=${{ review: review.id }}>${t('review')}<//>`
        : mayWrite() && html`<${ElButton} size="small" onClick=${() => begin(review)}>${t('begin')}<//>`) },
    ];
    const filters = [{ key: 'area', title: t('area'), kind: 'area', value: firstArea() }, { key: 'until', title: t('untilDay'), kind: 'day' }];
    return () => html`<${Part} here="due" subtitle=${t('dueHint')}>
      <${List} ref=${list} name="care-reviews" columns=${columns()} load=${load} filters=${filters} empty=${{ words: t('noReviews'), hint: t('noReviewsHint') }} /><//>`;
  },
});
