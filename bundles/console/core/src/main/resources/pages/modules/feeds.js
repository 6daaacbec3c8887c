// SPDX-License-Identifier: Apache-2.0
import { defineComponent } from 'vue';
import { ElButton } from 'element-plus';
import { api, Empty, html, Loading, Section, Tag, useLoad, when } from '@linli/console';
import { Commands, healthName, roomName, t } from './parts.js';

const feedName = name => (name === 'access' ? healthName('ledger') : roomName(name));
/** `escalation.judge` is read by the module escalation. */
const readerOf = reader => roomName(reader.name.split('.')[0]);

function behind(reader) {
  if (reader.behind === undefined || reader.behind === null) {
    return html`<${Tag} kind="danger">${t('away')}<//>`;
  }
  return reader.behind === 0 ? html`<${Tag} kind="success">${t('upToDate')}<//>` : html`<${Tag} kind="warning">${t('behindBy', { n: reader.behind })}<//>`;
}

const aside = reader => (reader.setAside.length === 0 ? t('noneAside') : html`<${Tag} kind="danger">${t('asideCount', { n: reader.setAside.length })}<//>`);

function readers(all) {
  if (all.length === 0) {
    return html`<${Empty} words=${t('noFeeds')} hint=${t('noFeedsHint')} />`;
  }
  return html`<div class="l-table" tabindex="0" role="region" aria-label=${t('readersTitle')}><table>
    <thead><tr>${['reader', 'feed', 'kind', 'behind', 'setAside'].map(key => html`<th scope="col" key=${key}>${t(key)}</th>`)}</tr></thead>
    <tbody>${all.map(reader => html`<tr key=${reader.name}><th scope="row"><span class="m-name">${readerOf(reader)}</span> <code>${reader.name}</code></th><td>${feedName(reader.feed)}</td><td>${t('kind.' + reader.kind)}</td><td>${behind(reader)}</td><td>${aside(reader)}</td></tr>`)}</tbody>
  </table></div>`;
}

const feeds = all => html`<div class="l-table" tabindex="0" role="region" aria-label=${t('feedsTitle')}><table>
  <thead><tr>${['feed', 'newest', 'waiting'].map(key => html`<th scope="col" key=${key}>${t(key)}</th>`)}</tr></thead>
  <tbody>${all.map(feed => html`<tr key=${feed.name}><th scope="row">${feedName(feed.name)}</th><td>${feed.newest}</td><td>${feed.waiting}</td></tr>`)}</tbody>
</table></div>`;

function setAside(all) {
  const events = all.flatMap(reader => reader.setAside.map(event => ({ ...event, reader })));
  return events.length > 0 && html`<${Section} title=${t('asideTitle')}><p>${t('asideHint')}</p>
    <ul class="l-cards">${events.map(event => html`<li key=${event.reader.name + event.number}>
      <div class="l-card-title"><strong>${readerOf(event.reader)} · ${event.number}</strong></div>
      <dl><div><dt>${t('event')}</dt><dd><code>${event.type}</code> ${when(event.since)}</dd></div><div><dt>${t('tries')}</dt><dd>${t('triesCount', { n: event.tries })}</dd></div><div><dt>${t('error')}</dt><dd>${event.error}</dd></div></dl>
      <${Commands} items=${[[t('command.redrive'), `linli:redrive ${event.reader.name} ${event.number}`]]} /></li>`)}</ul><//>`;
}

/** The feeds of the modules, and how far their readers are. */
export const Feeds = defineComponent({
  name: 'ModuleFeeds',
  setup() {
    const all = useLoad(() => api.get('/api/kernel/feeds'));
    return () => html`<${Loading} of=${all}>${() => html`<div>
      <p class="m-bar"><span>${t('feedsHint')}</span> <${ElButton} onClick=${all.reload}>${t('refresh')}<//></p>
      ${setAside(all.data.readers)}
      <${Section} title=${t('readersTitle')}>${readers(all.data.readers)}<//>
      <${Section} title=${t('feedsTitle')}>${feeds(all.data.feeds)}<//>
      <${Section} title=${t('shell')}><${Commands} items=${[[t('command.poison'), 'linli:poison'], [t('command.rebuild'), 'linli:rebuild petition.tally']]} /><//>
    </div>`}<//>`;
  },
});
