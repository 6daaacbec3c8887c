// SPDX-License-Identifier: Apache-2.0
import { defineComponent } from 'vue';
import { ElButton } from 'element-plus';
import { api, complain, confirm, Empty, html, say, Section, Tag, when } from '@linli/console';
import { act } from './act.js';
import { path } from './lookups.js';
import { t } from './texts.js';

const PICTURES = ['JPEG', 'PNG', 'WEBP'];
const size = bytes => (bytes > 1_000_000 ? (bytes / 1_000_000).toFixed(1) + ' MB' : Math.max(1, Math.round(bytes / 1000)) + ' KB');

/** Files under one's own rights; what tells where and by which camera a photo was made is cut out when it comes. */
export const Photos = defineComponent({
  name: 'PetitionPhotos',
  props: { order: { type: Object, required: true }, files: { type: [Array, Object], required: true }, steps: { type: [Array, Object], required: true } },
  emits: ['done'],
  setup(props, { emit }) {
    const may = () => Array.isArray(props.steps) && props.steps.some(step => step.kind === 'ATTACH' && step.possible);
    const add = async () => ((await act('ATTACH', props.order)) ? emit('done') : undefined);
    async function show(file) {
      if (!(await confirm({ title: t('showFile'), words: t('showFileWords', { name: file.name }), danger: true }))) {
        return;
      }
      try {
        await api.post(path(props.order, 'attachments', file.id, 'showing'));
        say(t('fileShownDone'));
        emit('done');
      } catch (problem) {
        complain(problem);
      }
    }
    const one = file => {
      const address = path(props.order, 'attachments', file.id);
      return html`<li key=${file.id}>
        <a href=${address} target="_blank" rel="noopener" aria-label=${t('openFile', { name: file.name })}>${PICTURES.includes(file.kind) ? html`<img src=${address} alt=${file.name} loading="lazy" />` : html`<span class="p-file">${file.kind}</span>`}</a>
        <span>${file.name}</span><span class="l-quiet">${t('purpose.' + file.purpose)} · ${size(file.bytes)} · ${file.by} ${when(file.addedAt)}</span>
        <span><${Tag} kind=${file.shown ? 'success' : 'info'}>${t(file.shown ? 'residentSeesFile' : 'staffOnly')}<//></span>
        ${!file.shown && may() && html`<${ElButton} size="small" onClick=${() => show(file)}>${t('showFile')}<//>`}
      </li>`;
    };
    return () => html`<${Section} title=${t('files')} actions=${() => may() && html`<${ElButton} size="small" onClick=${add}>${t('addFile')}<//>`}>
      ${Array.isArray(props.files) && props.files.length > 0 ? html`<div><ul class="p-photos">${props.files.map(one)}</ul><p class="l-quiet">${t('cleaned')}</p></div>` : html`<${Empty} words=${t('noFiles')} hint=${may() ? t('noFilesHint') : ''} />`}
    <//>`;
  },
});
