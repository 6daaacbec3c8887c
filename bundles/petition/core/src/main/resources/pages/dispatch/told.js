// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from 'vue';
import { ElButton } from 'element-plus';
import { api, ask, dialog, Facts, Failure, hasRole, html, label, Link, List, say, Tag, useLoad, useNews, when } from '@linli/console';
import { channelsOf, deskAreas, homeArea } from './areas.js';
import { t } from './words.js';

const kinds = { BY_VOICE: 'warning', WAITING: 'info', SENT: 'success', TOLD: 'success' };

/** Who is to be told; asked for only on a click, since each look is written down. */
const Whom = defineComponent({
  name: 'DispatchWhom',
  props: { delivery: { type: Object, required: true } },
  setup(props) {
    const load = useLoad(() => api.get(`/api/petition/deliveries/${props.delivery.id}/petitioner`));
    const person = (title, one) => one && [title, html`<strong>${one.name}</strong> ${one.phone ? html`<a href=${'tel:' + one.phone}>${one.phone}</a>` : t('noPhone')}`];
    return () => html`<div>${load.problem && html`<${Failure} problem=${load.problem} onRetry=${load.reload} />`}
      ${load.data && html`<${Facts} items=${[person(t('filedBy'), load.data.filedBy), person(t('onBehalfOf'), load.data.onBehalfOf)]} />`}
      <p>${t('tellThem')}</p><blockquote class="d-text">${props.delivery.words}</blockquote></div>`;
  },
});

/** 待告知: answers that somebody has to be told by voice. */
export const Told = defineComponent({
  name: 'Told',
  setup() {
    const list = ref(null);
    const channels = ref(/** @type {any[]} */ ([]));
    channelsOf(homeArea()).then(found => (channels.value = found), problem => console.warn('channels', problem.status));
    useNews(['petition'], () => list.value?.reload());
    const channel = code => channels.value.find(one => one.code === code)?.name ?? (channels.value.length > 0 ? label('channel', code) : '');
    const told = one => ask({
      title: t('told'), words: t('toldHint', { number: one.number }), submitWords: t('told'), fields: [{ name: 'note', title: t('how'), kind: 'area-text', max: 500, value: t('byPhone') }],
      submit: (values, { key }) => api.post(`/api/petition/deliveries/${one.id}/told`, values, { key }),
    }).then(answer => {
      if (answer !== undefined) {
        say(t('toldDone'));
        list.value?.reload();
      }
    });
    const call = async one => {
      if (await dialog(t('call', { number: one.number }), close => html`<${Whom} delivery=${one} /><div class="l-form-end"><${ElButton} onClick=${() => close(false)}>${t('notReached')}<//><${ElButton} type="primary" onClick=${() => close(true)}>${t('told')}<//></div>`)) {
        await told(one);
      }
    };
    const columns = [
      { key: 'number', title: t('number'), cell: one => html`<${Link} to=${['petition', one.order]}>${one.number}<//>`, card: 'title' },
      { key: 'words', title: t('answer'), cell: one => one.words },
      { key: 'channel', title: t('channel'), cell: one => channel(one.channel) },
      { key: 'since', title: t('waitingSince'), cell: one => when(one.since) },
      { key: 'state', title: t('stateOf'), cell: one => html`<${Tag} kind=${kinds[one.state]}>${t('delivery.' + one.state)}<//>${one.doneBy && html`<br /><span class="l-quiet">${one.doneBy} · ${when(one.doneAt)}</span>`}` },
      { key: 'act', title: t('actions'), cell: one => one.state === 'BY_VOICE' && html`<div class="l-actions"><${ElButton} size="small" type="primary" onClick=${() => call(one)}>${t('showWhom')}<//><${ElButton} size="small" onClick=${() => told(one)}>${t('told')}<//></div>` },
    ];
    const wide = hasRole('DISPATCHER', 'SUPERVISOR');
    const filters = [
      { key: 'state', title: t('stateOf'), kind: 'choice', value: 'BY_VOICE', choices: ['BY_VOICE', 'WAITING', 'SENT', 'TOLD'].map(state => ({ value: state, title: t('delivery.' + state) })) },
      ...(wide ? [{ key: 'area', title: t('area'), kind: 'area' }] : []),
    ];
    // A district has its answers by subdistrict; without one they are those of my own units.
    const area = chosen => chosen || (wide ? deskAreas().find(code => code.length >= 9) : undefined);
    return () => html`<${List} ref=${list} name="dispatch-told" title=${t('part.told')} columns=${columns} filters=${filters} load=${(cursor, size, chosen) => api.get('/api/petition/deliveries', { query: { state: chosen.state || 'BY_VOICE', area: area(chosen.area), cursor, size } })}
      empty=${{ words: t('noTold'), hint: t('noToldHint') }} />`;
  },
});
