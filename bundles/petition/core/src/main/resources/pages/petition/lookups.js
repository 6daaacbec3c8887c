// SPDX-License-Identifier: Apache-2.0
import { api, label, myAreas, session } from '@linli/console';
import { t } from './texts.js';

const MOST_PAGES = 5;

export const path = (order, ...rest) => ['/api/petition/work-orders', order.id, ...rest].join('/');

/** All parts of a list, as far as a person would look. */
async function all(address, query) {
  const items = [];
  let cursor;
  for (let page = 0; page < MOST_PAGES; page++) {
    const part = await api.get(address, { query: { ...query, size: 200, cursor } });
    items.push(...part.items);
    cursor = part.next;
    if (!cursor) {
      break;
    }
  }
  return items;
}

/** Those nearest to the order first: of its community, its subdistrict, its district. */
const nearest = order => (one, other) => shared(order, other.area) - shared(order, one.area) || one.name.localeCompare(other.name, 'zh');
const shared = (order, area) => (order.area.startsWith(area) ? area.length : 0);

/** The units of the order's district. */
export const units = async order => (await all('/api/organization/units', { area: order.area.slice(0, 6) })).sort(nearest(order));

/** The officers round the order, in the widest of its areas that one's own roles cover. */
export async function officers(order) {
  const covered = [9, 12, 15].map(length => order.area.slice(0, length)).find(area => myAreas().some(mine => area.startsWith(mine)));
  return covered ? all('/api/organization/officers', { area: covered }) : [];
}

const roles = officer => [...new Set(officer.grants.map(grant => label('role', grant.role)))].slice(0, 2).join(' ');

/** Whom the order can be given to: who is responsible there first, then units, then people. */
export async function handlers(order) {
  const [place, ofDistrict, people] = await Promise.all([
    api.get('/api/organization/responsibility', { query: { area: order.area } }).catch(() => ({ charges: [] })),
    units(order),
    officers(order),
  ]);
  const choices = place.charges.map(charge => ({ value: `${charge.handler.kind}:${charge.handler.id}`, title: t('responsibleHere', { name: charge.handler.name }) }));
  ofDistrict.forEach(unit => choices.push({ value: 'UNIT:' + unit.id, title: `${unit.name} · ${t('unit')}` }));
  people.forEach(officer => choices.push({ value: 'OFFICER:' + officer.id, title: `${officer.name} · ${roles(officer)}` }));
  const seen = new Set(order.handling.barred.flatMap(id => ['UNIT:' + id, 'OFFICER:' + id]));
  return choices.filter(choice => !seen.has(choice.value) && seen.add(choice.value));
}

/** `UNIT:id` as the web services want it. */
export const member = choice => ({ kind: choice.split(':')[0], id: choice.split(':')[1] });

/** The units that somebody belongs to, with their names. */
export const myUnits = () => Promise.all((session.me?.units ?? []).map(id => api.get('/api/organization/units/' + id).catch(() => null))).then(found => found.filter(Boolean));

/** The types that there are where the order lies. */
export const types = order => api.get('/api/petition/types', { query: { area: order.area } });

export const templates = order => api.get(path(order, 'templates'));
export const attachments = order => api.get(path(order, 'attachments'));
export const supervisions = order => api.get(path(order, 'supervisions')).then(asked => asked.filter(one => !one.answeredAt));
export const parties = order => all('/api/petition/outside-parties', { area: order.area }).then(found => found.filter(party => party.active));

/** Whether a mediation is under way. */
export function inMediation(steps) {
  const last = Array.isArray(steps) ? steps.filter(step => step.kind === 'MEDIATE' || step.kind === 'SETTLE').pop() : null;
  return last?.kind === 'MEDIATE';
}

export const mediating = async order => inMediation(await api.get(path(order, 'timeline')));

/** Other orders by number or words. */
export const orders = text => api.post('/api/petition/work-orders/search', /^\d{8}-?/.test(text) ? { number: text } : { words: text }, { query: { size: 20 } }).then(found => found.items);

/** How another order reads in one line. */
export const orderLine = order => `${order.number} ${order.typeName} · ${order.opening} (${label('state', order.state)})`;
