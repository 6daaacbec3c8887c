// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref, watch } from 'vue';
import { ElButton } from 'element-plus';
import { api, ask, choicesOf, Form, html, say, Section } from '@linli/console';
import { typesOf, unitsFor } from './areas.js';
import { classifyFields } from './classify.js';
import { HandlerPick, handlerOf, suggestions } from './handler-pick.js';
import { t } from './words.js';

/** Gives the order to somebody, opens it to claims, or does not take it on. */
export const Give = defineComponent({
  name: 'DispatchGive',
  props: { order: { type: Object, required: true }, etag: { type: String, default: '' }, charges: { type: Array, default: () => [] } },
  emits: ['done', 'given', 'stale'],
  setup(props, { emit }) {
    const suggested = ref(/** @type {any[] | null} */ (null));
    const look = () => suggestions(props.order, props.charges).then(found => (suggested.value = found), problem => (console.warn('suggestions', problem.status), (suggested.value = [])));
    look();
    watch(() => props.charges, look);
    const may = kind => props.order.possible.includes(kind);
    const at = (step, values, key) => api.post(`/api/petition/work-orders/${props.order.id}/${step}`, values, { key, ifMatch: props.etag }).catch(problem => {
      problem.status === 412 && emit('stale');
      throw problem;
    });
    const told = (words, stays = false) => answer => {
      if (answer !== undefined) {
        say(words);
        stays ? emit('done') : emit('given');
      }
    };
    const fields = () => [
      { name: 'to', title: t('to'), required: true, grouped: true, input: (field, common) => html`<${HandlerPick} ...${common} area=${props.order.area} suggested=${suggested.value} />` },
      { name: 'urgency', title: t('urgency'), kind: 'choice', choices: choicesOf('urgency'), hint: t('urgencyHint') },
      { name: 'reason', title: t('reason'), kind: 'area-text', rows: 2, max: 500, hint: t('reasonHint') },
    ];
    const value = () => ({ to: suggested.value?.[0]?.value ?? '', urgency: props.order.urgency ?? 'GENERAL' });
    const pool = async () => ask({
      title: t('pool'), words: t('poolHint'), draft: 'dispatch/pool', submitWords: t('pool'),
      fields: [
        { name: 'units', title: t('poolUnits'), kind: 'units', units: await unitsFor(props.order.area), hint: t('poolUnitsHint') },
        { name: 'workingHours', title: t('poolHours'), kind: 'number', min: 1, max: 80, hint: t('poolHoursHint') },
        { name: 'reason', title: t('reason'), kind: 'area-text', max: 500 },
      ],
      submit: (values, { key }) => at('pooling', values, key),
    }).then(told(t('pooled')));
    const decline = async () => {
      const grounds = await api.get(`/api/petition/work-orders/${props.order.id}/decline-grounds`);
      return ask({
        title: t('decline'), words: t('declineHint'), danger: true, submitWords: t('decline'), draft: 'dispatch/decline',
        fields: [
          { name: 'ground', title: t('declineGround'), kind: 'choice', select: true, required: true, choices: grounds.map(one => ({ value: one.code, title: one.turnTo ? `${one.words}（${one.turnTo}）` : one.words })) },
          { name: 'words', title: t('declineWords'), kind: 'area-text', max: 500 },
        ],
        submit: (values, { key }) => at('decline', values, key),
      }).then(told(t('declined')));
    };
    const classify = async () => ask({
      title: t('classify'), words: t('classifyHint', { type: props.order.petition.typeName }), submitWords: t('classify'), draft: 'dispatch/classify/' + props.order.id,
      fields: classifyFields(await typesOf(props.order.area), [props.order.petition.typeName]), submit: (values, { key }) => at('classification', values, key),
    }).then(told(t('classified'), true));
    const accept = () => ask({ title: t('accept'), words: t('acceptHint'), submitWords: t('accept'), fields: [{ name: 'words', title: t('reason'), kind: 'area-text', max: 500 }], submit: (values, { key }) => at('acceptance', values, key) }).then(told(t('accepted'), true));
    return () => html`<${Section} title=${t('give')}>
      ${may('DISPATCH')
        ? suggested.value && html`<${Form} fields=${fields()} value=${value()} draft=${'dispatch/' + props.order.id} submitWords=${t('dispatch')}
            submit=${({ to, ...values }, { key }) => at('dispatch', { ...handlerOf(to), ...values }, key)} onDone=${told(t('dispatched'))} />`
        : html`<p class="l-quiet">${t('notGivable')}</p>`}
      <div class="l-actions d-more">
        ${may('OPEN_TO_CLAIMS') && html`<${ElButton} onClick=${pool}>${t('pool')}<//>`}
        ${may('ACCEPT') && html`<${ElButton} onClick=${accept}>${t('accept')}<//>`}
        ${may('CLASSIFY') && html`<${ElButton} onClick=${classify}>${t('classify')}<//>`}
        ${may('DECLINE') && html`<${ElButton} onClick=${decline}>${t('decline')}<//>`}
      </div>
    <//>`;
  },
});
