// SPDX-License-Identifier: Apache-2.0
import { defineComponent, onMounted, onUnmounted, ref, watch } from 'vue';
import { html } from './html.js';
import { say2 } from './own-words.js';

const latLng = point => [point.latitude, point.longitude];

/** Deep where the value is high; the number stands beside the name, so the colour is never needed. */
function shade(value, most) {
  return value && most ? 0.12 + 0.55 * (value / most) : 0.06;
}

async function draw(element, props, emit) {
  const leaflet = await import('leaflet');
  const map = leaflet.map(element, { attributionControl: false, zoomControl: true, keyboard: true, minZoom: 3, maxZoom: 20, zoomSnap: 0.25 });
  const layer = leaflet.featureGroup().addTo(map);
  map.on('resize', () => showAll(map, layer));
  map.on('click', event => emit('point', { longitude: event.latlng.lng, latitude: event.latlng.lat }));
  return { leaflet, map, layer };
}

function fill({ leaflet, map, layer }, props, emit) {
  layer.clearLayers();
  const most = Math.max(0, ...props.areas.map(area => area.value ?? 0));
  props.areas.filter(area => area.bounds?.length > 2).forEach(area => {
    const chosen = area.code === props.selected;
    const shape = leaflet.polygon(area.bounds.map(latLng), { color: chosen ? '#b3261e' : '#0b5cd5', weight: chosen ? 4 : 1.5, fillOpacity: shade(area.value, most), fillColor: '#0b5cd5' });
    const name = document.createElement('span');
    name.textContent = area.value === undefined || area.value === null ? area.name : `${area.name} ${area.value}`;
    area.name && shape.bindTooltip(name, { permanent: props.areas.length <= 40 && !(props.areas.length === 1 && props.points.length > 0), direction: 'center', className: 'l-map-name' });
    // Without a choice to be made a click means the place.
    shape.on('click', event => props.selectable && (emit('select', area.code), leaflet.DomEvent.stopPropagation(event)));
    layer.addLayer(shape);
  });
  props.points.forEach(point => {
    const kind = point.kind ?? 'info';
    const icon = leaflet.divIcon({ className: 'l-map-point l-' + kind, html: kind === 'danger' ? '!' : kind === 'warning' ? '△' : '●', iconSize: [26, 26] });
    const marker = leaflet.marker(latLng(point), { icon, title: point.title ?? '', alt: point.title ?? '', keyboard: Boolean(point.id) });
    point.id && marker.on('click', () => emit('pick', point.id));
    layer.addLayer(marker);
  });
  showAll(map, layer);
}

function showAll(map, layer) {
  const bounds = layer.getBounds();
  bounds.isValid() ? map.fitBounds(bounds, { padding: [16, 16], maxZoom: 17, animate: false }) : map.setView([30, 110], 4, { animate: false });
}

/** The areas by their own bounds, and places in them; no tiles from anywhere. The same stands below as a list. */
export const AreaMap = defineComponent({
  name: 'LinliAreaMap',
  props: {
    areas: { type: Array, default: () => [] },
    points: { type: Array, default: () => [] },
    selected: { type: String, default: '' },
    selectable: { type: Boolean, default: false },
    height: { type: Number, default: 360 },
    title: { type: String, default: '' },
  },
  emits: ['select', 'point', 'pick'],
  setup(props, { emit }) {
    const element = ref(null);
    let drawn = null;
    let gone = false;
    onMounted(async () => {
      const made = await draw(element.value, props, emit);
      if (gone) {
        return made.map.remove();
      }
      drawn = made;
      fill(drawn, props, emit);
    });
    watch(() => [props.areas, props.points, props.selected], () => drawn && fill(drawn, props, emit), { deep: true });
    onUnmounted(() => {
      gone = true;
      drawn?.map.remove();
    });
    const listed = () => [
      ...props.areas.filter(area => area.name).map(area => ({ key: area.code, words: area.value === undefined ? area.name : `${area.name}: ${area.value}`, act: props.selectable && (() => emit('select', area.code)) })),
      ...props.points.filter(point => point.title).map((point, at) => ({ key: at, words: point.title, act: point.id && (() => emit('pick', point.id)) })),
    ];
    return () => html`<div class="l-map-frame">
      <div class="l-map" ref=${element} role="application" aria-label=${props.title || say2('map')} style=${{ height: props.height + 'px' }}></div>
      ${listed().length > 0 && html`<details class="l-map-list"><summary>${say2('mapList')}</summary><ul>${listed().map(item => html`<li key=${item.key}>
        ${item.act ? html`<button type="button" class="l-plain" onClick=${item.act}>${item.words}</button>` : item.words}</li>`)}</ul></details>`}
    </div>`;
  },
});
