// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from 'vue';
import { ElButton, ElOption, ElSelect } from 'element-plus';
import { areaPath, AreaPick, choicesOf, html, label } from '@linli/console';
import { grantWords, t } from './parts.js';

const ROLES = ['GRID_WORKER', 'COMMUNITY_OFFICER', 'DISPATCHER', 'DEPARTMENT_OFFICER', 'SUPERVISOR', 'REGISTRAR', 'CARE_OFFICER', 'ADMINISTRATOR', 'AUDITOR'];

/** Roles with their areas: a list to add to and to take from. */
export const GrantPick = defineComponent({
  name: 'GrantPick',
  props: { modelValue: { type: [Array, String], default: () => [] }, everywhere: { type: Boolean, default: false } },
  emits: ['update:modelValue'],
  setup(props, { emit }) {
    const role = ref('');
    const area = ref('');
    const grants = () => (Array.isArray(props.modelValue) ? props.modelValue : []);
    const add = () => {
      const more = area.value ? { role: role.value, area: area.value } : { role: role.value };
      if (!grants().some(grant => grant.role === more.role && grant.area === more.area)) {
        emit('update:modelValue', [...grants(), more]);
      }
      role.value = '';
    };
    const ready = () => role.value && (area.value || props.everywhere);
    return () => html`<div>
      <ul class="a-chosen">${grants().map(grant => html`<li key=${grant.role + grant.area}><span>${grantWords(grant)}</span>
        <${ElButton} size="small" aria-label=${t('removeRole', { role: label('role', grant.role) })} onClick=${() => emit('update:modelValue', grants().filter(other => other !== grant))}>×<//></li>`)}</ul>
      <div class="a-adding">
        <${ElSelect} ariaLabel=${t('role')} placeholder=${t('role')} modelValue=${role.value} onUpdate:modelValue=${value => (role.value = value ?? '')}>${choicesOf('role', ROLES).map(choice => html`<${ElOption} key=${choice.value} value=${choice.value} label=${choice.title} />`)}<//>
        <${AreaPick} title=${t('where')} modelValue=${area.value} onUpdate:modelValue=${value => (area.value = value)} />
        <${ElButton} disabled=${!ready()} onClick=${add}>${t('addRole')}<//>
      </div></div>`;
  },
});

/** Grids that somebody is the worker of. */
export const GridPick = defineComponent({
  name: 'GridPick',
  props: { modelValue: { type: [Array, String], default: () => [] } },
  emits: ['update:modelValue'],
  setup(props, { emit }) {
    const area = ref('');
    const grids = () => (Array.isArray(props.modelValue) ? props.modelValue : []);
    const add = () => {
      emit('update:modelValue', [...new Set([...grids(), area.value])]);
      area.value = '';
    };
    return () => html`<div>
      <ul class="a-chosen">${grids().map(grid => html`<li key=${grid}><span>${areaPath(grid)}</span>
        <${ElButton} size="small" aria-label=${t('removeGrid', { name: areaPath(grid) })} onClick=${() => emit('update:modelValue', grids().filter(other => other !== grid))}>×<//></li>`)}</ul>
      <div class="a-adding"><${AreaPick} title=${t('grids')} modelValue=${area.value} onUpdate:modelValue=${value => (area.value = value)} />
        <${ElButton} disabled=${area.value.length !== 15} onClick=${add}>${t('addGrid')}<//></div></div>`;
  },
});
