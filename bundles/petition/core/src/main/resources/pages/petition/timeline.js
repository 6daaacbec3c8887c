// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from 'vue';
import { ElButton } from 'element-plus';
import { exact, html, label, Section, Tag, when } from '@linli/console';
import { t } from './texts.js';

const FIRST = 20;
/** By which file and version a rule was is told by the rules' own page. */
const RULE = /（规则 [^）]*）/g;

/** 流转记录: what was done, by whom, and what of it the resident reads. */
export const Timeline = defineComponent({
  name: 'PetitionTimeline',
  props: { steps: { type: [Array, Object], required: true } },
  setup(props) {
    const newest = ref(true);
    const whole = ref(false);
    const order = () => html`<${ElButton} size="small" onClick=${() => (newest.value = !newest.value)}>${t(newest.value ? 'oldestFirst' : 'newestFirst')}<//>`;
    return () => {
      if (!Array.isArray(props.steps)) {
        return null;
      }
      const sorted = newest.value ? [...props.steps].reverse() : props.steps;
      const shown = whole.value ? sorted : sorted.slice(0, FIRST);
      return html`<${Section} title=${t('timeline')} actions=${order}>
        <ol class="p-line">${shown.map(step => line(step))}</ol>
        ${sorted.length > shown.length && html`<${ElButton} onClick=${() => (whole.value = true)}>${t('showAllSteps', { n: sorted.length })}<//>`}
      <//>`;
    };
  },
});

const line = step => html`<li key=${step.version} class=${step.cause ? 'p-by-rule' : ''}>
  <div class="p-line-head"><strong>${label('step', step.kind)}</strong><span>${step.actor}</span>
    <time class="l-quiet" dateTime=${step.at} title=${exact(step.at)}>${when(step.at)}</time>
    <span class="l-quiet">${label('state', step.state)}${step.handler && ' · ' + step.handler}</span>
    ${step.cause && html`<${Tag}>${t('byRule')}<//>`}</div>
  ${step.note && html`<p>${step.note.replace(RULE, '')}</p>`}
  ${step.publicWords && html`<p class="p-public">${t('residentSees')}${step.publicWords}</p>`}
</li>`;
