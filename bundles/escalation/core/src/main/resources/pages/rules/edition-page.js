// SPDX-License-Identifier: Apache-2.0
import { defineComponent, reactive, ref } from 'vue';
import { ElButton } from 'element-plus';
import { api, areaName, ask, complain, confirm, exact, Facts, Failure, Form, go, hasRole, html, Link, Loading, say, Section, Tag, useLoad } from '@linli/console';
import { stateKinds } from './editions.js';
import { homeArea } from './in-force.js';
import { RuleText } from './rule-text.js';
import { t } from './words.js';

const STARTS = { rule: 'generalLimit = 5个工作日\nladder = 网格>社区>街道>区县\n', template: 'templates = received\n\nreceived = 已收到\nreceived.states = 待派单, 待签收\nreceived.words = 您好,您反映的{type}({number})已收到,现由{handler}负责。\n' };
const NEW = /^new-(rule|template)$/;

async function look(id) {
  const fresh = id.match(NEW);
  if (fresh) {
    return { edition: { kind: fresh[1], area: homeArea(), text: STARTS[fresh[1]], ground: '', state: 'DRAFT' }, violations: [], fresh: true };
  }
  const { body, etag } = await api.read(`/api/petition/editions/${id}`);
  return { edition: body, etag: etag ?? body.version, violations: body.state === 'DRAFT' ? await api.get(`/api/petition/editions/${id}/violations`) : [] };
}

/** What an edition would change in open orders, order by order. */
const Preview = defineComponent({
  name: 'EditionPreview',
  props: { id: { type: String, required: true } },
  setup(props) {
    const load = useLoad(() => api.get(`/api/petition/editions/${props.id}/preview`));
    const byOrder = lines => [...lines.reduce((all, line) => all.set(line.order, [...(all.get(line.order) ?? []), line]), new Map()).entries()];
    return () => html`<${Section} title=${t('preview')}><${Loading} of=${load}>${() => html`<div>
      <p>${t(load.data.complete ? 'previewAll' : 'previewSome', { n: load.data.looked, changed: byOrder(load.data.lines).length })}</p>
      ${load.data.lines.length > 0 && html`<div class="l-table" tabindex="0" role="region" aria-label=${t('preview')}><table><thead><tr><th scope="col">${t('order')}</th><th scope="col">${t('what')}</th><th scope="col">${t('before')}</th><th scope="col">${t('after')}</th></tr></thead>
        <tbody>${byOrder(load.data.lines).map(([order, lines]) => lines.map((line, at) => html`<tr key=${order + at}>${at === 0 && html`<th scope="rowgroup" rowspan=${lines.length}><${Link} to=${['petition', order]}>${line.number}<//></th>`}<td>${line.what}</td><td>${line.before}</td><td>${line.after}</td></tr>`))}</tbody></table></div>`}
      </div>`}<//><//>`;
  },
});

