// SPDX-License-Identifier: Apache-2.0
import { defineComponent, watchEffect } from 'vue';
import { ElButton } from 'element-plus';
import { html } from './html.js';
import { Link } from './navigate.js';
import { exact, until, when } from './time.js';
import { problemWords } from './words.js';
import { say2 } from './own-words.js';

const render = slot => (typeof slot === 'function' ? slot() : slot);

/** A page: one heading, what can be done beside it, the content below. */
export const Page = defineComponent({
  name: 'LinliPage',
  props: { title: { type: String, required: true }, subtitle: { type: String, default: '' }, actions: { type: Function, default: null } },
  setup(props, { slots }) {
    watchEffect(() => {
      document.title = props.title + ' · 邻里';
    });
    return () => html`<div class="l-page">
      <header class="l-page-head">
        <div><h1 tabindex="-1">${props.title}</h1>${props.subtitle && html`<p class="l-quiet">${props.subtitle}</p>`}</div>
        ${props.actions && html`<div class="l-actions">${render(props.actions)}</div>`}
      </header>
      ${slots.default?.()}
    </div>`;
  },
});

/** A part of a page with a heading of its own. */
export const Section = defineComponent({
  name: 'LinliSection',
  props: { title: { type: String, default: '' }, actions: { type: Function, default: null } },
  setup(props, { slots }) {
    return () => html`<section class="l-section">
      ${props.title && html`<header class="l-section-head"><h2>${props.title}</h2>${props.actions && html`<div class="l-actions">${render(props.actions)}</div>`}</header>`}
      ${slots.default?.()}
    </section>`;
  },
});

/** Nothing there, and what to do about it. */
export const Empty = defineComponent({
  name: 'LinliEmpty',
  props: { words: { type: String, required: true }, hint: { type: String, default: '' } },
  setup: (props, { slots }) => () => html`<div class="l-empty"><p><strong>${props.words}</strong></p>${props.hint && html`<p>${props.hint}</p>`}${slots.default?.()}</div>`,
});

/** What went wrong, and the way on. */
export const Failure = defineComponent({
  name: 'LinliFailure',
  props: { problem: { type: Object, required: true }, title: { type: String, default: '' } },
  emits: ['retry'],
  setup: (props, { emit, attrs }) => () => html`<div class="l-failure" role="alert">
    <p><strong>${props.title || say2('failedTitle')}</strong></p><p>${problemWords(props.problem)}</p>
    ${attrs.retry !== false && html`<${ElButton} size="small" onClick=${() => emit('retry')}>${say2('retry')}<//>`}
  </div>`,
});

/** Names and values; a value is text or a vnode. */
export const Facts = defineComponent({
  name: 'LinliFacts',
  props: { items: { type: Array, required: true } },
  setup: props => () => html`<dl class="l-facts">${props.items.filter(item => item && item[1] !== undefined && item[1] !== null && item[1] !== '' && item[1] !== false)
    .map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`,
});

const SIGNS = { danger: '!', warning: '△', success: '✓', info: '·' };

/** A short mark: colour and sign, so that it can be read without colour. */
export const Tag = defineComponent({
  name: 'LinliTag',
  props: { kind: { type: String, default: 'info' } },
  setup: (props, { slots }) => () => html`<span class=${'l-tag l-' + props.kind}><span aria-hidden="true">${SIGNS[props.kind]}</span> ${slots.default?.()}</span>`,
});

/** A due time: how long still, or how long over it. */
export const Due = defineComponent({
  name: 'LinliDue',
  props: { at: { type: String, default: null }, overdue: { type: Boolean, default: false } },
  setup: props => () => {
    if (!props.at) {
      return null;
    }
    const left = Date.parse(props.at) - Date.now();
    const kind = props.overdue || left < 0 ? 'danger' : left < 24 * 3600_000 ? 'warning' : 'success';
    return html`<span class="l-due" title=${exact(props.at)}><${Tag} kind=${kind}>${until(props.at)}<//> <span class="l-quiet">${say2('dueOn', { at: when(props.at) })}</span></span>`;
  },
});

/** The parts of a page that have addresses of their own: `items` are `[title, address segments]`. */
export const Tabs = defineComponent({
  name: 'LinliTabs',
  props: { items: { type: Array, required: true }, current: { type: String, required: true }, title: { type: String, required: true } },
  setup: props => () => html`<nav class="l-tabs" aria-label=${props.title}>${props.items.map(([words, to, key]) => html`<${Link} key=${key} to=${to} aria-current=${props.current === key ? 'page' : undefined}>${words}<//>`)}</nav>`,
});
