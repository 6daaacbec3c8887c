// SPDX-License-Identifier: Apache-2.0
import { defineComponent, reactive, ref } from 'vue';
import { ElButton, ElInput, ElInputNumber, ElOption, ElSelect } from 'element-plus';
import { api, areaName, AreaPick, Empty, hasRole, html, label, Link, List, Tag } from '@linli/console';
import { mayWrite, Part, t } from './head.js';

const KEYS = ['NAME', 'PINYIN', 'INITIALS', 'PHONE', 'ID_NUMBER', 'ADDRESS', 'CATEGORY'];

/** What was looked for last: kept in this window only, never in the address, where a log could keep a name. */
const asked = reactive({ text: '', by: '', area: '', ageFrom: undefined, ageTo: undefined, category: '' });

const body = () => ({
  text: asked.by === 'CATEGORY' ? asked.category : asked.text.trim() || undefined,
  by: asked.by || undefined,
  area: asked.area || undefined,
  ageFrom: asked.ageFrom ?? undefined,
  ageTo: asked.ageTo ?? undefined,
});

const answerable = () => Boolean(body().text) || asked.ageFrom !== undefined || asked.ageTo !== undefined;

const status = person => html`<${Tag} kind=${person.status === 'ACTIVE' ? 'success' : 'info'}>${label('residentStatus', person.status)}<//>`;

/** Looking for people: a masked list of those in one's areas. */
export const Search = defineComponent({
  name: 'ResidentSearch',
  props: { query: { type: Object, default: () => ({}) } },
  setup(props) {
    const turn = ref(answerable() ? 1 : 0);
    const categories = ref(/** @type {any[]} */ ([]));
    const loadCategories = async () => {
      if (categories.value.length === 0) {
        categories.value = await api.get('/api/registry/care-categories', { query: { area: asked.area || undefined } }).catch(() => []);
      }
    };
    asked.by === 'CATEGORY' && loadCategories();
    const keys = () => KEYS.filter(key => key !== 'CATEGORY' || hasRole('GRID_WORKER', 'COMMUNITY_OFFICER', 'CARE_OFFICER'));
    const find = event => {
      event.preventDefault();
      answerable() && (turn.value += 1);
    };
    const columns = () => [
      { key: 'name', title: t('name'), card: 'title', width: '9rem', cell: person => html`<${Link} to=${['residents', person.id]} query=${props.query}>${person.name}<//>` },
      { key: 'sex', title: t('sex'), width: '5rem', cell: person => label('sex', person.sex) },
      { key: 'birthYear', title: t('birthYear'), width: '7rem' },
      { key: 'phone', title: t('phone'), width: '9rem' },
      { key: 'address', title: t('address') },
      { key: 'area', title: t('area'), cell: person => areaName(person.area) },
      { key: 'status', title: t('status'), width: '6rem', cell: status },
    ];
    const number = (key, title) => html`<label class="l-filter l-narrow"><span>${title}</span><${ElInputNumber} ariaLabel=${title} min=${0} max=${150} controls=${false}
      modelValue=${asked[key]} onUpdate:modelValue=${value => (asked[key] = value ?? undefined)} /></label>`;
    return () => html`<${Part} here="find" subtitle=${t('subtitle')} actions=${() => (mayWrite() || hasRole('GRID_WORKER')) && html`<${Link} class="el-button el-button--primary" to=${['residents', 'new']}>${t('add')}<//>`}>
      <form class="l-filters" role="search" aria-label=${t('tab.find')} onSubmit=${find}>
        ${asked.by === 'CATEGORY'
          ? html`<label class="l-filter"><span>${t('category')}</span><${ElSelect} ariaLabel=${t('category')} placeholder=${t('choose')} modelValue=${asked.category} onUpdate:modelValue=${value => (asked.category = value ?? '')}>
            ${categories.value.map(category => html`<${ElOption} key=${category.code} value=${category.code} label=${category.name} />`)}<//></label>`
          : html`<label class="l-filter l-wide"><span>${t('text')}</span><${ElInput} ariaLabel=${t('text')} placeholder=${t('textHint')} clearable=${true} maxlength="60"
            modelValue=${asked.text} onUpdate:modelValue=${value => (asked.text = value)} /></label>`}
        <label class="l-filter"><span>${t('by')}</span><${ElSelect} ariaLabel=${t('by')} placeholder=${t('byItself')} clearable=${true} modelValue=${asked.by}
          onUpdate:modelValue=${value => ((asked.by = value ?? ''), value === 'CATEGORY' && loadCategories())}>
          ${keys().map(key => html`<${ElOption} key=${key} value=${key} label=${t('by.' + key)} />`)}<//></label>
        <label class="l-filter"><span>${t('area')}</span><${AreaPick} title=${t('area')} modelValue=${asked.area} onUpdate:modelValue=${value => (asked.area = value)} /></label>
        <div class="l-ages">${number('ageFrom', t('ageFrom'))}${number('ageTo', t('ageTo'))}</div>
        <${ElButton} type="primary" nativeType="submit" disabled=${!answerable()}>${t('search')}<//>
      </form>
      ${turn.value === 0
        ? html`<${Empty} words=${t('before')} hint=${t('beforeHint')} />`
        : html`<${List} key=${turn.value} name="residents" columns=${columns()} load=${(cursor, size) => api.post('/api/registry/resident-searches', { ...body(), cursor, size })}
          empty=${{ words: t('nobody'), hint: t('nobodyHint') }} />`}
    <//>`;
  },
});
