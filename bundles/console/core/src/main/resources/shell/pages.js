// SPDX-License-Identifier: Apache-2.0
import { reactive } from 'vue';
import { api } from '@linli/console';

/** The pages that installed bundles bring, for the roles of who is signed in. */
export const pages = reactive({ list: /** @type {any[]} */ ([]), known: false, problem: null });

/** Reads the list; bundles may have come, changed or gone. */
export async function readPages() {
  try {
    pages.list = await api.get('/console/pages');
    pages.problem = null;
    pages.known = true;
  } catch (problem) {
    pages.problem = problem;
  }
}

/** Nobody is signed in any more. */
export function clearPages() {
  Object.assign(pages, { list: [], known: false, problem: null });
}
