// SPDX-License-Identifier: Apache-2.0
/** Templates: whatever is put into them is escaped, unless it is a template itself. */

const SIGNS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

class Template {
    constructor(text) {
        this.text = text;
    }
}

function piece(value) {
    if (value === null || value === undefined || value === false || value === true) {
        return '';
    }
    if (Array.isArray(value)) {
        return value.map(piece).join('');
    }
    return value instanceof Template ? value.text : String(value).replace(/[&<>"']/g, sign => SIGNS[sign]);
}

/** @returns {Template} */
export const html = (strings, ...values) =>
    new Template(strings.reduce((done, next, at) => done + piece(values[at - 1]) + next));

const shown = new WeakMap();

/**
 * Shows it, unless it is shown already: what somebody is about to tap must not be taken from under the finger.
 * @param {Element} place @param {Template} template @param {boolean} [anew] in any case
 * @returns {boolean} whether it is another
 */
export function show(place, template, anew = false) {
    if (!anew && shown.get(place) === template.text) {
        return false;
    }
    shown.set(place, template.text);
    place.innerHTML = template.text;
    return true;
}
