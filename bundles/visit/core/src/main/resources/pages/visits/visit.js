// SPDX-License-Identifier: Apache-2.0
import { defineComponent } from 'vue';
import { ElButton } from 'element-plus';
import { api, ask, areaPath, day, Due, Empty, Facts, html, label, Link, Loading, Page, say, Section, Tag, useLoad, useWords, when } from '@linli/console';
import { RecordForm } from './record-form.js';
import { words } from './words.js';

/** The colour comes as a code in brackets. */
const careWords = care => care.replace(/\((RED|ORANGE|YELLOW)\)/, (_, level) => `· ${label('careLevel', level)}`);

const ageWords = (t, person) => [label('relation', person.relation), label('sex', person.sex), person.age ? t('age', { n: person.age }) : ''].filter(Boolean).join(' · ');

function people(t, brief) {
  return brief.people.length === 0 ? html`<${Empty} words=${t('nobody')} hint=${t('nobodyHint')} />` : html`<ul class="l-cards">${brief.people.map(person => html`<li key=${person.resident}>
    <strong>${person.name}</strong> <span class="l-quiet">${ageWords(t, person)}</span> ${person.partyMember && html`<${Tag}>${t('member')}<//>`}
    ${(person.care ?? []).map(care => html` <${Tag} kind="warning" key=${care}>${careWords(care)}<//>`)}
    ${person.phone && html`<div><a href=${'tel:' + person.phone}>${person.phone}</a></div>`}</li>`)}</ul>`;
}

function matters(t, brief) {
  return html`<div>
    <h3>${t('openMatters')}</h3>${brief.open.length === 0 ? html`<p class="l-quiet">${t('none')}</p>` : html`<ul>${brief.open.map(order => html`<li key=${order.id}><${Link} to=${['petition', order.id]}>${order.typeName} · ${order.opening}<//> <${Due} at=${order.due} overdue=${order.overdue} /></li>`)}</ul>`}
    <h3>${t('promises')}</h3>${brief.promises.length === 0 ? html`<p class="l-quiet">${t('none')}</p>` : html`<ul>${brief.promises.map(promise => html`<li key=${promise.id}>${promise.words} <span class="l-quiet">${promise.by ? t('byDay', { day: day(promise.by) }) : ''}</span></li>`)}</ul>`}
    <h3>${t('before')}</h3>${brief.before.length === 0 ? html`<p class="l-quiet">${t('never')}</p>` : html`<ul>${brief.before.map(past => html`<li key=${past.visit}>${day(past.day)} ${past.visitors.join('、')}：${past.learnt ?? ''} ${(past.wishes ?? []).join('；')}</li>`)}</ul>`}
  </div>`;
}

function recordOf(t, record) {
  const list = (title, items) => items?.length > 0 && html`<div><h3>${title}</h3><ul>${items.map((item, at) => html`<li key=${at}>${item}</li>`)}</ul></div>`;
  return html`<div>
    <${Facts} items=${[[t('at'), when(record.at)], [t('learnt'), record.learnt], [t('others'), record.others]]} />
    ${list(t('opinions'), record.opinions)}${list(t('suggestions'), record.suggestions)}${list(t('wishes'), record.wishes)}
    ${record.needs?.length > 0 && html`<h3>${t('needs')}</h3><ul>${record.needs.map((need, at) => html`<li key=${at}>${need} ${filed(t, record.filed.find(one => one.position === at + 1))}</li>`)}</ul>`}
    ${list(t('promises'), (record.promises ?? []).map(promise => promise.words + (promise.keptAt ? ' · ' + t('kept') : promise.by ? ' · ' + t('byDay', { day: day(promise.by) }) : '')))}
  </div>`;
}

const filed = (t, need) => need && (need.state === 'FILED'
  ? html`<${Link} to=${need.order ? ['petition', need.order] : ['my-work']}>${need.petition}<//>`
  : html`<${Tag} kind=${need.state === 'REFUSED' ? 'danger' : 'info'}>${need.state === 'REFUSED' ? t('needRefused') : t('needFiling')}<//>`);

/** One visit: what to know before the door, then what was learnt behind it. */
export const Visit = defineComponent({
  name: 'Visit',
  props: { id: { type: String, required: true } },
  setup(props) {
    const t = useWords(words);
    const path = `/api/visit/visits/${props.id}`;
    const visit = useLoad(() => api.get(path));
    const brief = useLoad(async () => ((await api.get(path)).state === 'OPEN' ? { brief: await api.get(path + '/brief') } : { record: await api.get(path + '/record') }));
    const again = () => (visit.reload(), brief.reload());
    const cancel = () => ask({
      title: t('cancelVisit'), danger: true, submitWords: t('cancelVisit'),
      fields: [{ name: 'why', title: t('why'), required: true, max: 200 }],
      submit: values => api.post(path + '/cancellation', values, { ifMatch: visit.data.version }),
    }).then(done => done && (say(t('cancelled')), again()));
    const keep = promise => ask({
      title: t('keep'), words: promise.words, fields: [{ name: 'how', title: t('how'), kind: 'area-text', rows: 2, max: 500, required: true }],
      submit: values => api.post(`/api/visit/promises/${promise.id}/keeping`, values),
    }).then(done => done && (say(t('kept')), again()));
    const actions = () => visit.data?.state === 'OPEN' && html`<${ElButton} onClick=${cancel}>${t('cancelVisit')}<//>`;
    return () => html`<${Page} title=${t('visitTitle')} subtitle=${visit.data ? areaPath(visit.data.area) : ''} actions=${actions}>
      <${Loading} of=${visit}>${() => html`<${Section}><${Facts} items=${[
        [t('whichDay'), day(visit.data.day)], [t('kind'), label('visitKind', visit.data.kind)], [t('state'), label('visitState', visit.data.state)],
        [t('visitors'), visit.data.visitors.map(visitor => visitor.name).join('、')], [t('why'), visit.data.why], [t('address'), brief.data?.brief?.address],
      ]} />${visit.data.state === 'OPEN' && html`<p class="l-quiet">${t('purpose', { from: day(visit.data.from), until: day(visit.data.until) })}</p>`}<//>`}<//>
      <${Loading} of=${brief}>${() => (brief.data.brief ? html`<div class="l-columns">
        <div><${Section} title=${t('recordTitle')}><${RecordForm} visit=${props.id} brief=${brief.data.brief} onDone=${() => (say(t('recorded')), again())} /><//></div>
        <div><${Section} title=${t('briefTitle')}>${people(t, brief.data.brief)}${matters(t, brief.data.brief)}
          ${brief.data.brief.promises.map(promise => html`<p key=${promise.id}><${ElButton} size="small" onClick=${() => keep(promise)}>${t('keepThis', { words: promise.words })}<//></p>`)}<//></div>
      </div>` : html`<${Section} title=${t('recordTitle')}>${recordOf(t, brief.data.record)}<//>`)}<//>
    <//>`;
  },
});
