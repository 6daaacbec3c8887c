// SPDX-License-Identifier: Apache-2.0
import { api, session } from '@linli/console';

/** The areas whose desk I sit at, the widest first. */
export function deskAreas() {
  const areas = (session.me?.grants ?? []).filter(grant => ['DISPATCHER', 'SUPERVISOR'].includes(grant.role)).map(grant => grant.area).filter(Boolean);
  return [...new Set(areas)].filter(area => !areas.some(other => other !== area && area.startsWith(other))).sort();
}

/** The first of my areas; whoever works for a place enters there. */
export const homeArea = () => deskAreas()[0] ?? (session.me?.grants ?? []).map(grant => grant.area).find(Boolean) ?? '';

const fetched = new Map();

/** What hardly changes while somebody works is fetched once. */
function once(key, fetchIt) {
  if (!fetched.has(key)) {
    fetched.set(key, fetchIt().catch(problem => {
      fetched.delete(key);
      throw problem;
    }));
  }
  return fetched.get(key);
}

/** The types that can be filed in an area. */
export const typesOf = area => once('types ' + area, () => api.get('/api/petition/types', { query: { area } }));

/** The ways in which petitions come there. */
export const channelsOf = area => once('channels ' + area, () => api.get('/api/petition/channels', { query: { area } }));

async function all(path, query) {
  const items = [];
  let cursor = null;
  do {
    const page = await api.get(path, { query: { ...query, size: 200, cursor } });
    items.push(...page.items);
    cursor = page.next;
  } while (cursor && items.length < 2000);
  return items;
}

/** The units that work for an area: those in its subdistrict, and those of its district. */
export const unitsFor = area => once('units ' + area.slice(0, 9), async () => {
  const units = await all('/api/organization/units', { area: area.slice(0, 6) });
  return units.filter(unit => unit.area.length <= 6 || unit.area.startsWith(area.slice(0, 9)));
});

/** The officers of a subdistrict. */
export const officersOf = area => once('officers ' + area.slice(0, 9), () => all('/api/organization/officers', { area: area.slice(0, 9) }));

/** An area with its bounds. */
export const areaOf = code => once('area ' + code, () => api.get(`/api/organization/areas/${code}`));
