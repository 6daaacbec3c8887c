// SPDX-License-Identifier: Apache-2.0
import { defineComponent, shallowRef } from 'vue';
import { api, AreaMap, areaPath, exact, Facts, html, label, Section, when, day } from '@linli/console';
import { t } from './texts.js';

/** What was asked, where, what was answered. */
export const Matter = defineComponent({
  name: 'PetitionMatter',
  props: { order: { type: Object, required: true } },
  setup(props) {
    const area = shallowRef(null);
    api.get(`/api/organization/areas/${props.order.area}`).then(found => (area.value = found), problem => console.warn('area', problem.status));
    return () => {
      const { order } = props;
      const { petition } = order;
      return html`<${Section} title=${t('asked')}>
        <p class="p-text">${order.handling.part || petition.text}</p>
        ${order.handling.part && html`<details class="p-more"><summary>${t('wholePetition')}</summary><p class="p-text">${petition.text}</p></details>`}
        <${Facts} items=${[
          [t('place'), petition.place?.address],
          [t('area'), areaPath(order.area)],
          [t('found'), t('found.' + order.found)],
          [t('about'), petition.about],
          [t('channel'), label('channel', petition.channel)],
          [t('filedAt'), html`<span title=${exact(petition.filedAt)}>${when(petition.filedAt)}</span>`],
          [t('receivedAt'), petition.receivedAt && petition.receivedAt !== petition.filedAt && when(petition.receivedAt)],
          [t('firstResponsible'), petition.firstResponsible?.name],
          ...Object.entries(petition.answers ?? {}),
          ...outcome(order),
        ]} />
        ${petition.reply && html`<div class="p-reply"><strong>${t('reply')}</strong><br />${petition.reply}</div>`}
        ${map(order, area.value)}
      <//>`;
    };
  },
});

const outcome = order => [
  [t('promisedDay'), order.handling.promised && day(new Date(Date.parse(order.handling.promised) + 8 * 3600_000).toISOString().slice(0, 10))],
  [t('resolution'), order.resolution && label('resolution', order.resolution)],
  [t('followUp'), order.handling.followUp && t('result.' + order.handling.followUp)],
  [t('rating'), order.rating && [label('grade', order.rating.grade), order.rating.words].filter(Boolean).join('：')],
];

function map(order, area) {
  const point = order.petition.place?.point;
  // A name in the middle would cover the place.
  const drawn = area?.bounds?.length > 2 ? [{ code: area.code, name: point ? '' : area.name, bounds: area.bounds }] : [];
  if (!point && drawn.length === 0) {
    return html`<p class="l-quiet">${t('noPlace')}</p>`;
  }
  return html`<${AreaMap} height=${240} title=${t('mapOf')} areas=${drawn} points=${point ? [{ ...point, title: order.petition.place.address || t('here'), kind: order.overdue ? 'danger' : 'info' }] : []} />`;
}
