// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from 'vue';
import { ElButton, ElDatePicker } from 'element-plus';
import { api, day, Empty, html, Link, Loading, Section, Tag, today, useLoad, useWords, label } from '@linli/console';
import { begin, postpone, reasonLine } from './doing.js';
import { words } from './words.js';

/** What I could do today: my open visits, and a proposed round of doors; nobody has to keep to it. */
export const Day = defineComponent({
  name: 'VisitDay',
  setup() {
    const t = useWords(words);
    const chosen = ref(today());
    const here = ref(/** @type {any} */ (null));
    const open = useLoad(() => api.get('/api/visit/visits/mine', { query: { size: 50 } }));
    const plan = useLoad(() => api.get('/api/visit/plans/day', { query: { day: chosen.value, ...(here.value ?? {}) } }));
    const from = () => navigator.geolocation?.getCurrentPosition(at => {
      here.value = { longitude: at.coords.longitude, latitude: at.coords.latitude };
      plan.reload();
    });
    const again = () => (open.reload(), plan.reload());
    const visitLine = visit => html`<li key=${visit.id}><${Link} to=${['visits', visit.id]}>${day(visit.day)} · ${label('visitKind', visit.kind)}<//> <span class="l-quiet">${visit.why ?? ''} ${t('readUntil', { day: day(visit.until) })}</span></li>`;
    const stop = (one, at) => html`<li key=${one.reasons[0].id}>
      <h3>${at + 1}. ${one.reasons[0].address ?? t('noAddress')}${one.metres ? html` <span class="l-quiet">${t('metres', { n: Math.round(one.metres) })}</span>` : ''}</h3>
      <ul>${one.reasons.map(reason => html`<li key=${reason.id}>${reasonLine(t, reason)}</li>`)}</ul>
      <div class="l-actions">
        ${one.reasons[0].household && html`<${ElButton} type="primary" size="small" onClick=${() => begin(t, one.reasons[0])}>${t('begin')}<//>`}
        <${ElButton} size="small" onClick=${() => postpone(t, one.reasons[0]).then(done => done && again())}>${t('postpone')}<//>
      </div></li>`;
    return () => html`<div>
      <${Section} title=${t('myOpen')}><${Loading} of=${open}>${() => open.data.items.length === 0
        ? html`<${Empty} words=${t('noOpen')} hint=${t('noOpenHint')} />` : html`<ul>${open.data.items.map(visitLine)}</ul>`}<//><//>
      <${Section} title=${t('proposal')} actions=${() => html`<${ElDatePicker} type="date" modelValue=${chosen.value} valueFormat="YYYY-MM-DD" clearable=${false} ariaLabel=${t('whichDay')} onUpdate:modelValue=${value => (chosen.value = value, plan.reload())} />
          <${ElButton} onClick=${from}>${t('fromHere')}<//>`}>
        <p class="l-quiet">${t('proposalHint')}</p>
        ${plan.problem?.status === 403 ? html`<${Empty} words=${t('notGoing')} hint=${t('notGoingHint')} />` : html`<${Loading} of=${plan}>${() => plan.data.stops.length === 0
          ? html`<${Empty} words=${t('nothingDue')} hint=${t('nothingDueHint')} />`
          : html`<div><ol class="l-cards">${plan.data.stops.map(stop)}</ol>${plan.data.more && html`<p><${Tag} kind="info">${t('moreDue')}<//></p>`}</div>`}<//>`}
      <//>
    </div>`;
  },
});
