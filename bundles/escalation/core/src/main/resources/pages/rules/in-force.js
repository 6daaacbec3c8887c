// SPDX-License-Identifier: Apache-2.0
import { computed, defineComponent, watch } from 'vue';
import { addQuery, api, areaName, AreaPick, Empty, exact, html, Loading, myAreas, Section, Tag, useLoad } from '@linli/console';
import { known, t } from './words.js';

/** Where nobody has chosen an area: the first of my own. */
export const homeArea = () => myAreas()[0] ?? '';

/** A rule speaks of types and channels by their codes; people know their names. */
async function look(area) {
  const [rules, types, channels] = await Promise.all([
    api.get('/api/escalation/policies', { query: { area } }),
    api.get('/api/petition/types', { query: { area } }),
    api.get('/api/petition/channels', { query: { area } }),
  ]);
  const names = new Map([...types, ...channels].map(one => [one.code, one.name]));
  return { ...rules, inForce: rules.inForce.map(line => ({ ...line, says: line.says.replace(/[a-z][a-z0-9]*(-[a-z0-9]+)*/g, code => names.get(code) ?? known('clock', code) ?? code) })) };
}

/** A file of a pack says so by the pack before a slash; without one it lies in the folder of settings. */
function origin(source) {
  const at = source.indexOf('/');
  if (at > 0) {
    return [t('fromPack', { pack: source.slice(0, at) }), source.slice(at + 1)];
  }
  return source.endsWith('.cfg') ? [t('fromFile'), source] : [known('source', source) ?? t('fromService'), ''];
}

/** What decides in an area now, in words, and where that comes from. */
export const InForce = defineComponent({
  name: 'RulesInForce',
  props: { query: { type: Object, required: true } },
  setup(props) {
    const area = computed(() => props.query.area || homeArea());
    const load = useLoad(async () => (area.value ? look(area.value) : { inForce: [], refused: [] }));
    watch(area, load.reload);
    const line = rule => {
      const [from, file] = origin(rule.source);
      return html`<li key=${rule.question + rule.source} class="r-rule"><h3>${known('question', rule.question) ?? rule.question}</h3>
        <p class="r-says">${rule.says.split('；').map((part, at) => html`<span key=${at}>${part}</span>`)}</p>
        <p class="l-quiet">${t('where', { area: rule.area ? areaName(rule.area) : t('everywhere'), from })}${file && html` <code>${file}</code>`}</p></li>`;
    };
    const wrong = one => html`<li key=${one.source}><strong>${one.source}</strong> <${Tag} kind="danger">${t('refusedFile')}<//> <span class="l-quiet">${t('refusedSince', { at: exact(one.since) })} ${t(one.formerHolds ? 'formerHolds' : 'formerGone')}</span>
      <ul>${one.reasons.map(reason => html`<li key=${reason}>${reason}</li>`)}</ul></li>`;
    return () => html`<div>
      <label class="r-area"><span>${t('area')}</span><${AreaPick} modelValue=${area.value} title=${t('area')} onUpdate:modelValue=${value => addQuery({ area: value })} /></label>
      ${!area.value ? html`<${Empty} words=${t('chooseArea')} hint=${t('chooseAreaHint')} />` : html`<${Loading} of=${load}>${() => html`<div>
        ${load.data.refused.length > 0 && html`<div class="l-failure" role="alert"><p><strong>${t('refused')}</strong></p><ul>${load.data.refused.map(wrong)}</ul></div>`}
        <${Section} title=${t('inForce', { area: areaName(area.value) })}>
          ${load.data.inForce.length === 0 ? html`<${Empty} words=${t('noRules')} hint=${t('noRulesHint')} />` : html`<ul class="r-rules">${load.data.inForce.map(line)}</ul>`}<//>
      </div>`}<//>`}</div>`;
  },
});
