// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from 'vue';
import { ElButton, ElCheckbox, ElInput, ElInputNumber, ElOption, ElSelect } from 'element-plus';
import { api, areaName, Empty, Form, go, html, Link, Loading, myAreas, Page, say, Section, Tag, useLoad, violationWords } from '@linli/console';
import { EditorMap } from './editor-map.js';
import { beginDraft } from './drafting.js';
import { Trail } from './trail.js';

const TONES = { same: 'info', changed: 'warning', added: 'success' };
const MOST_TRIES = 20;

/** Sends the draft; a code that was somebody's before is exchanged for the next one. */
async function send(drawing, { ground }, key, tries = 0) {
  try {
    return await api.post('/api/grid/redraws', drawing.body(ground), { key: `${key}-${tries}` });
  } catch (problem) {
    const used = (problem.violations ?? []).filter(wrong => /was a grid that ended/.test(wrong.reason));
    if (used.length === 0 || tries >= MOST_TRIES) {
      throw problem;
    }
    used.map(wrong => drawing.changes.value[Number(/\[(\d+)\]/.exec(wrong.field)[1])].code).forEach(drawing.skip);
    return send(drawing, { ground }, key, tries + 1);
  }
}

/** What is wrong with which grid, in words. */
function wrongWords(drawing, problem, t) {
  return (problem?.violations ?? []).filter(wrong => wrong.field !== 'ground').map(wrong => {
    const at = /^(?:grids(?:\.features)?)\[(\d+)\]/.exec(wrong.field)?.[1];
    const grid = at === undefined ? null : drawing.changes.value[Number(at)];
    const words = /simple outline|such outline/.test(wrong.reason) ? t('trouble.crossing') : /^(are|is) \d+ with/.test(wrong.reason) ? t('trouble.nothing') : violationWords(wrong);
    return grid ? t('wrongGrid', { name: grid.name, words }) : words;
  });
}

function tools({ state, selected, ...drawing }, t) {
  const others = state.grids.filter(grid => grid.code !== state.selected && grid.code.slice(0, 12) === state.selected.slice(0, 12));
  return html`<div class="gr-tools" role="toolbar" aria-label=${t('tools')}>
    <${ElButton} disabled=${!selected.value} type=${state.cutting ? 'primary' : 'default'} aria-pressed=${state.cutting} onClick=${() => Object.assign(state, { cutting: !state.cutting, cutFrom: null, trouble: '' })}>${t('cut')}<//>
    <${ElSelect} class="gr-join" modelValue="" disabled=${!selected.value || others.length === 0} placeholder=${t('joinInto')} ariaLabel=${t('joinInto')} onUpdate:modelValue=${drawing.joinInto}>
      ${others.map(grid => html`<${ElOption} key=${grid.code} value=${grid.code} label=${grid.name} />`)}<//>
    <${ElButton} disabled=${state.past.length === 0} onClick=${drawing.undo}>${t('undo')}<//>
    <${ElButton} disabled=${drawing.changes.value.length === 0 && state.ended.length === 0} onClick=${drawing.again}>${t('startAgain')}<//>
    <${ElCheckbox} modelValue=${state.together} onUpdate:modelValue=${on => (state.together = on)}>${t('together')}<//>
  </div>`;
}

