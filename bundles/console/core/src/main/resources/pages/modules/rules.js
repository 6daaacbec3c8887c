// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref, watch } from 'vue';
import { addQuery, api, areaName, AreaPick, Empty, Failure, html, queryNow, Section } from '@linli/console';
import { Pack } from './packs.js';
import { Commands, roomName, t } from './parts.js';

/** `sunny/x.cfg` is a file of the pack sunny; without a slash it is a file of this server. */
function source(decision, packs) {
  if (!decision.source) {
    return t('platformDefault');
  }
  const [id, file] = decision.source.split('/');
  if (file) {
    return t('packOf', { pack: packs.find(pack => pack.id === id)?.name ?? id, file });
  }
  return decision.source.endsWith('.cfg') ? t('fileOf', { file: decision.source }) : t('editionOf');
}

/** A question that is asked for several things ends with the thing's short name, which its answer begins with in words. */
const question = decision => decision.question.replace(/ [a-z0-9-]+$/, '') + (/ [a-z0-9-]+$/.test(decision.question) ? '：' + decision.says.split('；')[0] : '');
const says = decision => (/ [a-z0-9-]+$/.test(decision.question) ? decision.says.split('；').slice(1).join('；') || decision.says : decision.says);

const row = (decision, packs) => html`<tr key=${decision.question}>
  <th scope="row" lang="zh-CN" class="m-short">${question(decision)}</th><td lang="zh-CN" class="m-long">${says(decision)}</td>
  <td class="m-source">${source(decision, packs)}</td><td class="m-short">${decision.area ? areaName(decision.area) : t('everywhere')}</td></tr>`;

const table = (module, decisions, packs) => html`<${Section} key=${module} title=${roomName(module)}><div class="l-table" tabindex="0" role="region" aria-label=${roomName(module)}><table>
  <thead><tr>${['question', 'says', 'decidedBy', 'area'].map(key => html`<th scope="col" key=${key}>${t(key)}</th>`)}</tr></thead>
  <tbody>${decisions.map(decision => row(decision, packs))}</tbody>
</table></div><//>`;

const tables = ({ decisions, packs }) => [...new Set(decisions.map(decision => decision.module))]
  .map(module => table(module, decisions.filter(decision => decision.module === module), packs));

/** Who decides what in an area. */
export const Rules = defineComponent({
  name: 'RulesInForce',
  setup() {
    const area = ref(queryNow().place ?? '');
    const found = ref(null);
    const problem = ref(null);
    const look = async () => {
      addQuery({ place: area.value });
      problem.value = null;
      if (!area.value) {
        found.value = null;
        return;
      }
      const wanted = area.value;
      try {
        const answer = await api.get('/api/kernel/explanation', { query: { area: wanted } });
        found.value = wanted === area.value ? answer : found.value;
      } catch (failed) {
        problem.value = failed;
      }
    };
    watch(area, look);
    area.value && look();
    const packs = () => (found.value.packs.length === 0
      ? html`<p class="l-quiet">${t('noPacksHere')}</p>`
      : html`<h2 class="m-head">${t('packsHere')}</h2><div class="l-halves">${found.value.packs.map(pack => html`<${Pack} key=${pack.id} pack=${pack} />`)}</div>`);
    return () => html`<div>
      <div class="l-field m-place"><label class="l-label" for="rules-place">${t('place')}</label><${AreaPick} id="rules-place" title=${t('place')} modelValue=${area.value} onUpdate:modelValue=${value => (area.value = value)} /></div>
      ${problem.value && html`<${Failure} problem=${problem.value} onRetry=${look} />`}
      ${found.value
        ? html`${tables(found.value)}<div class="m-below">${packs()}</div><${Section} title=${t('shell')}><${Commands} items=${[[t('command.explain'), `linli:config --full explain ${area.value}`]]} /><//>`
        : !problem.value && html`<${Section}><${Empty} words=${t('choose')} hint=${t('chooseHint')} /><//>`}
    </div>`;
  },
});
