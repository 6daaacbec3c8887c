// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from 'vue';
import { ElButton, ElDatePicker, ElInput, ElOption, ElSelect } from 'element-plus';
import { html } from './html.js';
import { session } from './session.js';
import { AreaPick, TypePick, UnitPick } from './choose.js';
import { ask } from './ask.js';
import { say2 } from './own-words.js';

const key = name => `linli.views.${session.me?.id}.${name}`;

function read(name) {
  try {
    return JSON.parse(localStorage.getItem(key(name)) ?? '[]');
  } catch (unreadable) {
    console.warn('saved views', unreadable.message);
    return [];
  }
}

/** The filters of a list, and those that somebody keeps under a name. */
export const FilterBar = defineComponent({
  name: 'LinliFilterBar',
  props: { name: { type: String, required: true }, filters: { type: Array, required: true }, values: { type: Object, required: true } },
  setup(props) {
    const views = ref(read(props.name));
    const keep = changed => {
      views.value = changed;
      localStorage.setItem(key(props.name), JSON.stringify(changed));
    };
    const use = view => props.filters.forEach(filter => (props.values[filter.key] = view.values[filter.key] ?? ''));
    const save = async () => {
      const given = await ask({ title: say2('saveView'), fields: [{ name: 'title', title: say2('viewName'), required: true }], submit: async values => values });
      if (given) {
        keep([...views.value.filter(view => view.title !== given.title), { title: given.title.slice(0, 40), values: { ...props.values } }].slice(-20));
      }
    };
    const used = () => props.filters.some(filter => (props.values[filter.key] ?? '') !== (filter.value ?? ''));
    // On a phone the list comes first.
    const narrow = matchMedia('(max-width: 719px)').matches;
    const folded = bar => (narrow ? html`<details class="l-folded"><summary>${say2('filters')}${used() && ' ●'}</summary>${bar}</details>` : bar);
    return () => folded(html`<form class="l-filters" role="search" aria-label=${say2('filters')} onSubmit=${event => event.preventDefault()}>
      ${props.filters.map(filter => html`<label key=${filter.key} class="l-filter"><span>${filter.title}</span>${field(filter, props.values)}</label>`)}
      ${used() && html`<${ElButton} onClick=${() => use({ values: Object.fromEntries(props.filters.map(filter => [filter.key, filter.value ?? ''])) })}>${say2('clear')}<//>
      <${ElButton} onClick=${save}>${say2('saveView')}<//>`}
      ${views.value.length > 0 && html`<span class="l-views" role="group" aria-label=${say2('views')}>${views.value.map(view => html`<span key=${view.title} class="l-view">
        <button type="button" onClick=${() => use(view)}>${view.title}</button>
        <button type="button" aria-label=${say2('removeView', { name: view.title })} onClick=${() => keep(views.value.filter(other => other !== view))}>×</button></span>`)}</span>`}
    </form>`);
  },
});

function field(filter, values) {
  const set = value => (values[filter.key] = value ?? '');
  const common = { modelValue: values[filter.key], 'onUpdate:modelValue': set, clearable: true };
  switch (filter.kind) {
    case 'choice':
      return html`<${ElSelect} ...${common} ariaLabel=${filter.title} placeholder=${say2('all')}>
        ${filter.choices.map(choice => html`<${ElOption} key=${choice.value} value=${choice.value} label=${choice.title} />`)}<//>`;
    case 'area':
      return html`<${AreaPick} ...${common} title=${filter.title} />`;
    case 'unit':
      return html`<${UnitPick} ...${common} title=${filter.title} />`;
    case 'type':
      return html`<${TypePick} ...${common} title=${filter.title} />`;
    case 'day':
      return html`<${ElDatePicker} ...${common} type="date" valueFormat="YYYY-MM-DD" ariaLabel=${filter.title} />`;
    default:
      // Sent when entered, not with each letter.
      return html`<${ElInput} ariaLabel=${filter.title} clearable=${true} modelValue=${values[filter.key]} onChange=${set} onClear=${() => set('')} onInput=${() => {}}
        ...${{ 'onUpdate:modelValue': undefined }} />`;
  }
}