/** One edition: drafted and checked by one person, approved by another, taken back by either. */
export const EditionPage = defineComponent({
  name: 'EditionPage',
  props: { id: { type: String, required: true } },
  setup(props) {
    const load = useLoad(() => look(props.id));
    const preview = ref(0);
    const refused = reactive({ problem: /** @type {any} */ (null) });
    const may = hasRole('ADMINISTRATOR', 'SUPERVISOR');
    const fields = (edition, violations) => [
      { name: 'area', title: t('area'), kind: 'area', required: !hasRole('ADMINISTRATOR'), hint: hasRole('ADMINISTRATOR') ? t('areaHint') : '', when: () => load.data.fresh },
      { name: 'ground', title: t('ground'), required: true, max: 500, placeholder: t('groundExample') },
      { name: 'validFrom', title: t('validFrom'), kind: 'time', hint: t('validFromHint') },
      { name: 'text', title: t('text'), required: true, input: (field, common) => html`<${RuleText} ...${common} kind=${edition.kind} violations=${violations} />` },
    ];
    const save = (values, { key }) => {
      const { edition, fresh, etag } = load.data;
      const body = { kind: edition.kind, area: edition.area, ...values };
      return fresh ? api.post('/api/petition/editions', body, { key }) : api.put(`/api/petition/editions/${edition.id}`, body, { ifMatch: etag });
    };
    const saved = async answer => {
      say(t('saved'));
      preview.value = 0;
      if (load.data.fresh) {
        await go('rules', 'editions', answer.id);
      } else {
        load.reload();
        scrollTo({ top: 0 });
      }
    };
    const approve = async () => {
      refused.problem = null;
      const { edition, etag } = load.data;
      if (await confirm({ title: t('approve'), words: t('approveHint', { area: edition.area ? areaName(edition.area) : t('everywhere'), at: edition.validFrom ? exact(edition.validFrom) : t('atOnce') }), submitWords: t('approve') })) {
        await api.post(`/api/petition/editions/${edition.id}/approval`, undefined, { ifMatch: etag }).then(() => say(t('approved')), problem => (refused.problem = problem));
        load.reload();
      }
    };
    const withdraw = () => ask({
      title: t('withdraw'), words: t(load.data.edition.state === 'IN_FORCE' ? 'withdrawForce' : 'withdrawHint'), danger: true, submitWords: t('withdraw'),
      fields: [{ name: 'words', title: t('ground'), kind: 'area-text', required: true, max: 500 }],
      submit: (values, { key }) => api.post(`/api/petition/editions/${load.data.edition.id}/withdrawal`, values, { key, ifMatch: load.data.etag }),
    }).then(answer => answer !== undefined && (say(t('withdrawn')), load.reload()));
    const review = async () => {
      const opened = await api.post('/api/escalation/reviews', { edition: load.data.edition.id }).catch(problem => (complain(problem), null));
      opened && go('rules', 'reviews', opened.id);
    };
    const head = edition => html`<${Facts} items=${[
      [t('area'), edition.area ? areaName(edition.area) : t('everywhere')], [t('state'), html`<${Tag} kind=${stateKinds[edition.state]}>${t('state.' + edition.state)}<//>`],
      [t('validFrom'), edition.validFrom ? exact(edition.validFrom) : t('atOnce')], [t('drafted'), edition.drafted && `${edition.drafted.by} · ${exact(edition.drafted.at)}`],
      [t('approvedBy'), edition.approved && `${edition.approved.by} · ${exact(edition.approved.at)}`], [t('endedBy'), edition.ended && `${edition.ended.by} · ${exact(edition.ended.at)}`]]} />`;
    const draft = ({ edition, violations, fresh }) => html`<${Section} title=${t(fresh ? 'draftNew' : 'draft')}>
      ${!fresh && head(edition)}${!fresh && (violations.length === 0 ? html`<p class="l-note" role="status">✓ ${t('checked')}</p>` : html`<p class="l-failure">${t('notYet', { n: violations.length })}</p>`)}
      <${Form} key=${edition.version ?? 0} fields=${fields(edition, violations)} value=${edition} submit=${save} onDone=${saved} draft=${'rules/' + props.id} submitWords=${t('saveAndCheck')} /><//>`;
    const actions = ({ edition, violations, fresh }) => !fresh && may && html`<div class="l-actions r-top">
      ${edition.state === 'DRAFT' && edition.kind === 'rule' && violations.length === 0 && html`<${ElButton} type="primary" plain onClick=${() => preview.value++}>${t('preview')}<//>`}
      ${edition.state === 'DRAFT' && violations.length === 0 && html`<${ElButton} type="primary" onClick=${approve}>${t('approve')}<//>`}
      ${edition.state === 'IN_FORCE' && edition.kind === 'rule' && html`<${ElButton} type="primary" onClick=${review}>${t('reviewOpen')}<//>`}
      ${['DRAFT', 'APPROVED', 'IN_FORCE'].includes(edition.state) && html`<${ElButton} onClick=${withdraw}>${t('withdraw')}<//>`}</div>`;
    return () => html`<div><p><${Link} to=${['rules', 'editions']}>← ${t('allEditions')}<//></p><${Loading} of=${load}>${() => {
      const facts = load.data;
      return html`<div><h2 class="r-head">${facts.fresh ? t('new.' + facts.edition.kind) : t('editionNumber', { kind: t('kind.' + facts.edition.kind), n: facts.edition.number })}</h2>
        ${refused.problem && html`<${Failure} problem=${refused.problem} retry=${false} />`}
        ${actions(facts)}
        ${preview.value > 0 && html`<${Preview} key=${preview.value} id=${props.id} />`}
        ${facts.edition.state === 'DRAFT' && may ? draft(facts) : html`<${Section} title=${facts.edition.ground}>${head(facts.edition)}<${RuleText} modelValue=${facts.edition.text} kind=${facts.edition.kind} readonly=${true} /><//>`}</div>`;
    }}<//></div>`;
  },
});
