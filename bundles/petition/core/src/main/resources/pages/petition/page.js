// SPDX-License-Identifier: Apache-2.0
import { defineComponent, h } from 'vue';
import './style.js';
import { Find } from './find.js';
import { Order } from './order.js';

/** One petition by the id of its work order; without one, the way to find it. */
export default defineComponent({
  name: 'PetitionPage',
  props: { path: { type: Array, required: true }, query: { type: Object, required: true } },
  setup: props => () => {
    const id = /** @type {string} */ (props.path[0]);
    return id ? h(Order, { key: id, id }) : h(Find);
  },
});
