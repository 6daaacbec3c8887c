// SPDX-License-Identifier: Apache-2.0
import { defineComponent, reactive, ref, watch } from 'vue';
import { ElButton } from 'element-plus';
import { html } from './html.js';
import { session } from './session.js';
import { problemWords, violationWords } from './words.js';
import { FieldInput } from './field-input.js';
import { say2 } from './own-words.js';

const draftKey = name => `linli.draft.${session.me?.id}.${name}`;

/** What was typed into the form of this draft's name and not sent yet; null for nothing. */
export function draftOf(name) {
  const kept = name && sessionStorage.getItem(draftKey(name));
  return kept ? JSON.parse(kept) : null;
}

/** `{ 'place.area': 'x' }` becomes `{ place: { area: 'x' } }`; what was left empty is left out. */
export function nest(values) {
  const out = {};
  Object.entries(values).forEach(([name, value]) => {
    if (value === '' || value === undefined || value === null || value instanceof File || (Array.isArray(value) && value.length === 0)) {
      return;
    }
    const steps = name.split('.');
    const last = steps.pop();
    const into = steps.reduce((at, step) => (at[step] ??= {}), out);
    into[last] = value;
  });
  return out;
}

const blank = value => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** What stands in the form, what is wrong with it, and its sending. */
function filling(props, emit) {
  const start = () => Object.fromEntries(props.fields.map(field => [field.name, props.value?.[field.name] ?? field.value ?? (field.kind === 'choices' ? [] : '')]));
  const draft = draftOf(props.draft);
  const values = reactive({ ...start(), ...(draft ?? {}) });
  const state = reactive({ errors: {}, problem: null, sending: false, restored: draft !== null });
  // The same key for the same form, so that a second try after a lost answer does nothing twice.
  let key = crypto.randomUUID();
  watch(values, () => {
    key = crypto.randomUUID();
    if (props.draft) {
      sessionStorage.setItem(draftKey(props.draft), JSON.stringify(Object.fromEntries(Object.entries(values).filter(([, value]) => !(value instanceof File)))));
    }
  });
  const clear = () => {
    Object.assign(values, start());
    Promise.resolve().then(() => props.draft && sessionStorage.removeItem(draftKey(props.draft)));
    state.restored = false;
  };
  async function send() {
    state.problem = null;
    const shown = props.fields.filter(field => !field.when || field.when(values));
    state.errors = Object.fromEntries(shown.filter(field => field.required && blank(values[field.name])).map(field => [field.name, say2('missing')]));
    if (Object.keys(state.errors).length > 0 || state.sending) {
      return;
    }
    state.sending = true;
    try {
      const answer = await props.submit(nest(Object.fromEntries(shown.map(field => [field.name, values[field.name]]))), { key, values });
      // False: broken off by who sends, so that what was typed stays.
      if (answer !== false) {
        clear();
        emit('done', answer);
      }
    } catch (problem) {
      refused(problem);
    } finally {
      state.sending = false;
    }
  }
  function refused(problem) {
    if (problem.status === undefined) {
      throw problem;
    }
    const known = (problem.violations ?? []).filter(wrong => props.fields.some(field => field.name === wrong.field));
    state.errors = Object.fromEntries(known.map(wrong => [wrong.field, violationWords(wrong)]));
    state.problem = problem;
  }
  return { values, state, send, clear };
}

/** A form: the server's refusals stand at their fields; what was typed stays until it was taken. */
export const Form = defineComponent({
  name: 'LinliForm',
  props: {
    fields: { type: Array, required: true },
    value: { type: Object, default: () => ({}) },
    submit: { type: Function, required: true },
    draft: { type: String, default: '' },
    submitWords: { type: String, default: '' },
    danger: { type: Boolean, default: false },
    cancel: { type: Function, default: null },
  },
  emits: ['done'],
  setup(props, { emit, slots, expose }) {
    const form = filling(props, emit);
    // What is typed, for what a page shows beside the form.
    expose({ values: form.values });
    const root = ref(null);
    const send = async event => {
      event.preventDefault();
      await form.send();
      requestAnimationFrame(() => root.value?.querySelector('[aria-invalid="true"], .l-wrong input, .l-wrong textarea')?.focus());
    };
    return () => html`<form class="l-form" ref=${root} noValidate onSubmit=${send}>
      ${form.state.restored && html`<p class="l-note" role="status">${say2('draft')} <button type="button" class="l-plain" onClick=${form.clear}>${say2('throwDraft')}</button></p>`}
      ${form.state.problem && html`<div class="l-failure" role="alert">${problemWords(form.state.problem)}${others(form.state.problem, props.fields)}</div>`}
      ${props.fields.filter(field => !field.when || field.when(form.values)).map(field => html`<${FieldInput} key=${field.name} field=${field} values=${form.values} error=${form.state.errors[field.name]} />`)}
      ${slots.default?.({ values: form.values })}
      <div class="l-form-end">
        ${props.cancel && html`<${ElButton} onClick=${props.cancel}>${say2('cancel')}<//>`}
        <${ElButton} type=${props.danger ? 'danger' : 'primary'} nativeType="submit" loading=${form.state.sending}>${props.submitWords || say2('send')}<//>
      </div>
    </form>`;
  },
});

/** Refused fields that the form does not have. */
function others(problem, fields) {
  const rest = (problem.violations ?? []).filter(wrong => !fields.some(field => field.name === wrong.field));
  return rest.length > 0 && html`<ul>${rest.map(wrong => html`<li key=${wrong.field}>${violationWords(wrong)}</li>`)}</ul>`;
}
