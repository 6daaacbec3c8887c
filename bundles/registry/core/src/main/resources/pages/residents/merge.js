// SPDX-License-Identifier: Apache-2.0
import { defineComponent, reactive } from 'vue';
import { ElButton, ElRadio, ElRadioGroup } from 'element-plus';
import { api, areaName, confirm, Empty, Failure, html, label, ResidentPick, say, Section } from '@linli/console';
import { DwellingName, Part, t } from './head.js';

const CODES = { SEX: 'sex', RESIDENCE: 'residence' };

/** A masked value as people read it; ids are told to nobody. */
function value(field, text) {
  if (text === null || text === undefined || text === '') {
    return t('empty');
  }
  switch (field) {
    case 'PARTY_MEMBER':
      return t(text === 'true' ? 'yes' : 'no');
    case 'HOME':
      return /^\d+$/.test(text) ? areaName(text) : html`<${DwellingName} id=${text} />`;
    case 'HOUSEHOLD':
      return t('inHousehold');
    default:
      return CODES[field] ? label(CODES[field], text) : text;
  }
}

const standing = id => api.get(`/api/registry/residents/${id}/standing`);

/** Two records of one person become one: choose both, look at the differences, say which is right, merge. */
export const Merge = defineComponent({
  name: 'MergeResidents',
  props: { query: { type: Object, default: () => ({}) } },
  setup(props) {
    const state = reactive({ kept: props.query.kept ?? '', other: '', differences: null, versions: {}, choices: {}, problem: null, busy: false });
    const reset = () => Object.assign(state, { differences: null, choices: {}, problem: null });
    async function preview() {
      state.busy = true;
      reset();
      try {
        const [kept, other, differences] = await Promise.all([standing(state.kept), standing(state.other), api.post('/api/registry/resident-merges/previews', { kept: state.kept, other: state.other })]);
        Object.assign(state, { differences, versions: { keptVersion: kept.version, otherVersion: other.version }, choices: Object.fromEntries(differences.map(each => [each.field, 'kept'])) });
      } catch (problem) {
        state.problem = problem;
      } finally {
        state.busy = false;
      }
    }
    async function merge() {
      if (!(await confirm({ title: t('mergeNow'), words: t('mergeWarning'), submitWords: t('mergeNow'), danger: true }))) {
        return;
      }
      try {
        const fromOther = Object.keys(state.choices).filter(field => state.choices[field] === 'other');
        await api.post('/api/registry/resident-merges', { kept: state.kept, other: state.other, ...state.versions, fromOther });
        say(t('merged'));
        Object.assign(state, { kept: '', other: '' });
        reset();
      } catch (problem) {
        state.problem = problem;
      }
    }
    const pick = (key, title, hint) => html`<${Section} title=${title}><p class="l-hint">${hint}</p>${key === 'kept' && props.query.kept && state.kept === props.query.kept
      ? html`<p class="l-note">${t('keptGiven')} <button type="button" class="l-plain" onClick=${() => ((state.kept = ''), reset())}>${t('chooseAnother')}</button></p>`
      : html`<${ResidentPick} title=${title} modelValue=${state[key]} onUpdate:modelValue=${id => ((state[key] = id), reset())} />`}<//>`;
    const radios = difference => html`<${ElRadioGroup} modelValue=${state.choices[difference.field]} ariaLabel=${t('merge.' + difference.field)} onUpdate:modelValue=${which => (state.choices[difference.field] = which)}>
      <${ElRadio} value="kept">${t('keepKept')}<//><${ElRadio} value="other">${t('takeOther')}<//><//>`;
    return () => html`<${Part} here="merge" subtitle=${t('mergeHint')}>
      <div class="l-halves">${pick('kept', t('keptRecord'), t('keptHint'))}${pick('other', t('otherRecord'), t('otherHint'))}</div>
      ${state.problem && html`<${Failure} problem=${state.problem} onRetry=${preview} />`}
      <p><${ElButton} type="primary" loading=${state.busy} disabled=${!state.kept || !state.other || state.kept === state.other} onClick=${preview}>${t('compare')}<//></p>
      ${state.differences && html`<${Section} title=${t('differences')}>
        ${state.differences.length === 0
          ? html`<${Empty} words=${t('same')} hint=${t('sameHint')} />`
          : html`<div class="l-table" tabindex="0" role="region" aria-label=${t('differences')}><table><thead><tr><th scope="col">${t('field')}</th><th scope="col">${t('keptRecord')}</th><th scope="col">${t('otherRecord')}</th><th scope="col">${t('whichRight')}</th></tr></thead>
            <tbody>${state.differences.map(difference => html`<tr key=${difference.field}><th scope="row">${t('merge.' + difference.field)}</th><td>${value(difference.field, difference.kept)}</td><td>${value(difference.field, difference.other)}</td><td>${radios(difference)}</td></tr>`)}</tbody></table></div>`}
        <div class="l-form-end"><${ElButton} type="danger" onClick=${merge}>${t('mergeNow')}<//></div><//>`}
    <//>`;
  },
});
