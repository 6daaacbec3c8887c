// SPDX-License-Identifier: Apache-2.0
import { defineComponent, h } from 'vue';
import { RouterLink } from 'vue-router';

let router = null;

/** The shell gives its router once. */
export function useRouterOfShell(given) {
  router = given;
}

const path = segments => '/' + segments.map(segment => encodeURIComponent(segment)).join('/');

/** Goes to a page of the console: `go('petition', id)`. */
export function go(...segments) {
  return router.push(path(segments));
}

/** Keeps choices in the address, so that they can be sent on and come back with the back button. */
export function addQuery(entries) {
  const query = { ...router.currentRoute.value.query };
  Object.entries(entries).forEach(([key, value]) => {
    if (value === undefined || value === null || value === '') {
      delete query[key];
    } else {
      query[key] = String(value);
    }
  });
  return router.replace({ path: router.currentRoute.value.path, query });
}

/** The query of the address as it is now. */
export const queryNow = () => router.currentRoute.value.query;

/** A link to a page of the console: `to` is the page's name and what follows. */
export const Link = defineComponent({
  name: 'LinliLink',
  props: { to: { type: Array, required: true }, query: { type: Object, default: undefined } },
  setup(props, { slots }) {
    return () => h(RouterLink, { to: { path: path(props.to), query: props.query } }, slots);
  },
});
