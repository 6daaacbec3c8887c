// SPDX-License-Identifier: Apache-2.0
import { defineComponent, useId } from 'vue';
import { ElCheckbox, ElCheckboxGroup, ElDatePicker, ElInput, ElInputNumber, ElOption, ElRadio, ElRadioGroup, ElSelect } from 'element-plus';
import { html } from './html.js';
import { AreaPick, TypePick, UnitPick } from './choose.js';
import { say2 } from './own-words.js';

const choices = field => (typeof field.choices === 'function' ? field.choices() : field.choices ?? []);

const PLAIN = ['text', 'password', 'area-text'];

/** How each kind of field is entered; each gets what all have in common. A field may bring an `input` of its own. */
const inputs = {
  text: (field, common) => html`<${ElInput} ...${common} type="text" maxlength=${field.max ?? 200} autocomplete=${field.autocomplete ?? 'off'} inputmode=${field.inputmode} />`,
  password: (field, common) => html`<${ElInput} ...${common} type="password" showPassword=${true} autocomplete=${field.autocomplete ?? 'new-password'} />`,
  'area-text': (field, common) => html`<${ElInput} ...${common} type="textarea" autosize=${{ minRows: field.rows ?? 3, maxRows: 12 }} maxlength=${field.max ?? 2000} showWordLimit=${true} />`,
  number: (field, common) => html`<${ElInputNumber} ...${common} modelValue=${common.modelValue === '' ? null : common.modelValue} valueOnClear=${null} min=${field.min} max=${field.max} step=${field.step ?? 1} />`,
  date: (field, common) => html`<${ElDatePicker} ...${common} type="date" valueFormat="YYYY-MM-DD" ariaLabel=${field.title} />`,
  time: (field, common) => html`<${ElDatePicker} ...${common} type="datetime" valueFormat="YYYY-MM-DDTHH:mm:ss+08:00" format="YYYY-MM-DD HH:mm" ariaLabel=${field.title} />`,
  'yes-no': (field, common) => html`<${ElCheckbox} ...${common} modelValue=${Boolean(common.modelValue)}>${field.words ?? say2('yes')}<//>`,
  choice: (field, common) => (choices(field).length <= 4 && !field.select
    ? html`<${ElRadioGroup} ...${common} ariaLabel=${field.title}>${choices(field).map(choice => html`<${ElRadio} key=${choice.value} value=${choice.value}>${choice.title}<//>`)}<//>`
    : html`<${ElSelect} ...${common} ariaLabel=${field.title} filterable=${true} clearable=${true}>${choices(field).map(choice => html`<${ElOption} key=${choice.value} value=${choice.value} label=${choice.title} />`)}<//>`),
  choices: (field, common) => (choices(field).length <= 8
    ? html`<${ElCheckboxGroup} ...${common} ariaLabel=${field.title}>${choices(field).map(choice => html`<${ElCheckbox} key=${choice.value} value=${choice.value}>${choice.title}<//>`)}<//>`
    : html`<${ElSelect} ...${common} ariaLabel=${field.title} multiple=${true} filterable=${true}>${choices(field).map(choice => html`<${ElOption} key=${choice.value} value=${choice.value} label=${choice.title} />`)}<//>`),
  area: (field, common) => html`<${AreaPick} ...${common} title=${field.title} />`,
  unit: (field, common) => html`<${UnitPick} ...${common} title=${field.title} units=${field.units} />`,
  units: (field, common) => html`<${UnitPick} ...${common} title=${field.title} units=${field.units} multiple=${true} />`,
  type: (field, common) => html`<${TypePick} ...${common} title=${field.title} />`,
  // The browser's own words would be in the browser's language.
  file: (field, common) => html`<span class="l-file"><input type="file" id=${common.id} accept=${field.accept} aria-describedby=${common['aria-describedby']} onChange=${event => common['onUpdate:modelValue'](event.target.files[0] ?? '')} />
    <span class="el-button" aria-hidden="true">${say2('file')}</span> <span>${common.modelValue instanceof File ? common.modelValue.name : say2('noFile')}</span></span>`,
};

/** One field with its label, what helps to fill it in, and what is wrong with it. */
export const FieldInput = defineComponent({
  name: 'LinliFieldInput',
  props: { field: { type: Object, required: true }, values: { type: Object, required: true }, error: { type: String, default: '' } },
  setup(props) {
    const id = useId();
    return () => {
      const field = props.field;
      const described = [field.hint && id + '-hint', props.error && id + '-error'].filter(Boolean).join(' ') || undefined;
      const common = {
        id,
        modelValue: props.values[field.name],
        'onUpdate:modelValue': value => (props.values[field.name] = value ?? ''),
        placeholder: field.placeholder,
        'aria-describedby': described,
        'aria-invalid': props.error ? 'true' : undefined,
        // Composed inputs would put it on a plain element, where it means nothing; the label says it, too.
        'aria-required': field.required && PLAIN.includes(field.kind ?? 'text') && !field.input ? 'true' : undefined,
      };
      const grouped = field.grouped || field.kind === 'yes-no' || ((field.kind === 'choice' || field.kind === 'choices') && choices(field).length <= (field.kind === 'choice' ? 4 : 8) && !field.select);
      const name = html`${field.title}${field.required && html`<span class="l-must"> ${say2('required')}</span>`}`;
      return html`<div class=${props.error ? 'l-field l-wrong' : 'l-field'}>
        ${grouped ? html`<span class="l-label">${name}</span>` : html`<label class="l-label" for=${id}>${name}</label>`}
        ${(field.input ?? inputs[field.kind ?? 'text'])(field, common, props.values)}
        ${field.hint && html`<p class="l-hint" id=${id + '-hint'}>${field.hint}</p>`}
        ${props.error && html`<p class="l-error" id=${id + '-error'}>${props.error}</p>`}
      </div>`;
    };
  },
});
