// SPDX-License-Identifier: Apache-2.0
import { handling } from './actions-handle.js';
import { together } from './actions-together.js';
import { joining, others, supervising, time } from './actions-more.js';

/**
 * Every step that a person takes, as people work.
 * `main`: its place among the buttons, the lowest first; `path`: of the web service; `atOnce`: without a form;
 * `idle`: why it would lead to nothing although it is possible; `given`: what the form needs to know before; `fields`, `words`, `title`: the form; `body`, `send`: how it is sent.
 * @typedef {{ main?: number, path?: string, atOnce?: boolean, danger?: boolean, idle?: (order: any, timeline: any) => string, given?: (order: any, ctx: any) => Promise<any>, fields?: (ctx: any) => any[], words?: (ctx: any) => string, title?: (ctx: any) => string, templatesInto?: string | ((ctx: any) => string), body?: (values: any, ctx: any) => any, send?: (values: any, ctx: any, more: any) => Promise<any> }} Action
 */

/** @type {[string, Record<string, Action>][]} */
export const groups = [['handle', handling], ['together', together], ['time', time], ['supervise', supervising], ['join', joining], ['other', others]];

/** @type {Record<string, Action>} */
export const actions = Object.assign({}, ...groups.map(([, members]) => members));
