// SPDX-License-Identifier: Apache-2.0
import { defineComponent, h } from 'vue';
import { hasRole } from '@linli/console';
import { AreaImport } from './areas.js';
import { ImportPage } from './import.js';
import { Imports } from './list.js';

/** The parts of the page by their addresses: `imports`, `imports/<id>`, `imports/areas`. */
export default defineComponent({
  name: 'ImportsPage',
  props: { path: { type: Array, default: () => [] }, query: { type: Object, default: () => ({}) } },
  setup: props => () => {
    const first = props.path[0] ?? (hasRole('REGISTRAR') ? '' : 'areas');
    return first === 'areas' ? h(AreaImport) : first ? h(ImportPage, { key: first, id: first }) : h(Imports);
  },
});
