// SPDX-License-Identifier: Apache-2.0
import { defineComponent, reactive, ref, shallowRef, watch } from 'vue';
import { ElButton, ElInput, ElOption, ElSelect } from 'element-plus';
import { api } from './api.js';
import { AreaPick } from './choose.js';
import { html } from './html.js';
import { AreaMap } from './map.js';
import { myAreas } from './session.js';
import { label, problemWords } from './words.js';
import { sayPeople } from './people-words.js';

const MOST = 20;

/** Something private that stands on screen only while somebody wants to read it. */
export const Masked = defineComponent({
  name: 'LinliMasked',
  props: { value: { type: String, default: '' }, title: { type: String, default: '' } },
  setup(props) {
    const open = ref(false);
    const veiled = value => (value.length <= 4 ? '****' : value.slice(0, 3) + '****' + value.slice(-Math.min(4, value.length - 4)));
    return () => (props.value
      ? html`<span>${open.value ? props.value : veiled(props.value)} <button type="button" class="l-plain" aria-label=${(open.value ? sayPeople('hide') : sayPeople('show')) + ' ' + props.title}
          onClick=${() => (open.value = !open.value)}>${open.value ? sayPeople('hide') : sayPeople('show')}</button></span>`
      : null);
  },
});

/** How a masked person of a list reads in one line. */
export const residentLine = person =>
  [person.name, label('sex', person.sex), person.birthYear && sayPeople('born', { year: person.birthYear }), person.address, person.phone].filter(Boolean).join(' · ');

/** Finds a resident by the search, masked; gives the id. */
export const ResidentPick = defineComponent({
  name: 'LinliResidentPick',
  props: { modelValue: { type: String, default: '' }, id: { type: String, default: undefined }, title: { type: String, default: '' } },
  emits: ['update:modelValue', 'picked'],
  setup(props, { emit }) {
    const state = reactive({ text: '', busy: false, problem: null, found: /** @type {any[] | null} */ (null), more: false });
    const chosen = shallowRef(null);
    async function find(event) {
      event?.preventDefault();
      event?.stopPropagation();
      state.busy = true;
      state.problem = null;
      try {
        const page = await api.post('/api/registry/resident-searches', { text: state.text.trim(), size: MOST });
        Object.assign(state, { found: page.items, more: Boolean(page.next) });
      } catch (problem) {
        state.problem = problem;
      } finally {
        state.busy = false;
      }
    }
    const choose = person => {
      chosen.value = person;
      emit('update:modelValue', person?.id ?? '');
      emit('picked', person);
    };
    const key = event => event.key === 'Enter' && find(event);
    return () => (props.modelValue && chosen.value
      ? html`<p class="l-note">${sayPeople('chosen', { name: residentLine(chosen.value) })} <button type="button" class="l-plain" onClick=${() => choose(null)}>${sayPeople('change')}</button></p>`
      : html`<div>
        <div class="l-beside"><${ElInput} id=${props.id} ariaLabel=${props.title || sayPeople('who')} placeholder=${sayPeople('who')} modelValue=${state.text} maxlength="60"
          onUpdate:modelValue=${value => (state.text = value)} onKeydown=${key} />
          <${ElButton} disabled=${!state.text.trim()} loading=${state.busy} onClick=${find}>${sayPeople('find')}<//></div>
        ${state.problem && html`<p class="l-error" role="alert">${problemWords(state.problem)}</p>`}
        ${state.found && html`<div role="group" aria-label=${sayPeople('found')} class="l-picks">
          ${state.found.length === 0 && html`<p role="status">${sayPeople('none')}</p>`}
          ${state.found.map(person => html`<button type="button" key=${person.id} class="l-pick" onClick=${() => choose(person)}>${residentLine(person)}</button>`)}
          ${state.more && html`<p class="l-hint">${sayPeople('more', { n: MOST })}</p>`}</div>`}
      </div>`);
  },
});

/** A dwelling by community or grid, building and room; gives the id. */
export const DwellingPick = defineComponent({
  name: 'LinliDwellingPick',
  props: { modelValue: { type: String, default: '' }, id: { type: String, default: undefined }, title: { type: String, default: '' } },
  emits: ['update:modelValue'],
  setup(props, { emit }) {
    const state = reactive({ area: myAreas()[0] ?? '', building: '', buildings: [], dwellings: [], problem: null });
    const load = async (kind, query) => {
      try {
        state[kind] = state.area.length < 12 ? [] : (await api.get('/api/registry/' + kind, { query: { ...query, area: state.area, size: 200 } })).items;
        state.problem = null;
      } catch (problem) {
        state.problem = problem;
      }
    };
    watch(() => state.area, () => (state.building = '', load('buildings', {}), load('dwellings', {})), { immediate: true });
    watch(() => state.building, building => load('dwellings', { building }));
    return () => html`<div class="l-stack">
      <${AreaPick} title=${sayPeople('area')} modelValue=${state.area} onUpdate:modelValue=${value => (state.area = value)} />
      <${ElSelect} ariaLabel=${sayPeople('building')} placeholder=${sayPeople('chooseBuilding')} filterable=${true} clearable=${true} modelValue=${state.building}
        onUpdate:modelValue=${value => (state.building = value ?? '')}>${state.buildings.map(building => html`<${ElOption} key=${building.id} value=${building.id} label=${building.name} />`)}<//>
      <${ElSelect} id=${props.id} ariaLabel=${props.title || sayPeople('dwelling')} placeholder=${sayPeople('chooseDwelling')} filterable=${true} clearable=${true} modelValue=${props.modelValue}
        onUpdate:modelValue=${value => emit('update:modelValue', value ?? '')}>${state.dwellings.map(dwelling => html`<${ElOption} key=${dwelling.id} value=${dwelling.id} label=${dwelling.address ?? dwelling.room} />`)}<//>
      ${state.problem && html`<p class="l-error" role="alert">${problemWords(state.problem)}</p>`}
    </div>`;
  },
});

/** A place by a click on the outline of an area; gives `{ longitude, latitude }` or nothing. */
export const PointPick = defineComponent({
  name: 'LinliPointPick',
  props: { modelValue: { type: [Object, String], default: '' }, area: { type: String, default: '' } },
  emits: ['update:modelValue'],
  setup(props, { emit }) {
    const area = shallowRef(null);
    watch(() => props.area, code => code && api.get('/api/organization/areas/' + code).then(found => (area.value = found), problem => console.warn('area', problem.status)), { immediate: true });
    const at = point => `${point.latitude.toFixed(5)}, ${point.longitude.toFixed(5)}`;
    return () => html`<div>
      <${AreaMap} height=${240} areas=${area.value ? [area.value] : []} points=${props.modelValue ? [{ ...Object(props.modelValue), title: sayPeople('point', { at: at(props.modelValue) }) }] : []}
        onPoint=${point => emit('update:modelValue', point)} />
      <p class="l-hint" role="status">${props.modelValue ? sayPeople('point', { at: at(props.modelValue) }) : sayPeople('here')}
        ${props.modelValue && html` <button type="button" class="l-plain" onClick=${() => emit('update:modelValue', '')}>${sayPeople('clear')}</button>`}</p>
    </div>`;
  },
});
