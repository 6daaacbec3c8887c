// SPDX-License-Identifier: Apache-2.0
import { defineComponent } from 'vue';
import { html } from '@linli/console';
import { t } from './texts.js';

/** How much of each kind waits, and the way to it. */
export const Counts = defineComponent({
  name: 'MyWorkCounts',
  props: { tiles: { type: Array, required: true }, counts: { type: Object, required: true }, open: { type: String, required: true } },
  emits: ['choose'],
  setup: (props, { emit }) => () => html`<nav class="w-tiles" aria-label=${t('parts')}>${props.tiles.map(tile => {
    const count = props.counts[tile.name];
    return html`<button key=${tile.name} type="button" class=${tile.name === props.open ? 'w-tile w-open' : 'w-tile'} aria-current=${tile.name === props.open ? 'true' : undefined} onClick=${() => emit('choose', tile.name)}>
      <strong>${count ? `${count.n}${count.more ? '+' : ''}` : '–'}</strong><span>${tile.title}</span>${count?.late > 0 && html`<em>${t('late', { n: count.late })}</em>`}</button>`;
  })}</nav>`,
});
