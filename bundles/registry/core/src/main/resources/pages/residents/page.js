// SPDX-License-Identifier: Apache-2.0
import { defineComponent, h } from 'vue';
import { purposeOf } from '@linli/console';
import { AddResident } from './add.js';
import { Erasures } from './erasures.js';
import { Exports } from './exports.js';
import { HouseholdPage } from './household.js';
import { Households } from './households.js';
import { Merge } from './merge.js';
import { RequestPage, Requests } from './requests.js';
import { ResidentPage } from './resident.js';
import { Search } from './search.js';

const parts = { households: Households, new: AddResident, merge: Merge, erasures: Erasures, exports: Exports };

/** The parts of the page by their addresses: `residents`, `residents/<id>`, `residents/household/<id>`, … */
export default defineComponent({
  name: 'Residents',
  props: { path: { type: Array, default: () => [] }, query: { type: Object, default: () => ({}) } },
  setup: props => () => {
    const [first, second] = props.path;
    const { query } = props;
    // Another person or another purpose is another look.
    if (first === 'household' && second) {
      return h(HouseholdPage, { key: second + purposeOf(query), id: second, query });
    }
    if (first === 'requests') {
      return second ? h(RequestPage, { key: second, id: second }) : h(Requests, { key: 'requests' });
    }
    if (first && !parts[first]) {
      return h(ResidentPage, { key: first + purposeOf(query), id: first, query });
    }
    return h(parts[first] ?? Search, { key: first ?? '', query });
  },
});
