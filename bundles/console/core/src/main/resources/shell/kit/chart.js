// SPDX-License-Identifier: Apache-2.0
import { defineComponent, onMounted, onUnmounted, ref, watch } from 'vue';
import { html } from './html.js';
import { say2 } from './own-words.js';

/** Patterns beside colours; the tooltip is drawn, since the page allows no styles in markup. */
const readable = option => ({
  animation: false,
  aria: { enabled: true, decal: { show: true } },
  color: ['#0b5cd5', '#8a5a00', '#2b7a0b', '#c62828', '#5b4b8a', '#00696d'],
  textStyle: { fontSize: 14 },
  ...option,
  tooltip: { renderMode: 'richText', ...option.tooltip },
});

/** A chart with the same numbers as a table below it. */
export const Chart = defineComponent({
  name: 'LinliChart',
  props: { option: { type: Object, required: true }, words: { type: String, required: true }, table: { type: Object, required: true }, height: { type: Number, default: 280 } },
  setup(props) {
    const element = ref(null);
    let chart = null;
    const resized = new ResizeObserver(() => chart?.resize());
    onMounted(async () => {
      const echarts = await import('echarts');
      if (!element.value) {
        return;
      }
      chart = echarts.init(element.value);
      chart.setOption(readable(props.option));
      resized.observe(element.value);
    });
    watch(() => props.option, option => chart?.setOption(readable(option), true), { deep: true });
    onUnmounted(() => {
      resized.disconnect();
      chart?.dispose();
    });
    return () => html`<figure class="l-chart">
      <div ref=${element} role="img" aria-label=${props.words} style=${{ height: props.height + 'px' }}></div>
      <details><summary>${say2('table')}</summary><div class="l-table" tabindex="0" role="region" aria-label=${props.words}><table>
        <thead><tr>${props.table.head.map((name, at) => html`<th scope="col" key=${at}>${name}</th>`)}</tr></thead>
        <tbody>${props.table.rows.map((row, at) => html`<tr key=${at}>${row.map((value, column) => (column === 0 ? html`<th scope="row" key=${column}>${value}</th>` : html`<td key=${column}>${value}</td>`))}</tr>`)}</tbody>
      </table></div></details>
    </figure>`;
  },
});
