// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from 'vue';
import { ElButton } from 'element-plus';
import { Empty, exact, Facts, html, Link, List, Loading, Page, Section, Tag, useLoad, when } from '@linli/console';
import { Commands, factsOf, healthName, otherFacts, partName, roomAbout, roomName, rooms, t } from './parts.js';

const stateTag = one => html`<${Tag} kind=${one.runs ? 'success' : 'danger'}>${t('state.' + one.state)}<//>`;
const healthTag = one => (one.health.length === 0 ? html`<span class="l-quiet">${t('silent')}</span>` : html`<${Tag} kind=${one.unwell ? 'danger' : 'success'}>${one.unwell ? t('unwell') : t('well')}<//>`);

/** All modules, those that are not well first. */
export const ModuleList = defineComponent({
  name: 'ModuleList',
  setup() {
    const list = ref(null);
    const word = ref(null);
    const load = async () => {
      const all = await rooms();
      const bad = all.filter(one => one.rank < 2).length;
      word.value = bad === 0 ? { kind: 'success', words: t('allWell', { n: all.length }) } : { kind: 'danger', words: t('someUnwell', { n: bad }) };
      return all;
    };
    const columns = () => [
      { key: 'room', title: t('module'), cell: one => roomName(one.room), card: 'title' },
      { key: 'what', title: t('what'), cell: one => roomAbout(one.room) },
      { key: 'state', title: t('state'), cell: stateTag },
      { key: 'health', title: t('health'), cell: healthTag },
      { key: 'version', title: t('version'), cell: one => one.versions },
      { key: 'since', title: t('since'), cell: one => html`<span title=${exact(one.since)}>${when(one.since)}</span>` },
    ];
    return () => html`<div>
      <p class="m-bar"><span role="status">${word.value && html`<${Tag} kind=${word.value.kind}>${word.value.words}<//>`}</span> <${ElButton} onClick=${() => list.value.reload()}>${t('refresh')}<//></p>
      <${List} ref=${list} name="modules" title=${t('tab.modules')} rowKey="room" columns=${columns()} load=${load} open=${one => ['modules', 'of', one.room]} />
    </div>`;
  },
});

const commandsOf = parts => [
  [t('command.list'), 'linli:modules --facts'],
  ...parts.filter(part => /core$|lib$/.test(part.name) || parts.length === 1).flatMap(part => [
    [t('command.update'), `bundle:update ${part.id}`],
    [t('command.stop'), `bundle:stop ${part.id}`],
    [t('command.start'), `bundle:start ${part.id}`],
  ]),
];

function partOf(part) {
  const tables = part.schema && (part.migration === undefined || part.migration === null ? t('notMigrated') : String(part.migration));
  return html`<${Section} key=${part.id} title=${partName(part.name)}>
    <${Facts} items=${[
      [t('state'), stateTag({ runs: part.state === 'Active', state: part.state })],
      [t('version'), part.version],
      [t('since'), exact(part.since)],
      [t('number'), String(part.id)],
      [t('tables'), tables],
    ]} />
  <//>`;
}

function healthOf(part) {
  const others = otherFacts(part.facts);
  const facts = factsOf(part.facts);
  return html`<${Section} key=${part.part} title=${healthName(part.part)} actions=${() => healthTag({ health: [part], unwell: !part.ready })}>
    ${facts.length === 0 ? html`<p class="l-quiet">${t('nothingToTell')}</p>` : html`<${Facts} items=${facts} />`}
    ${Object.keys(others).length > 0 && html`<details><summary>${t('otherFacts')}</summary><pre class="m-raw">${JSON.stringify(others, null, 1)}</pre></details>`}
  <//>`;
}

/** One module: its parts, what it tells of itself, and the commands. */
export const ModuleView = defineComponent({
  name: 'ModuleView',
  props: { room: { type: String, required: true } },
  setup(props) {
    const all = useLoad(rooms);
    const content = one => (one
      ? html`<div>
        ${one.health.length > 0 && html`<h2 class="m-head">${t('facts')}</h2><div class="l-halves">${one.health.map(healthOf)}</div>`}
        <h2 class="m-head">${t('part')}</h2><div class="l-halves">${one.parts.map(partOf)}</div>
        <${Section} title=${t('commands')}><p>${t('commandsHint')}</p><${Commands} items=${commandsOf(one.parts)} /><//>
      </div>`
      : html`<${Empty} words=${t('notThere')} hint=${t('notThereHint')} />`);
    return () => html`<${Page} title=${roomName(props.room)} subtitle=${roomAbout(props.room)} actions=${() => html`<${ElButton} onClick=${all.reload}>${t('refresh')}<//>`}>
      <p><${Link} to=${['modules']}>← ${t('back')}<//></p>
      <${Loading} of=${all}>${() => content(all.data.find(one => one.room === props.room))}<//>
    <//>`;
  },
});
