// SPDX-License-Identifier: Apache-2.0
import { defineComponent, onUnmounted, reactive, ref } from 'vue';
import { ElButton, ElProgress } from 'element-plus';
import { api, areaName, complain, Empty, Facts, Failure, go, hasRole, html, Link, List, Loading, Page, petitionTypes, Section, Tag, useLoad, when } from '@linli/console';
import { Findings } from './findings.js';
import { Trail } from './trail.js';

const STATES = { WAITING: 'info', RUNNING: 'info', DONE: 'success', FAILED: 'danger' };
const STEPS = ['BOUNDS', 'MATTERS', 'ADDRESSES'];
const PARTS = 100;

const found = proof => Object.values(proof.findings).reduce((sum, count) => sum + count, 0);
const works = proof => proof.state === 'WAITING' || proof.state === 'RUNNING';

/** The names of petition types by their codes, as soon as they are there. */
export function useTypeNames() {
  const names = reactive({});
  petitionTypes().then(all => (all.items ?? all).forEach(type => (names[type.code] = type.name)), problem => console.warn('types', problem.status));
  return code => names[code] ?? '';
}

/** 责任无缝证明: asked for here, and those of the last 90 days. */
export const Proofs = defineComponent({
  name: 'GridProofs',
  props: { area: { type: String, required: true }, t: { type: Function, required: true } },
  setup(props) {
    const { t } = props;
    const starting = ref(false);
    const start = async () => {
      starting.value = true;
      try {
        const proof = await api.post('/api/grid/proofs', { area: props.area });
        go('grids', 'proof', proof.id);
      } catch (problem) {
        complain(problem);
      } finally {
        starting.value = false;
      }
    };
    const load = async () => ({ items: await api.get('/api/grid/proofs', { query: { area: props.area } }) });
    const columns = () => [
      { key: 'at', title: t('askedAt'), cell: proof => when(proof.asked.at), card: 'title' },
      { key: 'by', title: t('askedBy'), cell: proof => proof.asked.by },
      { key: 'state', title: t('state'), cell: proof => html`<${Tag} kind=${STATES[proof.state]}>${t('proof.' + proof.state)}<//>` },
      { key: 'found', title: t('foundCount'), cell: proof => (proof.state === 'DONE' ? (found(proof) === 0 ? t('nothingFound') : t('foundN', { n: found(proof) })) : '') },
    ];
    return () => html`<${Section} title=${t('part.proof')} actions=${() => hasRole('ADMINISTRATOR', 'DISPATCHER', 'SUPERVISOR') && html`<${ElButton} type="primary" loading=${starting.value} onClick=${start}>${t('startProof')}<//>`}>
      <p>${t('proofSays')}</p>
      <${List} name="grid-proofs" title=${t('part.proof')} columns=${columns()} load=${load} open=${proof => ['grids', 'proof', proof.id]} empty=${{ words: t('noProofs'), hint: t('noProofsHint') }} /><//>`;
  },
});

function progress(proof, t) {
  const at = STEPS.indexOf(proof.step);
  const share = proof.total > 0 ? Math.round((PARTS * (at + proof.done / proof.total)) / STEPS.length) : Math.round((PARTS * at) / STEPS.length);
  return html`<${Section} title=${t('proofRuns')}>
    <p role="status">${proof.state === 'WAITING' ? t('proofWaits') : t('proofStep', { step: t('step.' + proof.step), done: proof.done, total: proof.total })}</p>
    <${ElProgress} percentage=${share} ariaLabel=${t('proofRuns')} /><//>`;
}

