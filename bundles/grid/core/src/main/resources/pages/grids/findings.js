// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from 'vue';
import { ElButton } from 'element-plus';
import { api, areaName, AreaMap, html, label, Section, Tag, useLoad, when } from '@linli/console';

const heavy = weight => (weight >= 90 ? 'danger' : weight >= 50 ? 'warning' : 'info');

/** How heavy something is that was found, in words. */
export const Weight = ({ weight, t }) => html`<${Tag} kind=${heavy(weight)}>${t('weight.' + heavy(weight))}<//>`;
Weight.props = ['weight', 't'];
Weight.displayName = 'FindingWeight';

/** One case in which it shows, in words. */
export function exampleWords(example, t, typeName) {
  if (!example) {
    return '';
  }
  return [
    example.address,
    example.type && t('exampleType', { type: typeName(example.type) }),
    example.urgency && t('exampleUrgency', { urgency: label('urgency', example.urgency) }),
    example.moment && t('exampleMoment', { when: when(example.moment) }),
    example.who && t('exampleWho', { who: example.who }),
    example.point && t('examplePoint', { east: example.point.longitude.toFixed(5), north: example.point.latitude.toFixed(5) }),
  ].filter(Boolean).join(t('comma'));
}

/** The place of an example on the map of its area. */
export const Spot = defineComponent({
  name: 'FindingSpot',
  props: { finding: { type: Object, required: true }, t: { type: Function, required: true } },
  setup(props) {
    const open = ref(false);
    const area = useLoad(async () => {
      const own = await api.get('/api/organization/areas/' + props.finding.area);
      const below = own.code.length < 15 ? await api.get('/api/organization/areas', { query: { parent: own.code } }) : [];
      return below.some(child => child.bounds?.length) ? [...below] : [own];
    });
    const { t } = props;
    return () => html`<div><${ElButton} size="small" aria-expanded=${open.value} onClick=${() => (open.value = !open.value)}>${open.value ? t('hideMap') : t('showMap')}<//>
      ${open.value && area.data && html`<${AreaMap} areas=${area.data} points=${[{ ...props.finding.example.point, title: props.finding.what, kind: 'danger' }]} height=${240} title=${areaName(props.finding.area)} />`}</div>`;
  },
});

/** What was found, the heaviest first, each with an example. */
export const Findings = defineComponent({
  name: 'FindingList',
  props: { findings: { type: Array, required: true }, title: { type: String, required: true }, t: { type: Function, required: true }, typeName: { type: Function, required: true } },
  setup: (props, { slots }) => () => html`<${Section} title=${props.title}>
    <ul class="l-cards">${props.findings.map((finding, at) => html`<li key=${at}>
      <p><strong>${props.t('finding.' + finding.kind)}</strong> <${Weight} weight=${finding.weight} t=${props.t} /> <span class="l-quiet">${areaName(finding.area)}</span></p>
      <p>${finding.what}</p>
      ${exampleWords(finding.example, props.t, props.typeName) && html`<p class="l-quiet">${props.t('example')} ${exampleWords(finding.example, props.t, props.typeName)}</p>`}
      ${finding.example?.point && html`<${Spot} finding=${finding} t=${props.t} />`}</li>`)}</ul>
    ${slots.default?.()}<//>`,
});
