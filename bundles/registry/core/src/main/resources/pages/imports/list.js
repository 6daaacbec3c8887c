// SPDX-License-Identifier: Apache-2.0
import { defineComponent, reactive, ref } from 'vue';
import { ElButton, ElProgress } from 'element-plus';
import { api, AreaPick, exact, Failure, go, html, Link, List, Section, Tag, when } from '@linli/console';
import { kindOf, Part, t } from './head.js';

const MOST_BYTES = 60 * 1024 * 1024;

/** A file is chosen or dropped, sent, and then looked at on its own page. */
const Upload = defineComponent({
  name: 'UploadFile',
  setup() {
    const state = reactive({ area: '', share: 0, busy: false, problem: null, wrong: '' });
    const file = ref(/** @type {File | null} */ (null));
    let key = '';
    const choose = chosen => {
      state.wrong = !chosen ? '' : !/\.csv$/i.test(chosen.name) ? t('onlyCsv') : chosen.size > MOST_BYTES ? t('tooLarge') : '';
      file.value = state.wrong ? null : chosen ?? null;
      key = crypto.randomUUID();
    };
    async function send() {
      Object.assign(state, { busy: true, share: 0, problem: null });
      try {
        const staged = await api.upload('/api/registry/imports', file.value, { type: 'text/csv', key, query: { area: state.area }, onProgress: share => (state.share = Math.round(share * 100)) });
        go('imports', staged.id);
      } catch (problem) {
        state.problem = problem;
      } finally {
        state.busy = false;
      }
    }
    const drop = event => {
      event.preventDefault();
      choose(event.dataTransfer.files[0]);
    };
    return () => html`<${Section} title=${t('newImport')}>
      <ol class="l-steps"><li>${t('step1')} <a href="/api/registry/imports/template" download=${t('templateName') + '.csv'}>${t('template')}</a></li><li>${t('step2')}</li><li>${t('step3')}</li></ol>
      <div class="l-drop" onDragover=${event => event.preventDefault()} onDrop=${drop}>
        <label class="l-file"><span class="el-button">${t('file')}</span><input id="l-import-file" type="file" accept=".csv,text/csv" aria-describedby="l-import-hint" onChange=${event => choose(event.target.files[0])} /></label>
        <p class="l-hint" id="l-import-hint">${file.value ? t('chosenFile', { name: file.value.name, size: Math.max(1, Math.round(file.value.size / 1024)) }) : t('fileHint')}</p>
        ${state.wrong && html`<p class="l-error" role="alert">${state.wrong}</p>`}
      </div>
      <div class="l-field"><span class="l-label">${t('usualArea')}</span><${AreaPick} title=${t('usualArea')} modelValue=${state.area} onUpdate:modelValue=${area => (state.area = area)} /><p class="l-hint">${t('usualAreaHint')}</p></div>
      ${state.busy && html`<div role="status"><p>${t('sending', { n: state.share })}</p><${ElProgress} percentage=${state.share} showText=${false} ariaLabel=${t('sending', { n: state.share })} /></div>`}
      ${state.problem && html`<${Failure} problem=${state.problem} onRetry=${send} />`}
      <${ElButton} type="primary" disabled=${!file.value} loading=${state.busy} onClick=${send}>${t('upload')}<//>
    <//>`;
  },
});

/** My imports, and a new one. */
export const Imports = defineComponent({
  name: 'Imports',
  setup() {
    const columns = () => [
      { key: 'uploadedAt', title: t('uploadedAt'), card: 'title', cell: row => html`<${Link} to=${['imports', row.id]}><span title=${exact(row.uploadedAt)}>${when(row.uploadedAt)}</span><//>` },
      { key: 'state', title: t('state'), cell: row => html`<${Tag} kind=${kindOf(row.state)}>${t('state.' + row.state)}<//>` },
      { key: 'total', title: t('total'), width: '6rem' },
      { key: 'good', title: t('good'), width: '6rem' },
      { key: 'duplicates', title: t('duplicates'), width: '6rem' },
      { key: 'errors', title: t('errors'), width: '6rem' },
      { key: 'applied', title: t('applied'), width: '6rem' },
      { key: 'expiresAt', title: t('keptUntil'), cell: row => (['DONE', 'THROWN_AWAY', 'FAILED'].includes(row.state) ? '' : when(row.expiresAt)) },
    ];
    return () => html`<${Part} here="residents" subtitle=${t('subtitle')}><${Upload} />
      <${Section} title=${t('mine')}><${List} name="imports" columns=${columns()} load=${(cursor, size) => api.get('/api/registry/imports', { query: { cursor, size } })} empty=${{ words: t('noImports'), hint: t('noImportsHint') }} /><//><//>`;
  },
});
