// SPDX-License-Identifier: Apache-2.0
import { defineComponent } from 'vue';
import { ElButton } from 'element-plus';
import { api, areaPath, Empty, Facts, html, Loading, Section, Tag, useLoad } from '@linli/console';
import { Commands, t } from './parts.js';

/** One pack: where it holds, its files, and why it is refused if it is. */
export const Pack = defineComponent({
  name: 'DistrictPack',
  props: { pack: { type: Object, required: true } },
  setup: props => () => {
    const { pack } = props;
    const refused = pack.refused.length > 0;
    return html`<${Section} title=${pack.name || pack.id} actions=${() => html`<${Tag} kind=${refused ? 'danger' : 'success'}>${refused ? t('packRefused') : t('packInForce')}<//>`}>
      ${refused && html`<div class="l-failure"><p><strong>${t('reasons')}</strong></p><ul>${pack.refused.map(why => html`<li key=${why}>${why}</li>`)}</ul></div>`}
      <${Facts} items=${[[t('area'), pack.area && areaPath(pack.area)], [t('version'), pack.version]]} />
      <details><summary>${t('files')}: ${t('fileCount', { n: pack.files.length })}</summary><ul class="m-files">${pack.files.map(file => html`<li key=${file}><code>${file}</code></li>`)}</ul></details>
    <//>`;
  },
});

/** The packs, and the files that are refused. */
export const Packs = defineComponent({
  name: 'DistrictPacks',
  setup() {
    const all = useLoad(() => api.get('/api/kernel/packs'));
    const refused = () => all.data.refused.filter(line => !line.startsWith('pack '));
    const lines = () => (refused().length === 0
      ? html`<${Empty} words=${t('noneRefused')} hint=${t('noneRefusedHint')} />`
      : html`<p>${t('refusedHint')}</p><ul class="m-files">${refused().map(line => html`<li key=${line} class="m-refused" lang="en">${line}</li>`)}</ul>`);
    return () => html`<${Loading} of=${all}>${() => html`<div>
      <p class="m-bar"><span></span> <${ElButton} onClick=${all.reload}>${t('refresh')}<//></p>
      <h2 class="m-head">${t('packsTitle')}</h2>
      ${all.data.packs.length === 0 ? html`<${Section}><${Empty} words=${t('noPacks')} hint=${t('noPacksHint')} /><//>` : html`<div class="l-halves">${all.data.packs.map(pack => html`<${Pack} key=${pack.id} pack=${pack} />`)}</div>`}
      <${Section} title=${t('refusedTitle')}>${lines()}<//>
      <${Section} title=${t('shell')}><p>${t('commandsHint')}</p><${Commands} items=${[[t('command.install'), 'feature:install linli-district-<name>'], [t('command.uninstall'), 'feature:uninstall linli-district-<name>']]} /><//>
    </div>`}<//>`;
  },
});
