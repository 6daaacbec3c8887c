// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from 'vue';
import { ElButton } from 'element-plus';
import { api, ask, complain, confirm, hasRole, html, label, Link, say, Section, Tag, day, when } from '@linli/console';
import { act } from './act.js';
import { path } from './lookups.js';
import { t } from './texts.js';

/** What belongs together: the same matter, works that are known, links, parts, merged petitions. */
export const Similar = defineComponent({
  name: 'PetitionSimilar',
  props: { order: { type: Object, required: true }, steps: { type: [Array, Object], required: true }, duplicates: { type: [Array, Object], required: true }, links: { type: [Array, Object], required: true }, merged: { type: [Array, Object], required: true }, parts: { type: [Array, Object], required: true } },
  emits: ['done'],
  setup(props, { emit }) {
    const works = ref(/** @type {any[]} */ ([]));
    const place = props.order.petition.place ?? {};
    api.post('/api/petition/known-works/matching', { place: { point: place.point, address: place.address, area: place.area ?? props.order.area }, type: props.order.petition.type })
      .then(found => (works.value = found), problem => console.warn('known works', problem.status));
    const possible = kind => Array.isArray(props.steps) && props.steps.some(step => step.kind === kind && step.possible);
    const merge = async id => ((await act('MERGE', props.order, { orders: [id] })) ? emit('done') : undefined);
    async function join(work) {
      if (!(await confirm({ title: t('joinWork'), words: t('joinWorkWords', { title: work.work.title, words: work.work.publicWords }) }))) {
        return;
      }
      try {
        await api.post(path(props.order, 'known-work'), { work: work.id }, { ifMatch: props.order.version });
        say(t('joinedWork'));
      } catch (problem) {
        complain(problem);
      }
      emit('done');
    }
    async function own(line) {
      const answer = await ask({
        title: t('ownWords'),
        words: t('ownWordsIntro', { number: line.number }),
        fields: [{ name: 'words', title: t('ownWordsField'), kind: 'area-text', value: line.ownWords ?? '', hint: t('ownWordsHint') }],
        submit: values => api.put(`/api/petition/work-orders/${line.order}/own-words`, values),
      });
      answer && emit('done');
    }
    return () => {
      const blocks = [alike(props, possible('MERGE') && merge), known(works.value, possible('MERGE') && hasRole('COMMUNITY_OFFICER', 'DISPATCHER', 'SUPERVISOR') && join), merged(props, own), links(props), parts(props)].filter(Boolean);
      return html`<${Section} title=${t('similar')}>${blocks.length > 0 ? blocks : html`<p class="l-quiet">${t('nothingSimilar')}</p>`}<//>`;
    };
  },
});

const to = (id, words) => html`<${Link} to=${['petition', id]}>${words}<//>`;

function alike({ duplicates }, merge) {
  return Array.isArray(duplicates) && duplicates.length > 0 && html`<div key="alike"><h3>${t('duplicates')}</h3><ul class="p-list">${duplicates.map(one => html`<li key=${one.order.id}>
    <div class="p-line-head"><${Tag} kind=${one.score >= 80 ? 'warning' : 'info'}>${t('score', { n: one.score })}<//> ${to(one.order.id, one.order.number)} <span class="l-quiet">${label('state', one.order.state)} ${when(one.order.filedAt)}</span></div>
    <p>${one.order.typeName} · ${one.order.opening}</p><p class="l-quiet">${one.reasons.join('，')}${one.joined > 0 && ' · ' + t('joinedMany', { n: one.joined })}</p>
    ${merge && one.order.state !== 'MERGED' && !['CLOSED', 'DECLINED', 'ARCHIVED'].includes(one.order.state) && html`<${ElButton} size="small" onClick=${() => merge(one.order.id)}>${t('mergeInto')}<//>`}</li>`)}</ul></div>`;
}

function known(works, join) {
  return works.length > 0 && html`<div key="known"><h3>${t('knownWorks')}</h3><ul class="p-list">${works.map(work => html`<li key=${work.id}>
    <strong>${work.work.title}</strong><p>${work.work.publicWords}</p><p class="l-quiet">${work.work.who} · ${t('workSpan', { from: day(work.work.from), to: day(work.work.to) })}</p>
    ${join && html`<${ElButton} size="small" onClick=${() => join(work)}>${t('joinWork')}<//>`}</li>`)}</ul></div>`;
}

function merged({ merged: lines }, own) {
  return Array.isArray(lines) && lines.length > 0 && html`<div key="merged"><h3>${t('mergedOrders', { n: lines.length })}</h3><ul class="p-list">${lines.map(line => html`<li key=${line.order}>
    <div class="p-line-head">${to(line.order, line.number)} <${Tag} kind=${line.answered ? 'success' : 'info'}>${t(line.answered ? 'mergedAnswered' : 'mergedWaits')}<//> <span class="l-quiet">${line.by} ${when(line.mergedAt)}</span></div>
    <p>${line.opening}</p>${line.ground && html`<p class="l-quiet">${line.ground}</p>`}${line.ownWords && html`<p class="p-public">${line.ownWords}</p>`}
    ${!line.answered && html`<${ElButton} size="small" onClick=${() => own(line)}>${t('ownWords')}<//>`}</li>`)}</ul></div>`;
}

function links({ links: lines }) {
  return Array.isArray(lines) && lines.length > 0 && html`<div key="links"><h3>${t('links')}</h3><ul class="p-list">${lines.map(link => html`<li key=${link.kind + link.target}>
    <div class="p-line-head"><${Tag}>${t('link.' + link.kind)}<//> ${link.kind === 'PETITION' ? to(link.target, link.title) : html`<span>${link.title}</span>`}</div>
    ${link.words && html`<p>${link.words}</p>`}<p class="l-quiet">${link.by} ${when(link.at)}</p></li>`)}</ul></div>`;
}

function parts({ parts: ids, order }) {
  const others = Array.isArray(ids) ? ids.filter(id => id !== order.id) : [];
  return others.length > 0 && html`<div key="parts"><h3>${t('parts')}</h3><ul class="p-list">${others.map((id, at) => html`<li key=${id}>${to(id, t('partNumber', { n: at + 1 }))}</li>`)}</ul></div>`;
}
