// SPDX-License-Identifier: Apache-2.0
import { defineComponent, watch } from 'vue';
import { ElButton } from 'element-plus';
import { api, ask, exact, Facts, html, say, Section, useLoad } from '@linli/console';
import { unitsFor } from './areas.js';
import { t } from './words.js';

/** What waits for a decision of the desk, an objection, more time, help; with `later` what it can do beside that. */
export const Decide = defineComponent({
  name: 'DispatchDecide',
  props: { order: { type: Object, required: true }, etag: { type: String, default: '' }, later: { type: Boolean, default: false } },
  emits: ['done', 'stale'],
  setup(props, { emit }) {
    const extensions = useLoad(async () => (props.order.handling.extensionAsked ? api.get(`/api/petition/work-orders/${props.order.id}/extensions`) : []));
    watch(() => props.order.version, extensions.reload);
    const asked = () => (extensions.data ?? []).find(extension => extension.state === 'ASKED');
    const may = kind => props.order.possible.includes(kind);
    const step = (path, title, words, fields, done, shaped = values => values) => ask({
      title, words, fields, draft: `dispatch/${path}/${props.order.id}`, submitWords: title,
      submit: (values, { key }) => api.post(`/api/petition/work-orders/${props.order.id}/${path}`, shaped(values), { key, ifMatch: props.etag }).catch(problem => {
        problem.status === 412 && emit('stale');
        throw problem;
      }),
    }).then(answer => {
      if (answer !== undefined) {
        say(done);
        emit('done');
      }
    });
    const reason = { name: 'reason', title: t('reason'), kind: 'area-text', required: true, max: 500 };
    const note = required => ({ name: 'note', title: t('note'), kind: 'area-text', required, max: 500 });
    const coordinate = async () => {
      const units = await unitsFor(props.order.area);
      await step('coordinations', t('coordinate'), t('coordinateHint'), [
        { name: 'words', title: t('agreed'), kind: 'area-text', required: true, max: 500 },
        { name: 'units', title: t('takingPart'), kind: 'units', units },
        { name: 'lead', title: t('lead'), kind: 'unit', units, hint: t('leadHint') },
      ], t('coordinated'), ({ lead, ...values }) => (lead ? { ...values, lead: { kind: 'UNIT', id: lead } } : values));
    };
    const objection = () => may('UPHOLD_OBJECTION') && html`<${Section} title=${t('objection')}><p>${t('objectionHint')}</p><div class="l-actions">
      <${ElButton} type="primary" onClick=${() => step('objections/upholding', t('uphold'), t('upholdHint'), [reason], t('upheld'))}>${t('uphold')}<//>
      <${ElButton} onClick=${() => step('objections/rejection', t('reject'), t('rejectHint'), [reason], t('rejected'))}>${t('reject')}<//></div><//>`;
    const extension = () => may('GRANT_EXTENSION') && asked() && html`<${Section} title=${t('extension')}>
      <${Facts} items=${[[t('askedBy'), asked().askedBy], [t('reason'), asked().reason], [t('publicReason'), asked().publicReason], [t('dueBefore'), exact(asked().dueBefore)], [t('dueAfter'), exact(asked().dueAfter)]]} />
      <div class="l-actions d-more"><${ElButton} type="primary" onClick=${() => step('extensions/grant', t('grant'), t('grantHint', { at: exact(asked().dueAfter) }), [note(false)], t('granted'))}>${t('grant')}<//>
      <${ElButton} onClick=${() => step('extensions/refusal', t('refuse'), t('refuseHint'), [note(true)], t('refused'))}>${t('refuse')}<//></div><//>`;
    const help = () => may('COORDINATE') && html`<${Section} title=${t(props.order.handling.helpAsked ? 'helpAsked' : 'watch')}><p class="l-quiet">${t(props.order.handling.helpAsked ? 'helpAskedHint' : 'watchHint')}</p><div class="l-actions">
      <${ElButton} type=${props.order.handling.helpAsked ? 'primary' : 'default'} onClick=${coordinate}>${t('coordinate')}<//>
      ${may('REMIND') && html`<${ElButton} onClick=${() => step('reminders', t('remind'), t('remindHint'), [{ name: 'words', title: t('words'), kind: 'area-text', max: 500, required: true }], t('reminded'))}>${t('remind')}<//>`}
      ${may('SUPERVISE') && html`<${ElButton} onClick=${() => step('supervisions', t('supervise'), t('superviseHint'), [{ name: 'words', title: t('words'), kind: 'area-text', max: 500, required: true }], t('supervised'))}>${t('supervise')}<//>`}</div><//>`;
    return () => html`<div>${!props.later && objection()}${!props.later && extension()}${props.order.handling.helpAsked !== props.later && help()}</div>`;
  },
});
