// SPDX-License-Identifier: Apache-2.0
import { defineComponent } from 'vue';
import { html, label } from '@linli/console';

const NEEDING = ['UNANSWERED', 'SUPERVISED', 'HELP_ASKED', 'MORE_TIME', 'SENT_BACK', 'UNNAMED', 'STEP_OVERDUE'];

const bounded = (count, more) => (more ? `${count}+` : String(count ?? 0));

/** How many of those who rated were content, as people say it; nothing when nobody rated. */
export function content({ good, medium, bad }) {
  const rated = good + medium + bad;
  return rated === 0 ? null : Math.round((100 * (good + medium)) / rated);
}

/** The numbers of an area; each one opens the list of what it counts. */
export const Tiles = defineComponent({
  name: 'OverviewTiles',
  props: { found: { type: Object, required: true }, chosen: { type: String, default: '' }, coordinates: { type: Boolean, default: false }, t: { type: Function, required: true } },
  emits: ['choose'],
  setup(props, { emit }) {
    const tile = (key, name, number, hint, late) => html`<button type="button" key=${key} class=${['l-tile', 'ov-tile', late && 'ov-late']} aria-expanded=${props.chosen === key} onClick=${() => emit('choose', key)}>
      <span class="ov-name">${name}</span><strong>${number}</strong><span class="l-quiet">${hint}</span></button>`;
    return () => {
      const { t } = props;
      const { whole } = props.found.totals;
      const { outcomes } = props.found.course;
      const share = content(outcomes);
      return html`<div class="l-tiles ov-main">
        ${tile('OPEN', t('open'), whole.open, t('openHint'))}
        ${tile('OVERDUE', t('overdue'), bounded(whole.overdue, whole.overdueMore), t('overdueHint'), whole.overdue > 0)}
        ${props.coordinates && tile('DUE_SOON', t('dueSoon'), bounded(whole.dueSoon, whole.dueSoonMore), t('dueSoonHint'))}
        ${tile('CLOSED', t('ended'), outcomes.ended, t('endedHint'))}
        ${tile('RATED', t('content'), share === null ? t('noRating') : share + '%', share === null ? t('noRatingHint') : t('contentHint', { rated: outcomes.good + outcomes.medium + outcomes.bad, of: outcomes.looked }))}
      </div>
      ${props.coordinates && html`<h2 class="ov-needing-title">${t('needing')}</h2><div class="ov-needing">${NEEDING.map(kind => {
        const count = props.found.counts[kind] ?? { orders: 0 };
        return html`<button type="button" key=${kind} class=${['ov-need', count.orders > 0 && 'ov-some']} aria-expanded=${props.chosen === kind} onClick=${() => emit('choose', kind)}>
          <span>${label('attention', kind)}</span> <strong>${bounded(count.orders, count.more)}</strong></button>`;
      })}</div>`}`;
    };
  },
});