/** What one kind of finding is, page by page. */
const Kind = defineComponent({
  name: 'ProofKind',
  props: { proof: { type: Object, required: true }, kind: { type: String, default: '' }, t: { type: Function, required: true } },
  setup(props) {
    const typeName = useTypeNames();
    const state = reactive({ items: /** @type {any[]} */ ([]), next: null, problem: null, loading: false });
    async function more() {
      state.loading = true;
      try {
        const page = await api.get(`/api/grid/proofs/${props.proof.id}/findings`, { query: { kind: props.kind, cursor: state.next } });
        state.items.push(...page.items);
        state.next = page.next ?? null;
        state.problem = null;
      } catch (problem) {
        state.problem = problem;
      }
      state.loading = false;
    }
    more();
    const { t } = props;
    return () => html`<div aria-busy=${state.loading}>${state.problem && html`<${Failure} problem=${state.problem} onRetry=${more} />`}
      ${state.items.length > 0 && html`<${Findings} title=${props.kind ? t('finding.' + props.kind) : t('allFindings')} findings=${state.items} t=${t} typeName=${typeName}>
        ${state.next && html`<p><${ElButton} loading=${state.loading} onClick=${more}>${t('more')}<//></p>`}<//>`}</div>`;
  },
});

function outcome(proof, chosen, choose, t) {
  const kinds = Object.entries(proof.findings).filter(([, count]) => count > 0).sort(([, one], [, other]) => other - one);
  return html`<div>
    <${Section} title=${t('outcome')}>
      <${Facts} items=${[[t('askedBy'), proof.asked.by], [t('askedAt'), when(proof.asked.at)], [t('endedAt'), when(proof.ended)], [t('lookedAreas'), proof.looked.areas], [t('lookedCases'), proof.looked.cases], [t('lookedAddresses'), proof.looked.addresses], [t('unmeasured'), proof.looked.unmeasured]]} />
      ${!proof.rules && html`<p class="l-note">${t('withoutRules')}</p>`}
      ${kinds.length === 0
        ? html`<${Empty} words=${t('nothingFound')} hint=${t('nothingFoundHint')} />`
        : html`<p class="gr-kinds" role="group" aria-label=${t('findingKinds')}>${kinds.map(([kind, count]) => html`<${ElButton} key=${kind} type=${chosen === kind ? 'primary' : 'default'} aria-pressed=${chosen === kind} onClick=${() => choose(chosen === kind ? '' : kind)}>${t('finding.' + kind)} ${count}<//>`)}</p>`}
    <//>
    ${kinds.length > 0 && html`<${Kind} key=${chosen} proof=${proof} kind=${chosen} t=${t} />`}</div>`;
}

/** One proof: how far it is, then what it found. */
export const ProofView = defineComponent({
  name: 'GridProof',
  props: { id: { type: String, required: true }, t: { type: Function, required: true } },
  setup(props) {
    const { t } = props;
    const proof = useLoad(() => api.get('/api/grid/proofs/' + props.id));
    const chosen = ref('');
    const timer = setInterval(() => proof.data && works(proof.data) && proof.reload(), 1500);
    onUnmounted(() => clearInterval(timer));
    const again = async () => {
      try {
        go('grids', 'proof', (await api.post('/api/grid/proofs', { area: proof.data.area })).id);
      } catch (problem) {
        complain(problem);
      }
    };
    const actions = () => proof.data && html`<${Link} to=${['grids', proof.data.area, 'proof']} class="el-button">${t('allProofs')}<//>
      ${!works(proof.data) && hasRole('ADMINISTRATOR', 'DISPATCHER', 'SUPERVISOR') && html`<${ElButton} onClick=${again}>${t('proveAgain')}<//>`}`;
    return () => html`<${Page} title=${t('proofOf', { area: proof.data ? areaName(proof.data.area) : '' })} subtitle=${t('proofShort')} actions=${actions}>
      <${Loading} of=${proof}>${() => html`<${Trail} area=${proof.data.area} part="proof" t=${t} />
        ${works(proof.data) ? progress(proof.data, t)
          : proof.data.state === 'FAILED' ? html`<${Section} title=${t('proof.FAILED')}><p>${proof.data.failure}</p><p>${t('failedHint')}</p><//>`
            : outcome(proof.data, chosen.value, kind => (chosen.value = kind), t)}`}<//>
    <//>`;
  },
});
