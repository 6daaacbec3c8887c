// SPDX-License-Identifier: Apache-2.0
import { computed, defineComponent, ref } from 'vue';
import { ElOption, ElOptionGroup, ElRadio, ElRadioGroup, ElSelect } from 'element-plus';
import { api, html, label } from '@linli/console';
import { officersOf, unitsFor } from './areas.js';
import { t } from './words.js';

const OTHER = 'other';

/** Who has had the same type near by in the last months, by name. */
async function habit(order) {
  const from = new Date(Date.now() - 120 * 24 * 3600_000).toISOString();
  const page = await api.post('/api/petition/work-orders/search', { type: order.petition.type, area: order.area.slice(0, 9), filedFrom: from }, { query: { size: 100 } });
  const counts = new Map();
  page.items.filter(other => other.id !== order.id && other.handler).forEach(other => counts.set(other.handler, (counts.get(other.handler) ?? 0) + 1));
  return [...counts.entries()].sort((one, other) => other[1] - one[1]);
}

/** Who could handle it and why, the nearest first: `[{ value, title, why }]`. */
export async function suggestions(order, charges) {
  const units = await unitsFor(order.area);
  const found = new Map();
  const add = (kind, id, title, why) => found.has(kind + ':' + id) || found.set(kind + ':' + id, { value: kind + ':' + id, title, why });
  charges.filter(charge => charge.as !== 'DESK').forEach(charge => add(charge.handler.kind, charge.handler.id, charge.handler.name, t('as.' + charge.as)));
  units.filter(unit => unit.kind === 'COMMITTEE' && order.area.startsWith(unit.area)).forEach(unit => add('UNIT', unit.id, unit.name, t('ofCommunity')));
  const usual = await habit(order).catch(problem => (console.warn('habit', problem.status), []));
  usual.slice(0, 3).forEach(([name, n]) => {
    const unit = units.find(candidate => candidate.name === name);
    unit && unit.kind !== 'SUBDISTRICT_DESK' && add('UNIT', unit.id, unit.name, t('usual', { n }));
  });
  return [...found.values()].slice(0, 5);
}

/** `UNIT:id` as the parts of a request. */
export const handlerOf = value => ({ handlerKind: value.slice(0, value.indexOf(':')), handlerId: value.slice(value.indexOf(':') + 1) });

/** Whom to give it to: those who suggest themselves first, then everybody by name. */
export const HandlerPick = defineComponent({
  name: 'HandlerPick',
  inheritAttrs: false,
  props: { modelValue: { type: String, default: '' }, area: { type: String, required: true }, suggested: { type: Array, default: () => [] }, id: { type: String, default: undefined } },
  emits: ['update:modelValue'],
  setup(props, { emit }) {
    const units = ref(/** @type {any[]} */ ([]));
    const officers = ref(/** @type {any[]} */ ([]));
    const other = ref(false);
    unitsFor(props.area).then(found => (units.value = found), problem => console.warn('units', problem.status));
    officersOf(props.area).then(found => (officers.value = found), problem => console.warn('officers', problem.status));
    const among = () => props.suggested.some(one => one.value === props.modelValue);
    const open = () => other.value || props.suggested.length === 0 || (props.modelValue && !among());
    const kinds = computed(() => [...new Set(units.value.map(unit => unit.kind))].map(kind => [label('unitKind', kind), units.value.filter(unit => unit.kind === kind).map(unit => ({ value: 'UNIT:' + unit.id, title: unit.name }))]));
    const people = computed(() => officers.value.map(officer => ({ value: 'OFFICER:' + officer.id, title: `${officer.name} · ${label('role', officer.grants[0]?.role)}` })));
    const chosen = value => {
      other.value = value === OTHER;
      emit('update:modelValue', other.value ? '' : value);
    };
    return () => html`<div class="d-handler">
      ${props.suggested.length > 0 && html`<${ElRadioGroup} modelValue=${open() ? OTHER : props.modelValue} ariaLabel=${t('to')} onUpdate:modelValue=${chosen}>
        ${props.suggested.map(one => html`<${ElRadio} key=${one.value} value=${one.value}>${one.title} <span class="l-quiet">${one.why}</span><//>`)}
        <${ElRadio} value=${OTHER}>${t('otherHandler')}<//><//>`}
      ${open() && html`<${ElSelect} id=${props.id} modelValue=${props.modelValue} filterable=${true} clearable=${true} placeholder=${t('unitOrOfficer')} ariaLabel=${t('unitOrOfficer')} onUpdate:modelValue=${value => emit('update:modelValue', value ?? '')}>
        ${kinds.value.map(([group, members]) => html`<${ElOptionGroup} key=${group} label=${group}>${members.map(one => html`<${ElOption} key=${one.value} value=${one.value} label=${one.title} />`)}<//>`)}
        <${ElOptionGroup} label=${t('officers')}>${people.value.map(one => html`<${ElOption} key=${one.value} value=${one.value} label=${one.title} />`)}<//><//>`}
    </div>`;
  },
});