/** Which grid is chosen, its name, and its corners as numbers: all of it without a mouse. */
const Chosen = defineComponent({
  name: 'GridChosen',
  props: { drawing: { type: Object, required: true }, officers: { type: Array, required: true }, t: { type: Function, required: true } },
  setup(props) {
    const ends = ref(['', '']);
    const number = (value, set, name) => html`<${ElInputNumber} modelValue=${value} precision=${6} step=${0.0001} controls=${false} size="small" ariaLabel=${name} onChange=${given => given !== null && given !== undefined && set(given)} />`;
    const places = ring => ring.flatMap((point, at) => [
      { value: String(2 * at), title: props.t('cornerN', { n: at + 1 }), point },
      { value: String(2 * at + 1), title: props.t('middleOf', { one: at + 1, other: ((at + 1) % ring.length) + 1 }), point: point.map((value, axis) => (value + ring[(at + 1) % ring.length][axis]) / 2) },
    ]);
    const cutHere = ring => {
      const [from, to] = ends.value.map(value => places(ring).find(place => place.value === value)?.point);
      if (from && to) {
        Object.assign(props.drawing.state, { cutting: true, cutFrom: null });
        props.drawing.cutAt(from);
        props.drawing.cutAt(to);
        ends.value = ['', ''];
      }
    };
    const { t } = props;
    return () => {
      const { state, selected, ...drawing } = props.drawing;
      const grid = selected.value;
      return html`<${Section} title=${t('chosenGrid')}>
        <label class="l-label" for="gr-select">${t('grid')}</label>
        <${ElSelect} id="gr-select" modelValue=${state.selected} filterable=${true} ariaLabel=${t('grid')} onUpdate:modelValue=${drawing.select}>
          ${state.grids.map(each => html`<${ElOption} key=${each.code} value=${each.code} label=${each.name} />`)}<//>
        ${grid && html`<div>
          <p><${Tag} kind=${TONES[drawing.tone(grid)]}>${t('tone.' + drawing.tone(grid))}<//></p>
          <label class="l-label" for="gr-name">${t('gridName')}</label><${ElInput} id="gr-name" modelValue=${grid.name} maxlength="60" onFocus=${drawing.remember} onUpdate:modelValue=${name => (grid.name = name)} />
          ${!drawing.before.has(grid.code) && html`<label class="l-label" for="gr-worker">${t('newWorker')}</label>
            <${ElSelect} id="gr-worker" modelValue=${grid.worker} clearable=${true} filterable=${true} ariaLabel=${t('newWorker')} placeholder=${t('deskFirst')} onUpdate:modelValue=${worker => (grid.worker = worker ?? '')}>
              ${props.officers.map(officer => html`<${ElOption} key=${officer.id} value=${officer.id} label=${officer.name} />`)}<//><p class="l-hint">${t('newWorkerHint')}</p>`}
          <h3>${t('corners', { n: grid.ring.length })}</h3>
          <div class="l-table gr-corners" tabindex="0" role="region" aria-label=${t('corners', { n: grid.ring.length })}><table>
            <thead><tr><th scope="col">${t('corner')}</th><th scope="col">${t('east')}</th><th scope="col">${t('north')}</th><th scope="col">${t('actions')}</th></tr></thead>
            <tbody>${grid.ring.map((point, at) => html`<tr key=${at} class=${state.corner === at ? 'gr-row' : ''}><th scope="row">${at + 1}</th>
              <td>${number(point[0], value => drawing.move(at, [value, point[1]]), t('eastOf', { n: at + 1 }))}</td><td>${number(point[1], value => drawing.move(at, [point[0], value]), t('northOf', { n: at + 1 }))}</td>
              <td><span class="gr-acts"><${ElButton} size="small" title=${t('widenTitle')} aria-label=${t('widenOf', { n: at + 1 })} onClick=${() => drawing.widen(at)}>＋<//><${ElButton} size="small" title=${t('removeTitle')} aria-label=${t('removeOf', { n: at + 1 })} onClick=${() => drawing.remove(at)}>×<//></span></td></tr>`)}</tbody>
          </table></div>
          <details class="gr-keys"><summary>${t('cutByList')}</summary><div class="gr-tools">${[0, 1].map(which => html`<${ElSelect} key=${which} modelValue=${ends.value[which]} ariaLabel=${t(which === 0 ? 'cutFrom' : 'cutTo')} placeholder=${t(which === 0 ? 'cutFrom' : 'cutTo')} onUpdate:modelValue=${value => (ends.value = ends.value.map((old, at) => (at === which ? value : old)))}>
            ${places(grid.ring).map(place => html`<${ElOption} key=${place.value} value=${place.value} label=${place.title} />`)}<//>`)}<${ElButton} onClick=${() => cutHere(grid.ring)}>${t('cutHere')}<//></div></details></div>`}
      <//>`;
    };
  },
});

