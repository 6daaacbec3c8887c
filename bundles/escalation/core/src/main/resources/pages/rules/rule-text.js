// SPDX-License-Identifier: Apache-2.0
import { computed, defineComponent, ref } from 'vue';
import { ElButton } from 'element-plus';
import { html } from '@linli/console';
import { helpFor, said, t } from './words.js';

/** `line 3, generalLimit` is about the third line. */
export const lineOf = violation => Number(violation.field.match(/^line (\d+)/)?.[1] ?? 0);

/** A text with the numbers of its lines; a line with a mistake has a mark and, below, the reason. */
export const RuleText = defineComponent({
  name: 'RuleText',
  inheritAttrs: false,
  props: { modelValue: { type: String, default: '' }, id: { type: String, default: undefined }, kind: { type: String, required: true }, violations: { type: Array, default: () => [] }, readonly: { type: Boolean, default: false } },
  emits: ['update:modelValue'],
  setup(props, { emit, attrs }) {
    const area = ref(/** @type {any} */ (null));
    const gutter = ref(/** @type {any} */ (null));
    const lines = computed(() => Math.max(12, props.modelValue.split('\n').length + 1));
    const wrong = computed(() => new Set(props.violations.map(lineOf)));
    const follow = event => (gutter.value.scrollTop = event.target.scrollTop);
    const insert = text => {
      const before = props.modelValue;
      emit('update:modelValue', before + (before && !before.endsWith('\n') ? '\n' : '') + text + '\n');
      requestAnimationFrame(() => {
        area.value?.focus();
        area.value?.setSelectionRange(area.value.value.length, area.value.value.length);
      });
    };
    const to = line => {
      const start = props.modelValue.split('\n').slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
      area.value?.focus();
      area.value?.setSelectionRange(start, start + (props.modelValue.split('\n')[line - 1] ?? '').length);
    };
    return () => html`<div class="r-editor">
      <div class="r-text"><div class="r-numbers" ref=${gutter} aria-hidden="true">${Array.from({ length: lines.value }, (_, at) => html`<div key=${at} class=${wrong.value.has(at + 1) ? 'r-wrong' : ''}>${wrong.value.has(at + 1) ? '✗ ' : ''}${at + 1}</div>`)}</div>
        <textarea ref=${area} id=${props.id} aria-label=${t('text')} aria-describedby=${attrs['aria-describedby']} rows=${Math.min(lines.value, 24)} wrap="off" spellcheck="false" readonly=${props.readonly} value=${props.modelValue} onScroll=${follow} onInput=${event => emit('update:modelValue', event.target.value)}></textarea></div>
      ${props.violations.length > 0 && html`<div role="alert"><ul class="r-violations">${props.violations.map((one, at) => html`<li key=${at}>
        ${lineOf(one) > 0 ? html`<button type="button" class="l-plain" onClick=${() => to(lineOf(one))}>${t('line', { n: lineOf(one) })}</button>` : ''} ${said(one)}</li>`)}</ul></div>`}
      ${!props.readonly && html`<details class="r-help"><summary>${t('help')}</summary><p>${t('help.' + props.kind)}</p>
        <ul>${helpFor(props.kind).map(([sample, meaning]) => html`<li key=${sample}><${ElButton} size="small" onClick=${() => insert(sample)}>${t('insert')}<//><div><code>${sample}</code><br /><span class="l-quiet">${meaning}</span></div></li>`)}</ul></details>`}</div>`;
  },
});
