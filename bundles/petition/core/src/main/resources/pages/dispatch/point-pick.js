// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref, watch } from 'vue';
import { ElButton } from 'element-plus';
import { api, AreaMap, html } from '@linli/console';
import { areaOf } from './areas.js';
import { t } from './words.js';

/** A place tapped on the map of an area: `{ longitude, latitude }`. */
export const PointPick = defineComponent({
  name: 'PointPick',
  inheritAttrs: false,
  props: { modelValue: { type: [Object, String], default: '' }, area: { type: String, required: true } },
  emits: ['update:modelValue'],
  setup(props, { emit }) {
    const areas = ref(/** @type {any[]} */ ([]));
    const look = async () => {
      const [outer, inner] = await Promise.all([areaOf(props.area), props.area.length < 15 ? api.get('/api/organization/areas', { query: { parent: props.area } }) : []]);
      const parts = inner.items ?? inner;
      areas.value = parts.length > 0 ? parts : [outer];
    };
    const start = () => look().catch(problem => console.warn('areas', problem.status));
    start();
    watch(() => props.area, start);
    const chosen = at => emit('update:modelValue', { longitude: Number(at.longitude.toFixed(6)), latitude: Number(at.latitude.toFixed(6)) });
    const point = () => /** @type {any} */ (props.modelValue);
    const points = () => (point()?.longitude ? [{ ...point(), title: t('here'), kind: 'danger' }] : []);
    return () => html`<div><${AreaMap} areas=${areas.value} points=${points()} height=${240} title=${t('tapPlace')} onPoint=${chosen} />
      ${point()?.longitude ? html`<${ElButton} size="small" onClick=${() => emit('update:modelValue', '')}>${t('removePoint')}<//>` : ''}</div>`;
  },
});