function changes({ state, changes: changed, before, tone }, t) {
  const none = changed.value.length === 0 && state.ended.length === 0;
  return html`<${Section} title=${t('changes')}>${none
    ? html`<${Empty} words=${t('noChanges')} hint=${t('noChangesHint')} />`
    : html`<ul class="gr-changes">${changed.value.map(grid => html`<li key=${grid.code}><${Tag} kind=${TONES[tone(grid)]}>${t('tone.' + tone(grid))}<//> ${grid.name}${before.has(grid.code) && before.get(grid.code).name !== grid.name ? t('wasCalled', { name: before.get(grid.code).name }) : ''}</li>`)}
      ${state.ended.map(code => html`<li key=${code}><${Tag} kind="danger">${t('tone.ended')}<//> ${before.get(code)?.name}</li>`)}</ul>`}<//>`;
}

/** A redraw is drawn: corners moved, grids cut and joined, nothing changes until somebody else has approved it. */
export const Drafting = defineComponent({
  name: 'GridDrafting',
  props: { id: { type: String, required: true }, t: { type: Function, required: true } },
  setup(props) {
    const { t } = props;
    const problem = ref(null);
    const drawing = useLoad(() => beginDraft(props.id, (code, name) => {
      const number = t('newName', { n: Number(code.slice(12)) });
      return /第.+网格$/.test(name) ? name.replace(/第[^第]+网格$/, number) : number;
    }));
    const top = myAreas().find(mine => props.id.startsWith(mine)) ?? props.id;
    const officers = useLoad(() => api.get('/api/organization/officers', { query: { area: top, size: 200 } }).then(page => page.items));
    const submit = async (values, { key }) => {
      problem.value = null;
      try {
        return await send(drawing.data, values, key);
      } catch (refused) {
        problem.value = refused;
        throw Object.assign(refused, { violations: (refused.violations ?? []).filter(wrong => wrong.field === 'ground'), all: refused.violations });
      }
    };
    const wrong = () => (problem.value ? wrongWords(drawing.data, { violations: problem.value.all }, t) : []);
    const done = redraw => (drawing.data.sent(), say(t('drafted')), go('grids', 'redraw', redraw.id));
    return () => html`<${Page} title=${t('draftOf', { area: areaName(props.id) })} subtitle=${t('draftSays')} actions=${() => html`<${Link} to=${['grids', props.id, 'redraw']} class="el-button">${t('allRedraws')}<//>`}>
      <${Trail} area=${props.id} part="redraw" t=${t} />
      <${Loading} of=${drawing}>${() => {
        const drawn = drawing.data;
        const { state } = drawn;
        return html`${state.restored && html`<p class="l-note" role="status">${t('restored')} <button type="button" class="l-plain" onClick=${drawn.again}>${t('startAgain')}</button></p>`}
          <div class="l-columns">
            <${Section} title=${t('drawTitle')}>
              ${tools(drawn, t)}
              <p class=${state.trouble ? 'l-error' : 'l-quiet'} role="status">${state.trouble ? t('trouble.' + state.trouble) : state.cutting ? t(state.cutFrom ? 'cutSecond' : 'cutFirst') : t('drawHow')}</p>
              <${EditorMap} grids=${drawn.all.value} buildings=${drawn.buildings} selected=${state.selected} corner=${state.corner} cutting=${state.cutting} cutFrom=${state.cutFrom} together=${state.together} words=${t}
                height=${innerWidth < 720 ? 340 : 500} onSelect=${drawn.select} onCorner=${at => (state.corner = at)} onMove=${drawn.move} onPoint=${drawn.cutAt} />
              <p class="l-quiet">${t('legend')}</p>
            <//>
            <${Chosen} drawing=${drawn} officers=${officers.data ?? []} t=${t} />
          </div>
          ${changes(drawn, t)}
          <${Section} title=${t('sendDraft')}>
            ${wrong().length > 0 && html`<div class="l-failure" role="alert"><ul>${wrong().map(words => html`<li key=${words}>${words}</li>`)}</ul></div>`}
            <${Form} fields=${[{ name: 'ground', title: t('ground'), kind: 'area-text', required: true, max: 500, hint: t('groundHint') }]} draft=${'grids/ground/' + props.id} submit=${submit} submitWords=${t('sendDraftButton')} onDone=${done} /><//>`;
      }}<//>
    <//>`;
  },
});
