// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from 'vue';
import { AreaMap, areaPath, exact, Facts, html, label, Section, useLoad, when } from '@linli/console';
import { areaOf, channelsOf, typesOf } from './areas.js';
import { t } from './words.js';

const answer = (question, value) => (question?.kind === 'YES_NO' ? t(value === 'yes' ? 'yes' : 'no') : value);

/** What was asked, where, and who is responsible there. */
export const Matter = defineComponent({
  name: 'DispatchMatter',
  props: { order: { type: Object, required: true }, responsible: { type: Object, required: true } },
  setup(props) {
    const questions = ref(/** @type {any[]} */ ([]));
    const channels = ref(/** @type {any[]} */ ([]));
    const area = useLoad(() => areaOf(props.order.area));
    typesOf(props.order.area).then(types => (questions.value = types.find(type => type.code === props.order.petition.type)?.questions ?? []), problem => console.warn('types', problem.status));
    channelsOf(props.order.area).then(found => (channels.value = found), problem => console.warn('channels', problem.status));
    const asked = code => questions.value.find(question => question.code === code);
    const channel = code => channels.value.find(one => one.code === code)?.name ?? (label('channel', code) || code);
    const points = place => (place.point ? [{ ...place.point, title: place.address ?? t('here'), kind: 'danger' }] : []);
    return () => {
      const { petition, found, handling } = props.order;
      const answers = Object.entries(petition.answers ?? {}).filter(([code]) => asked(code)).map(([code, value]) => [asked(code).words, answer(asked(code), value)]);
      return html`<${Section} title=${t('matter')}>
        <p class="d-text">${petition.text}</p>
        <${Facts} items=${[
          ...answers,
          [t('about'), petition.about],
          [t('channel'), channels.value.length > 0 && channel(petition.channel)],
          [t('filedAt'), html`<span title=${exact(petition.filedAt)}>${when(petition.filedAt)}</span>`],
          [t('firstAsked'), petition.firstResponsible?.name],
          [t('handler'), props.order.handler?.name],
          [t('secrecy'), handling.secrecy !== 'OPEN' && label('secrecy', handling.secrecy)],
          [t('sentBack'), handling.sentBack > 0 && t('times', { n: handling.sentBack })],
        ]} />
        <h3>${t('where')}</h3>
        <p>${petition.place.address} <span class="l-quiet">${areaPath(props.order.area)}${found && ` · ${t('found.' + found)}`}</span></p>
        ${area.data && html`<${AreaMap} areas=${[area.data]} points=${points(petition.place)} height=${190} title=${t('where')} />`}
        <h3>${t('responsible')}</h3>
        ${(props.responsible.charges ?? []).length === 0 ? html`<p class="l-quiet">${t('nobody')}</p>` : html`<ul class="d-plain">${props.responsible.charges.map(charge => html`<li key=${charge.as + charge.handler.id}>
          <strong>${charge.handler.name}</strong> <span class="l-quiet">${t('as.' + charge.as)}${charge.since && ` · ${t('since', { at: when(charge.since) })}`}</span></li>`)}</ul>`}
      <//>`;
    };
  },
});
