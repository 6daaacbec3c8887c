// SPDX-License-Identifier: Apache-2.0
import { defineComponent } from 'vue';
import { ElButton } from 'element-plus';
import { html, label, Section } from '@linli/console';
import { act, nameOf } from './act.js';
import { actions, groups } from './actions.js';
import { obstacle } from './obstacles.js';
import { t } from './texts.js';

const MOST_BUTTONS = 5;
/** Steps that another part of the page offers with what they need. */
const known = step => actions[step.kind];

/** Of many that are not possible, each reason once. @returns {[string, string[]][]} */
function byReason(steps, reason) {
  const found = new Map();
  steps.forEach(step => found.set(reason(step), [...(found.get(reason(step)) ?? []), step.kind]));
  return [...found.entries()];
}

/** What can be done now, most used first; and in words what cannot be, and why. */
export const ActionBar = defineComponent({
  name: 'PetitionActions',
  props: { order: { type: Object, required: true }, steps: { type: Array, required: true }, timeline: { type: [Array, Object], required: true } },
  emits: ['done'],
  setup(props, { emit }) {
    const noReply = () => props.steps.some(step => step.kind === 'CLOSE' && step.why === 'NO_REPLY') && props.steps.some(step => step.kind === 'REPLY' && step.possible);
    const idle = step => actions[step.kind].idle?.(props.order, props.timeline) ?? '';
    const possible = () => props.steps.filter(known).filter(step => (step.possible && !idle(step)) || (step.kind === 'CLOSE' && noReply())).map(step => step.kind);
    const reason = step => (step.possible ? idle(step) : obstacle(step, props.order.state));
    const more = () => ({ noReply: noReply() });
    const run = async kind => {
      await act(kind, props.order, more());
      emit('done');
    };
    const buttons = kinds => kinds.filter(kind => actions[kind].main).sort((one, other) => actions[one].main - actions[other].main).slice(0, MOST_BUTTONS);
    /** @returns {[string, string[]][]} */
    const rest = (kinds, shown) => groups.map(([group, members]) => /** @type {[string, string[]]} */ ([group, Object.keys(members).filter(kind => kinds.includes(kind) && !shown.includes(kind))])).filter(([, members]) => members.length > 0);
    return () => {
      const kinds = possible();
      const shown = buttons(kinds);
      const others = rest(kinds, shown);
      const closed = props.steps.filter(known).filter(step => !kinds.includes(step.kind));
      return html`<${Section} title=${t('whatNow')}>
        ${kinds.length === 0 && html`<p>${t('nothingPossible')}</p>`}
        <div class="l-actions">${shown.map((kind, at) => html`<${ElButton} key=${kind} type=${at === 0 ? 'primary' : 'default'} onClick=${() => run(kind)}>${nameOf(kind, more())}<//>`)}</div>
        ${others.length > 0 && html`<details class="p-more" open=${shown.length === 0}><summary>${t('moreActions', { n: others.reduce((sum, [, members]) => sum + members.length, 0) })}</summary>
          <div class="p-groups">${others.map(([group, members]) => html`<div key=${group}><h3>${t('group.' + group)}</h3>
            <div class="l-actions">${members.map(kind => html`<${ElButton} key=${kind} size="small" onClick=${() => run(kind)}>${nameOf(kind)}<//>`)}</div></div>`)}</div></details>`}
        ${closed.length > 0 && html`<details class="p-more"><summary>${t('notNow', { n: closed.length })}</summary>
          <dl class="p-why">${byReason(closed, reason).map(([why, kinds]) => html`<div key=${why}><dt>${why}</dt><dd>${kinds.map(kind => html`<span key=${kind} class="p-closed">${label('step', kind)}</span>`)}</dd></div>`)}</dl></details>`}
      <//>`;
    };
  },
});
