// SPDX-License-Identifier: Apache-2.0
import { defineComponent, onUnmounted } from 'vue';
import { ElButton } from 'element-plus';
import { api, areaName, AreaMap, ask, Facts, hasRole, html, Link, Loading, Page, problemWords, say, Section, session, Tag, useLoad, when } from '@linli/console';
import { Preview } from './preview.js';
import { STATES } from './redraws.js';
import { Trail } from './trail.js';

const ORDER = ['BOUNDS', 'REGISTRY', 'DONE'];
const works = state => state === 'APPROVED' || state === 'APPLYING';

/** The grids of a community, or of all communities of a subdistrict, as they are now. */
async function gridsNow(area) {
  const children = await api.get('/api/organization/areas', { query: { parent: area } });
  return area.length === 12 ? children : (await Promise.all(children.map(child => api.get('/api/organization/areas', { query: { parent: child.code } })))).flat();
}

async function look(id) {
  const redraw = await api.get('/api/grid/redraws/' + id);
  const [now, preview] = await Promise.all([gridsNow(redraw.area), redraw.state === 'DRAFT' || redraw.state === 'APPROVED' ? api.get(`/api/grid/redraws/${id}/preview`).catch(() => null) : null]);
  return { redraw, now, preview };
}

/** Why somebody cannot approve it; empty when they can. */
function whyNot(redraw, t) {
  if (!hasRole('ADMINISTRATOR', 'SUPERVISOR')) {
    return t('needSupervisor');
  }
  return redraw.drafted.by === session.me?.id ? t('needSecond') : '';
}

function decide(found, t) {
  const { redraw } = found.data;
  const mine = redraw.drafted.by === session.me?.id;
  const decided = words => async answer => {
    if (answer) {
      say(words);
      await found.reload();
    }
  };
  const words = required => [{ name: 'words', title: t(required ? 'whyReject' : 'decisionWords'), kind: 'area-text', required, max: 500 }];
  const post = what => (values, { key }) => api.post(`/api/grid/redraws/${redraw.id}/${what}`, values, { key, ifMatch: redraw.version });
  const approve = () => ask({ title: t('approveTitle'), words: t('approveWords'), fields: words(false), submit: post('approval'), submitWords: t('approve') }).then(decided(t('approved')));
  const reject = () => ask({ title: mine ? t('takeBackTitle') : t('rejectTitle'), fields: words(true), submit: post('rejection'), submitWords: mine ? t('takeBack') : t('reject'), danger: true }).then(decided(t('rejected')));
  const why = whyNot(redraw, t);
  return html`<${Section} title=${t('decision')}>
    ${why && html`<p class="l-note">${why}</p>`}
    <div class="l-actions"><${ElButton} type="primary" disabled=${Boolean(why)} onClick=${approve}>${t('approve')}<//>
      ${(mine || hasRole('ADMINISTRATOR', 'SUPERVISOR')) && html`<${ElButton} onClick=${reject}>${mine ? t('takeBack') : t('reject')}<//>`}</div><//>`;
}

function progress({ progress: how, state }, t) {
  const at = ORDER.indexOf(how?.step);
  return html`<${Section} title=${t('progress')}>
    <ol class="gr-steps">${ORDER.map((step, index) => html`<li key=${step} aria-current=${index === at && step !== 'DONE' ? 'step' : undefined}>
      <${Tag} kind=${index < at || how?.step === 'DONE' ? 'success' : index === at ? 'warning' : 'info'}>${index < at || how?.step === 'DONE' ? t('stepDone') : index === at ? t('stepNow') : t('stepLater')}<//> ${t('apply.' + step)}</li>`)}</ol>
    <p role="status">${t('movedSoFar', { places: how?.places ?? 0, households: how?.households ?? 0, residents: how?.residents ?? 0 })}</p>
    ${how?.waitsFor && html`<p class="l-note">${t('waits')} ${problemWords({ type: how.waitsFor })}</p>`}
    ${works(state) && html`<p class="l-quiet">${t('goesOn')}</p>`}<//>`;
}

/** One redraw: what it would change, who decides, how far it is. */
export const RedrawView = defineComponent({
  name: 'GridRedraw',
  props: { id: { type: String, required: true }, t: { type: Function, required: true } },
  setup(props) {
    const { t } = props;
    const found = useLoad(() => look(props.id));
    const timer = setInterval(() => found.data && works(found.data.redraw.state) && found.reload(), 2000);
    onUnmounted(() => clearInterval(timer));
    const by = done => done && t('byAt', { name: done.name, when: when(done.at) });
    const facts = redraw => [
      [t('ground'), redraw.ground], [t('draftedBy'), by(redraw.drafted)], [t('decidedBy'), by(redraw.decided)], [t('decisionWords'), redraw.decision],
      [t('touched'), t('touchedN', { grids: redraw.grids.features.length, ended: redraw.ended.length })], [t('endedAt'), redraw.progress?.endedAt && when(redraw.progress.endedAt)],
    ];
    const actions = () => found.data && html`<${Link} to=${['grids', found.data.redraw.area, 'redraw']} class="el-button">${t('allRedraws')}<//>`;
    return () => html`<${Page} title=${t('redrawOf', { area: found.data ? areaName(found.data.redraw.area) : '' })} actions=${actions}>
      <${Loading} of=${found}>${() => {
        const { redraw, now, preview } = found.data;
        return html`<${Trail} area=${redraw.area} part="redraw" t=${t} />
          <${Section}><p><${Tag} kind=${STATES[redraw.state]}>${t('redraw.' + redraw.state)}<//> <span class="l-quiet">${t('means.' + redraw.state)}</span></p><${Facts} items=${facts(redraw)} /><//>
          ${redraw.state === 'DRAFT' && decide(found, t)}
          ${(works(redraw.state) || redraw.state === 'APPLIED') && progress(redraw, t)}
          ${preview ? html`<${Preview} redraw=${redraw} now=${now} preview=${preview} t=${t} />`
            : html`<${Section} title=${t('mapNow')}><${AreaMap} areas=${now} height=${340} title=${t('mapNow')} /><//>`}`;
      }}<//>
    <//>`;
  },
});
