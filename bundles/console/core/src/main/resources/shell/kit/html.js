// SPDX-License-Identifier: Apache-2.0
import { h } from 'vue';
import htm from 'htm';

/** Children of a component are its default slot; an object of functions is its named slots. */
function element(type, props, ...children) {
  // Tells htm to build static parts anew each time: Vue must not get one vnode twice.
  this[0] = 3;
  if (typeof type === 'string') {
    return h(type, props, children);
  }
  const [only] = children;
  if (children.length === 0) {
    return h(type, props);
  }
  if (children.length === 1 && (typeof only === 'function' || isSlots(only))) {
    return h(type, props, only);
  }
  return h(type, props, () => children);
}

function isSlots(child) {
  return child !== null && typeof child === 'object' && !Array.isArray(child) && !child.__v_isVNode;
}

/** Templates: html`<p class="x">${text}</p>`; everything put into them is text, never markup. */
export const html = htm.bind(/** @type {any} */ (element));
