// SPDX-License-Identifier: Apache-2.0
import { defineComponent, reactive } from 'vue';
import { html } from './html.js';
import { Failure } from './frame.js';
import { say2 } from './own-words.js';

/**
 * Fetches at once and again on `reload()`. What was there stays on screen meanwhile; of two looks under way the later counts.
 * @template T
 * @param {() => Promise<T>} fetchIt
 */
export function useLoad(fetchIt) {
  let turn = 0;
  const state = reactive({ data: /** @type {any} */ (null), problem: /** @type {any} */ (null), loading: false, reload });
  async function reload() {
    const mine = ++turn;
    state.loading = true;
    try {
      const data = await fetchIt();
      if (mine === turn) {
        state.data = data;
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
  }
  reload();
  return state;
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
