// SPDX-License-Identifier: Apache-2.0
import { defineComponent } from 'vue';
import { api, areaName, html, List, Tag, when } from '@linli/console';
import { t } from './words.js';

export const reviewKinds = { COMPARING: 'info', WAITING: 'warning', APPLYING: 'info', APPLIED: 'success', REJECTED: 'info', EMPTY: 'success', SUPERSEDED: 'info' };

/** What changed calendars and rules mean for open deadlines. */
export const Reviews = defineComponent({
  name: 'DeadlineReviews',
  setup() {
    const columns = [
      { key: 'title', title: t('reviewTitle'), cell: one => one.title, card: 'title' },
      { key: 'kind', title: t('because'), cell: one => t('review.' + one.kind) },
      { key: 'area', title: t('area'), cell: one => (one.area ? areaName(one.area) : t('everywhere')) },
      { key: 'state', title: t('state'), cell: one => html`<${Tag} kind=${reviewKinds[one.state]}>${t('reviewState.' + one.state)}<//>` },
      { key: 'changed', title: t('changing'), cell: one => t('deadlines', { n: one.progress?.changed ?? 0 }) },
      { key: 'openedAt', title: t('opened'), cell: one => `${one.proposedBy ?? t('platform')} · ${when(one.openedAt)}` },
    ];
    return () => html`<div><p class="l-quiet">${t('reviewsHint')}</p><${List} name="rules-reviews" title=${t('part.reviews')} columns=${columns} open=${one => ['rules', 'reviews', one.id]}
      load=${(cursor, size) => api.get('/api/petition/deadline-reviews', { query: { cursor, size } })} empty=${{ words: t('noReviews'), hint: t('noReviewsHint') }} /></div>`;
  },
});
