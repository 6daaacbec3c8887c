// SPDX-License-Identifier: Apache-2.0
import { defineComponent, onMounted, onUnmounted, reactive, ref } from 'vue';
import { ElCascader, ElOption, ElSelect } from 'element-plus';
import { api } from './api.js';
import { html } from './html.js';
import { myAreas, session } from './session.js';
import { say2 } from './own-words.js';

const names = reactive({});
const asked = new Set();

/** The name of an area; comes a moment later the first time. */
export function areaName(code) {
  if (!code) {
    return '';
  }
  if (!asked.has(code)) {
    asked.add(code);
    names[code] = '';
    api.get(`/api/organization/areas/${code}`).then(area => (names[code] = area.name), () => (names[code] = code));
  }
  return names[code];
}

/** The name with the areas above it, as far as one's own. */
export function areaPath(code) {
  const lengths = [6, 9, 12, 15].filter(length => length <= (code ?? '').length);
  return lengths.slice(-3).map(length => areaName(code.slice(0, length))).join(' ');
}

const node = area => ({ value: area.code, label: area.name, leaf: area.code.length >= 15 });

async function children({ level, value }) {
  // Whoever has a role everywhere begins with the districts.
  if (level === 0 && session.me?.grants.some(grant => !grant.area)) {
    return (await api.get('/api/organization/areas')).map(node);
  }
  if (level === 0) {
    const own = await Promise.all(myAreas().map(code => api.get(`/api/organization/areas/${code}`)));
    return own.map(node);
  }
  return (await api.get('/api/organization/areas', { query: { parent: value } })).map(node);
}

/** An area inside one's own ones. */
export const AreaPick = defineComponent({
  name: 'LinliAreaPick',
  props: { modelValue: { type: String, default: '' }, id: { type: String, default: undefined }, title: { type: String, default: '' } },
  emits: ['update:modelValue'],
  setup(props, { emit }) {
    const options = { lazy: true, checkStrictly: true, emitPath: false, lazyLoad: (at, resolve) => children(at).then(resolve, () => resolve([])) };
    const shown = () => (props.modelValue ? areaName(props.modelValue) : '');
    const root = ref(null);
    const cascader = ref(null);
    let watched = null;
    // Nor does it name the choices beside the areas.
    const panel = () => cascader.value.contentRef;
    const nameChoices = () => panel().querySelectorAll('.el-cascader-node').forEach(node => node.querySelector('input')?.setAttribute('aria-label', node.innerText.trim()));
    const choices = new MutationObserver(nameChoices);
    const opened = visible => {
      choices.disconnect();
      if (visible) {
        nameChoices();
        choices.observe(panel(), { childList: true, subtree: true });
      }
    };
    // The cascader names its field itself, and says of a text field that it is expanded; the label of the form must reach it.
    onMounted(() => {
      const field = root.value.querySelector('input');
      if (!field) {
        return;
      }
      const mend = () => {
        field.removeAttribute('aria-expanded');
        props.id && field.id !== props.id && (field.id = props.id);
      };
      field.setAttribute('aria-label', props.title || say2('area'));
      mend();
      watched = new MutationObserver(mend);
      watched.observe(field, { attributes: true, attributeFilter: ['aria-expanded', 'id'] });
    });
    onUnmounted(() => (watched?.disconnect(), choices.disconnect()));
    return () => html`<span class="l-area-pick" ref=${root}><${ElCascader} ref=${cascader} props=${options} onVisibleChange=${opened} clearable=${true} showAllLevels=${false}
      placeholder=${shown() || say2('chooseArea')} modelValue=${props.modelValue || null} onUpdate:modelValue=${value => emit('update:modelValue', value ?? '')} /></span>`;
  },
});

/** A unit of an area, by name. */
export const UnitPick = defineComponent({
  name: 'LinliUnitPick',
  props: { modelValue: { type: [String, Array], default: '' }, multiple: { type: Boolean, default: false }, units: { type: Array, default: null }, id: { type: String, default: undefined }, title: { type: String, default: '' } },
  emits: ['update:modelValue'],
  setup(props, { emit }) {
    const found = ref(/** @type {any[]} */ ([]));
    const load = async () => {
      const lists = await Promise.all(myAreas().map(area => api.get('/api/organization/units', { query: { area, size: 200 } })));
      found.value = lists.flatMap(list => list.items ?? list);
    };
    if (!props.units) {
      load().catch(problem => console.warn('units', problem.status));
    }
    return () => html`<${ElSelect} id=${props.id} ariaLabel=${props.title || say2('chooseUnit')} filterable=${true} clearable=${true} multiple=${props.multiple} placeholder=${say2('chooseUnit')}
      modelValue=${props.modelValue} onUpdate:modelValue=${value => emit('update:modelValue', value)}>
      ${(props.units ?? found.value).map(unit => html`<${ElOption} key=${unit.id} value=${unit.id} label=${unit.name} />`)}<//>`;
  },
});

let types = null;

/** The types of petitions with their groups, fetched once. */
export function petitionTypes() {
  types ??= api.get('/api/petition/types').catch(problem => {
    types = null;
    throw problem;
  });
  return types;
}

/** A type of petition. */
export const TypePick = defineComponent({
  name: 'LinliTypePick',
  props: { modelValue: { type: String, default: '' }, id: { type: String, default: undefined }, title: { type: String, default: '' } },
  emits: ['update:modelValue'],
  setup(props, { emit }) {
    const all = ref(/** @type {any[]} */ ([]));
    petitionTypes().then(found => (all.value = found.items ?? found), problem => console.warn('types', problem.status));
    return () => html`<${ElSelect} id=${props.id} ariaLabel=${props.title || say2('chooseType')} filterable=${true} clearable=${true} placeholder=${say2('chooseType')}
      modelValue=${props.modelValue} onUpdate:modelValue=${value => emit('update:modelValue', value ?? '')}>
      ${all.value.map(type => html`<${ElOption} key=${type.code} value=${type.code} label=${type.name} />`)}<//>`;
  },
});
