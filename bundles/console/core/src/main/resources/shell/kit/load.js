// SPDX-License-Identifier: Apache-2.0
import { defineComponent, reactive } from 'vue';
import { html } from './html.js';
import { Failure } from './frame.js';
import { say2 } from './own-words.js';

/** Of several looks under way the last one counts; `state` tells whether one is under way, and what went wrong. */
export function looking(state) {
  let turn = 0;
  return async (fetchIt, take) => {
    const mine = ++turn;
    state.loading = true;
    try {
      const found = await fetchIt();
      if (mine === turn) {
        take(found);
        state.problem = null;
      }
    } catch (problem) {
      if (mine === turn) {
        state.problem = problem;
      }
    } finally {
      if (mine === turn) {
        state.loading = false;
      }
    }
  };
}

/**
 * Fetches at once and again on `reload()`. What was there stays on screen meanwhile.
 * @template T
 * @param {() => Promise<T>} fetchIt
 */
export function useLoad(fetchIt) {
  const state = reactive({ data: /** @type {any} */ (null), problem: /** @type {any} */ (null), loading: false, reload });
  const look = looking(state);
  function reload() {
    return look(fetchIt, data => (state.data = data));
  }
  reload();
  return state;
}

/**
 * Parts of a list as the server gives them, by its cursor: only one of them is held, however long the list is.
 * @param {(cursor: string | null) => Promise<any>} fetchAt
 */
export function usePages(fetchAt) {
  const state = reactive({ rows: [], before: /** @type {(string|null)[]} */ ([]), at: null, next: null, problem: null, loading: false, loaded: false });
  const look = looking(state);
  const open = cursor => look(() => fetchAt(cursor), page =>
    Object.assign(state, { rows: Array.isArray(page) ? page : page.items, next: page.next ?? null, at: cursor, loaded: true }));
  return {
    state,
    first: () => ((state.before = []), open(null)),
    again: () => open(state.at),
    more: () => (state.before.push(state.at), open(state.next)),
    less: () => open(state.before.pop() ?? null),
  };
}

/** Content as soon as it is there: `<Loading of={orders}>{() => …}</Loading>`; until then lines, or what went wrong. */
export const Loading = defineComponent({
  name: 'LinliLoading',
  props: { of: { type: Object, required: true } },
  setup(props, { slots }) {
    return () => {
      if (props.of.data !== null && props.of.data !== undefined) {
        return slots.default();
      }
      return props.of.problem
        ? html`<${Failure} problem=${props.of.problem} onRetry=${props.of.reload} />`
        : html`<div class="l-waiting" role="status"><span class="l-hidden">${say2('loading')}</span><i></i><i></i><i></i></div>`;
    };
  },
});
