// SPDX-License-Identifier: Apache-2.0
import { defineComponent, nextTick, onMounted, onUnmounted, ref, watch } from 'vue';
import { html } from '@linli/console';
import { same } from './shapes.js';

const STEP = 0.00002;
const ARROWS = { ArrowUp: [0, STEP], ArrowDown: [0, -STEP], ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0] };
const latLng = ([longitude, latitude]) => [latitude, longitude];
const place = ({ lat, lng }) => [lng, lat];

/** How a grid is drawn: line and sign, so that it can be told without colour. */
const LOOKS = {
  same: { color: '#4a5365', weight: 1.5, fillOpacity: 0.06, sign: '' },
  changed: { color: '#8a5a00', weight: 2.5, dashArray: '8 4', fillOpacity: 0.16, sign: '✎ ' },
  added: { color: '#2b7a0b', weight: 2.5, dashArray: '2 5', fillOpacity: 0.16, sign: '＋ ' },
};

function shapes(drawn, props, emit) {
  const { leaflet, layer } = drawn;
  drawn.polygons = new Map();
  props.grids.forEach(grid => {
    const { sign, ...look } = LOOKS[grid.tone];
    const chosen = grid.code === props.selected;
    const shape = leaflet.polygon(grid.ring.map(latLng), { ...look, ...(chosen ? { color: '#0b5cd5', weight: 4, fillOpacity: 0.2 } : {}) });
    const name = document.createElement('span');
    name.textContent = sign + grid.name;
    shape.bindTooltip(name, { permanent: props.grids.length <= 40, direction: 'center', className: 'l-map-name' });
    shape.on('click', event => {
      leaflet.DomEvent.stopPropagation(event);
      props.cutting ? emit('point', place(event.latlng)) : emit('select', grid.code);
    });
    layer.addLayer(shape);
    drawn.polygons.set(grid.code, shape);
  });
  props.buildings.forEach(({ longitude, latitude }) => layer.addLayer(leaflet.circleMarker([latitude, longitude], { radius: 3, color: '#4a5365', weight: 1, fillOpacity: 0.8, interactive: false })));
}

/** While a corner is dragged, the outlines that have it follow. */
function follow(drawn, props, from, to) {
  props.grids.filter(grid => grid.code === props.selected || props.together).forEach(grid => {
    drawn.polygons.get(grid.code)?.setLatLngs(grid.ring.map(point => latLng(same(point, from) ? to : point)));
  });
}

function handles(drawn, props, emit) {
  const { leaflet, layer } = drawn;
  const grid = props.grids.find(each => each.code === props.selected);
  (grid?.ring ?? []).forEach((point, at) => {
    const chosen = at === props.corner || (props.cutFrom && same(point, props.cutFrom));
    const title = props.words('cornerN', { n: at + 1 });
    const marker = leaflet.marker(latLng(point), {
      draggable: !props.cutting, title, alt: title, keyboard: true,
      icon: leaflet.divIcon({ className: chosen ? 'gr-corner gr-chosen' : 'gr-corner', html: String(at + 1), iconSize: [26, 26] }),
    });
    marker.on('click', () => (props.cutting ? emit('point', point) : emit('corner', at)));
    marker.on('drag', () => follow(drawn, props, point, place(marker.getLatLng())));
    marker.on('dragend', () => emit('move', at, place(marker.getLatLng())));
    marker.on('keydown', ({ originalEvent: event }) => {
      const [east, north] = ARROWS[event.key] ?? [];
      if (east !== undefined && !props.cutting) {
        event.preventDefault();
        event.stopPropagation();
        emit('move', at, [point[0] + east, point[1] + north]);
      }
    });
    layer.addLayer(marker);
    if (at === props.corner) {
      drawn.focus = marker;
    }
  });
  props.cutFrom && layer.addLayer(leaflet.circleMarker(latLng(props.cutFrom), { radius: 9, color: '#c62828', weight: 3, fillOpacity: 0.3, interactive: false }));
}

/** A map on which outlines are changed: corners are dragged, or moved by the arrow keys. */
export const EditorMap = defineComponent({
  name: 'GridEditorMap',
  props: {
    grids: { type: Array, required: true },
    buildings: { type: Array, default: () => [] },
    selected: { type: String, default: '' },
    corner: { type: Number, default: -1 },
    cutting: { type: Boolean, default: false },
    cutFrom: { type: Array, default: null },
    together: { type: Boolean, default: true },
    words: { type: Function, required: true },
    height: { type: Number, default: 460 },
  },
  emits: ['select', 'corner', 'move', 'point'],
  setup(props, { emit }) {
    const element = ref(null);
    let drawn = null;
    let gone = false;
    function fill() {
      const held = element.value.contains(document.activeElement) && document.activeElement.classList.contains('gr-corner');
      drawn.layer.clearLayers();
      drawn.focus = null;
      shapes(drawn, props, emit);
      handles(drawn, props, emit);
      // Who moves a corner by keys goes on with it.
      held && nextTick(() => drawn.focus?.getElement()?.focus({ preventScroll: true }));
    }
    onMounted(async () => {
      const leaflet = await import('leaflet');
      if (gone) {
        return;
      }
      const map = leaflet.map(element.value, { attributionControl: false, minZoom: 3, maxZoom: 21, zoomSnap: 0.25 });
      drawn = { leaflet, map, layer: leaflet.featureGroup().addTo(map), focus: null };
      map.setView([30, 110], 4, { animate: false });
      map.on('click', event => props.cutting && emit('point', place(event.latlng)));
      fill();
      const whole = () => {
        const bounds = drawn.layer.getBounds();
        bounds.isValid() && map.fitBounds(bounds, { padding: [24, 24], animate: false });
      };
      whole();
      // A telephone that is turned shows all of it again.
      map.on('resize', whole);
    });
    watch(() => [props.grids, props.selected, props.corner, props.cutting, props.cutFrom, props.buildings], () => drawn && fill(), { deep: true });
    onUnmounted(() => {
      gone = true;
      drawn?.map.remove();
    });
    return () => html`<div class=${props.cutting ? 'l-map gr-cutting' : 'l-map'} ref=${element} role="application" aria-label=${props.words('editorMap')} style=${{ height: props.height + 'px' }}></div>`;
  },
});
