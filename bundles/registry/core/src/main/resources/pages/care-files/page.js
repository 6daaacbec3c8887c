// SPDX-License-Identifier: Apache-2.0
import { defineComponent, h } from 'vue';
import { purposeOf } from '@linli/console';
import { CareFilePage } from './file.js';
import { Overview } from './overview.js';
import { FilesOfResident, OpenCareFile } from './of-resident.js';
import { Reviews } from './reviews.js';
import { Rules } from './rules.js';

/** The parts of the page by their addresses: `care-files`, `care-files/due`, `care-files/<id>`, … */
export default defineComponent({
  name: 'CareFiles',
  props: { path: { type: Array, default: () => [] }, query: { type: Object, default: () => ({}) } },
  setup: props => () => {
    const [first, second] = props.path;
    const { query } = props;
    if (first === 'of' && second) {
      return h(FilesOfResident, { key: second + purposeOf(query), resident: second, query });
    }
    const parts = { due: Reviews, rules: Rules, new: OpenCareFile };
    return first && !parts[first] ? h(CareFilePage, { key: first + purposeOf(query), id: first, query }) : h(parts[first] ?? Overview, { key: first ?? '', query });
  },
});
