// SPDX-License-Identifier: Apache-2.0
import { defineComponent, reactive, ref } from 'vue';
import { ElButton, ElCheckbox, ElInput } from 'element-plus';
import { api, confirm, Empty, Failure, html, say, Section, Tag } from '@linli/console';
import { faultWords } from './faults.js';
import { Part, t } from './head.js';

const kindOfFile = name => (/\.csv$/i.test(name) ? 'text/csv' : /\.(geojson|json)$/i.test(name) ? 'application/geo+json' : '');

/** Areas with their bounds from a file: first a preview, then done. */
export const AreaImport = defineComponent({
  name: 'AreaImport',
  setup() {
    const file = ref(/** @type {File | null} */ (null));
    const state = reactive({ report: null, problem: null, busy: false, wrong: '', gaps: false, reason: '' });
    const choose = chosen => {
      state.wrong = chosen && !kindOfFile(chosen.name) ? t('onlyAreas') : '';
      file.value = state.wrong ? null : chosen ?? null;
      Object.assign(state, { report: null, problem: null });
    };
    async function send(apply) {
      if (apply && !(await confirm({ title: t('applyAreas'), words: t('applyAreasHint'), submitWords: t('applyAreas'), danger: true }))) {
        return;
      }
      Object.assign(state, { busy: true, problem: null });
      try {
        state.report = await api.upload('/api/organization/area-imports', file.value, { type: kindOfFile(file.value.name), query: { datum: 'WGS-84', apply, acceptGaps: state.gaps || undefined, reason: state.gaps ? state.reason : undefined } });
        state.report.applied && say(t('areasDone'));
      } catch (problem) {
        state.problem = problem;
      } finally {
        state.busy = false;
      }
    }
    return () => html`<${Part} here="areas" subtitle=${t('areasHint')}>
      <${Section} title=${t('areaFile')}>
        <div class="l-drop"><label class="l-file"><span class="el-button">${t('file')}</span><input id="l-area-file" type="file" accept=".csv,.json,.geojson" onChange=${event => choose(event.target.files[0])} /></label>
          <p class="l-hint">${file.value ? file.value.name : t('areaFileHint')}</p>${state.wrong && html`<p class="l-error" role="alert">${state.wrong}</p>`}</div>
        <p><${ElCheckbox} modelValue=${state.gaps} onUpdate:modelValue=${value => (state.gaps = value)}>${t('acceptGaps')}<//></p>
        ${state.gaps && html`<p><${ElInput} ariaLabel=${t('gapsReason')} placeholder=${t('gapsReason')} modelValue=${state.reason} maxlength="500" onUpdate:modelValue=${value => (state.reason = value)} /></p>`}
        ${state.problem && html`<${Failure} problem=${state.problem} onRetry=${() => send(false)} />`}
        <${ElButton} type="primary" disabled=${!file.value || (state.gaps && state.reason.trim().length < 2)} loading=${state.busy} onClick=${() => send(false)}>${t('preview')}<//>
      <//>
      ${state.report && report(state.report, () => send(true), state.busy)}
    <//>`;
  },
});

function report(found, apply, busy) {
  const table = (head, rows) => html`<div class="l-table" tabindex="0" role="region" aria-label=${head[0]}><table><thead><tr>${head.map(title => html`<th scope="col" key=${title}>${title}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;
  return html`<${Section} title=${found.applied ? t('areasDone') : t('preview')}>
    <div class="l-tiles">${['rows', 'added', 'changed', 'unchanged', 'faulty'].map(key => html`<div class="l-tile" key=${key}><strong>${found[key]}</strong>${t('areas.' + key)}</div>`)}</div>
    ${found.faults.length > 0 && html`<div><h3>${t('areas.faulty')}</h3>${table([t('line'), t('column'), t('wrong')], found.faults.map((fault, at) => html`<tr key=${at}><td>${fault.at}</td><td>${fault.column}</td><td>${faultWords(fault)}</td></tr>`))}</div>`}
    ${found.steps.length > 0 && html`<div><h3>${t('areaSteps')}</h3>${table([t('line'), t('areaCode'), t('areaName'), t('areaChange')], found.steps.slice(0, 200).map(step => html`<tr key=${step.code}><td>${step.at}</td><td>${step.code}</td><td>${step.name}</td><td><${Tag}>${t('change.' + step.change)}<//></td></tr>`))}</div>`}
    ${found.steps.length === 0 && found.faults.length === 0 && html`<${Empty} words=${t('nothingToDo')} hint=${t('nothingToDoHint')} />`}
    ${!found.applied && found.faulty === 0 && found.steps.length > 0 && html`<div class="l-form-end"><${ElButton} type="primary" loading=${busy} onClick=${apply}>${t('applyAreas')}<//></div>`}<//>`;
}
