// SPDX-License-Identifier: Apache-2.0
import { defineComponent, reactive, ref, watch } from 'vue';
import { ElOption, ElRadioButton, ElRadioGroup, ElSelect } from 'element-plus';
import { addQuery, api, areaName, AreaPick, Empty, html, label, Link, List, Loading, Section, useLoad } from '@linli/console';
import { mine } from './forms.js';
import { firstArea, level, LEVELS, Part, t } from './head.js';

/** How many of each category and level; the grid's sheet counts them and hides what would tell of one person. */
const counts = area => api.get('/api/grid/sheets/' + area).then(sheet => sheet.numbers?.needs ?? [], () => []);

/** Who needs care in an area: the numbers, and behind each number its masked list. */
export const Overview = defineComponent({
  name: 'CareOverview',
  props: { query: { type: Object, default: () => ({}) } },
  setup(props) {
    const at = reactive({ area: props.query.area || firstArea(), category: props.query.category ?? '', level: props.query.level ?? '' });
    const turn = ref(0);
    const found = useLoad(async () => {
      const [categories, numbers] = await Promise.all([api.get('/api/registry/care-categories', { query: { area: at.area } }), counts(at.area)]);
      return { categories: mine(categories), numbers };
    });
    watch(() => at.area, () => found.reload());
    watch(at, () => ((turn.value += 1), addQuery({ ...at })));
    const search = (cursor, size) => api.post('/api/registry/resident-searches', { by: 'CATEGORY', text: at.category, level: at.level || undefined, area: at.area, cursor, size });
    const columns = () => [
      { key: 'name', title: t('name'), card: 'title', width: '9rem', cell: person => html`<${Link} to=${['care-files', 'of', person.id]} query=${props.query}>${person.name}<//>` },
      { key: 'level', title: t('level'), width: '7rem', cell: () => (at.level ? level(at.level) : t('anyLevel')) },
      { key: 'birthYear', title: t('birthYear'), width: '7rem' },
      { key: 'address', title: t('address') },
      { key: 'area', title: t('area'), cell: person => areaName(person.area) },
    ];
    const choose = (category, chosen) => Object.assign(at, { category, level: chosen });
    return () => html`<${Part} here="overview" subtitle=${t('subtitle')}>
      <div class="l-filters">
        <label class="l-filter"><span>${t('area')}</span><${AreaPick} title=${t('area')} modelValue=${at.area} onUpdate:modelValue=${area => (at.area = area || firstArea())} /></label>
        <label class="l-filter"><span>${t('category')}</span><${ElSelect} ariaLabel=${t('category')} placeholder=${t('choose')} clearable=${true} modelValue=${at.category} onUpdate:modelValue=${category => (at.category = category ?? '')}>
          ${(found.data?.categories ?? []).map(category => html`<${ElOption} key=${category.code} value=${category.code} label=${category.name} />`)}<//></label>
        <div class="l-filter l-wide"><span>${t('level')}</span><${ElRadioGroup} modelValue=${at.level} ariaLabel=${t('level')} onUpdate:modelValue=${value => (at.level = value)}>
          <${ElRadioButton} value="">${t('anyLevel')}<//>${LEVELS.map(code => html`<${ElRadioButton} key=${code} value=${code}>${label('careLevel', code)}<//>`)}<//></div>
      </div>
      <${Loading} of=${found}>${() => html`<div>
        ${at.category
          ? html`<${Section} title=${name(found.data.categories, at.category)}><${List} key=${turn.value} name="care-files" columns=${columns()} load=${search} empty=${{ words: t('nobody'), hint: t('nobodyHint') }} /><//>`
          : found.data.numbers.length === 0 && html`<${Empty} words=${t('chooseCategory')} hint=${t('chooseCategoryHint')} />`}
        ${matrix(found.data, choose)}</div>`}<//>
    <//>`;
  },
});

const name = (categories, code) => categories.find(category => category.code === code)?.name ?? '';

/** A number with its list behind it; what is hidden leads to the list all the same. */
function number(cell, words, act) {
  const shown = !cell || cell.people?.people === 0 ? '0' : cell.people.hidden ? t('few') : cell.people.people;
  return shown === '0' ? '0' : html`<button type="button" class="l-plain" aria-label=${`${words} ${shown}`} onClick=${act}>${shown}</button>`;
}

function matrix({ categories, numbers }, choose) {
  if (numbers.length === 0) {
    return null;
  }
  const of = (category, code) => numbers.find(need => need.category === category && need.level === code);
  return html`<${Section} title=${t('numbers')}><p class="l-quiet">${t('numbersHint')}</p>
    <div class="l-table" tabindex="0" role="region" aria-label=${t('numbers')}><table><thead><tr><th scope="col">${t('category')}</th>${LEVELS.map(code => html`<th scope="col" key=${code}>${level(code)}</th>`)}</tr></thead>
    <tbody>${categories.map(category => html`<tr key=${category.code}><th scope="row">${category.name}</th>
      ${LEVELS.map(code => html`<td key=${code}>${number(of(category.code, code), category.name + ' ' + label('careLevel', code), () => choose(category.code, code))}</td>`)}</tr>`)}</tbody></table></div><//>`;
}
