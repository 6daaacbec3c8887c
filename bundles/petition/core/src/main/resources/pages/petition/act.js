// SPDX-License-Identifier: Apache-2.0
import { defineComponent, reactive } from 'vue';
import { api, complain, dialog, Form, html, label, Problem, say, when } from '@linli/console';
import './style.js';
import { actions } from './actions.js';
import { path } from './lookups.js';
import { obstacle } from './obstacles.js';
import { t } from './texts.js';

const EMPTY = () => [];

/** What an action works with: the order as it was seen, what was looked up, and the version to be named. */
function contextOf(kind, order, more) {
  const ctx = reactive({ kind, order, version: order.version, given: /** @type {any} */ ({}), meanwhile: /** @type {any[]} */ ([]), stale: false, blocked: '', ...more });
  /** A step of one's own is nothing that somebody else did meanwhile. */
  ctx.ownStep = async () => {
    const now = await api.get(path(order));
    // The same file again is no step.
    if (now.version > ctx.version + 1) {
      throw new Problem(412, { type: 'urn:linli:problem:stale-version' });
    }
    ctx.version = now.version;
  };
  return ctx;
}

/** Somebody was faster: shows what they did, and lets the person decide anew about what they typed. */
async function catchUp(ctx) {
  const [now, steps, next] = await Promise.all([api.get(path(ctx.order)), api.get(path(ctx.order, 'timeline')), api.get(path(ctx.order, 'steps'))]);
  ctx.meanwhile = steps.filter(step => step.version > ctx.version);
  ctx.version = now.version;
  ctx.stale = true;
  const mine = next.find(step => step.kind === ctx.kind);
  ctx.blocked = mine && !mine.possible && !(ctx.kind === 'CLOSE' && mine.why === 'NO_REPLY') ? obstacle(mine, now.state) : '';
}

async function send(action, ctx, values, more) {
  const body = action.body ? action.body(values, ctx) : values;
  try {
    return await (action.send ? action.send(body, ctx, more) : api.post(path(ctx.order, action.path), body, { key: more.key, ifMatch: ctx.version })) ?? true;
  } catch (problem) {
    if (problem.status === 412) {
      await catchUp(ctx);
    }
    throw problem;
  }
}

const Meanwhile = ({ ctx }) => ctx.stale && html`<div class="l-note" role="status">
  <p><strong>${t('meanwhile')}</strong></p>
  ${ctx.meanwhile.length > 0 ? html`<ul>${ctx.meanwhile.map(step => html`<li key=${step.version}>${when(step.at)} ${step.actor} ${label('step', step.kind)}${step.note && '：' + step.note}</li>`)}</ul>` : html`<p>${t('meanwhileElsewhere')}</p>`}
  <p>${ctx.blocked || t('meanwhileHint')}</p></div>`;
Meanwhile.props = ['ctx'];

/** Prepared answers, put where the words are typed. */
const chips = (into, templates, held) => into && templates?.length > 0 && html`<div class="l-field" role="group" aria-label=${t('templates')}>
  <span class="l-label">${t('templates')}</span>
  <div class="p-chips">${templates.map(template => html`<button key=${template.code} type="button" class="p-chip" title=${template.words} onClick=${() => (held.values[into] = template.words)}>${template.name}</button>`)}</div></div>`;

const ActionForm = defineComponent({
  name: 'PetitionAction',
  props: { kind: { type: String, required: true }, ctx: { type: Object, required: true }, close: { type: Function, required: true } },
  setup(props) {
    const action = actions[props.kind];
    const fields = (action.fields ?? EMPTY)(props.ctx);
    const into = typeof action.templatesInto === 'function' ? action.templatesInto(props.ctx) : action.templatesInto;
    // What stands in the form, which it tells when it is drawn.
    const held = { values: /** @type {any} */ ({}) };
    const hold = ({ values }) => (held.values = values, null);
    return () => html`<div>
      ${props.ctx.head && html`<p class="p-about">${props.ctx.head}</p>`}
      ${action.words?.(props.ctx) && html`<p>${action.words(props.ctx)}</p>`}
      <${Meanwhile} ctx=${props.ctx} />
      ${chips(into, props.ctx.given.templates, held)}
      <${Form} fields=${fields} submit=${(values, more) => send(action, props.ctx, values, more)} draft=${`petition/${props.ctx.order.id}/${props.kind}`}
        danger=${Boolean(action.danger)} submitWords=${nameOf(props.kind, props.ctx)} cancel=${() => props.close()} onDone=${props.close}>${{ default: hold }}<//>
    </div>`;
  },
});

/** What an action is called on its button. */
export function nameOf(kind, ctx) {
  return (ctx && actions[kind].title?.(ctx)) || label('step', kind);
}

async function atOnce(kind, ctx) {
  try {
    return await send(actions[kind], ctx, undefined, { key: undefined });
  } catch (problem) {
    complain(problem);
    return undefined;
  }
}

/** How one order reads above a form, so that nobody answers the wrong one. */
const headOf = order => `${order.number} ${order.petition?.typeName ?? order.typeName ?? ''}`;

/**
 * Does one step with an order, with its form where it has one.
 * @param {string} kind the step
 * @param {any} order the order as it was seen
 * @param {any} [more] what else is known: `noReply`, that no reply was given yet
 * @returns {Promise<any>} what the server answered; undefined when it was given up or refused
 */
export async function act(kind, order, more = {}) {
  const action = actions[kind];
  const ctx = contextOf(kind, order, { head: headOf(order), ...more });
  if (action.given) {
    try {
      ctx.given = await action.given(order, ctx);
    } catch (problem) {
      complain(problem);
      return undefined;
    }
    if (!ctx.given) {
      return undefined;
    }
  }
  const answer = action.atOnce ? await atOnce(kind, ctx) : await dialog(nameOf(kind, ctx), close => html`<${ActionForm} kind=${kind} ctx=${ctx} close=${close} />`);
  answer && say(t('actDone', { what: nameOf(kind, ctx) }));
  return answer;
}
