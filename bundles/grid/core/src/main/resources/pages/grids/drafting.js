// SPDX-License-Identifier: Apache-2.0
import { computed, markRaw, reactive, watch } from 'vue';
import { api, session } from '@linli/console';
import { cut, equal, isBroken, joined, leftward, moved, nearest, plain, polygon, ringOf, same, widened, withCorner } from './shapes.js';

const GRID = 15;
const MOST_UNDONE = 50;

/** All grids of a community, or of the communities of a subdistrict. */
async function gridsOf(area) {
  const children = await api.get('/api/organization/areas', { query: { parent: area } });
  const grids = area.length === 12 ? children : (await Promise.all(children.map(child => api.get('/api/organization/areas', { query: { parent: child.code } })))).flat();
  return grids.map(grid => ({ code: grid.code, name: grid.name, ring: ringOf(grid.bounds), worker: '' }));
}

/** Where the buildings are, for who draws lines between them; nothing for whom the registry does not tell it. */
async function buildingsOf(area) {
  try {
    const page = await api.get('/api/registry/buildings', { query: { area, size: 200 } });
    return page.items.filter(building => building.point).map(building => building.point);
  } catch (refused) {
    console.info('no buildings', refused.status);
    return [];
  }
}

const size = ring => Math.abs(ring.reduce((sum, [x, y], at) => sum + x * ring[(at + 1) % ring.length][1] - ring[(at + 1) % ring.length][0] * y, 0));

/** The draft of a redraw while it is drawn; kept in this tab until it is sent. */
export async function beginDraft(area, nameOf) {
  const [found, buildings, own] = await Promise.all([gridsOf(area), buildingsOf(area), api.get('/api/organization/areas/' + area)]);
  const before = new Map(found.map(grid => [grid.code, grid]));
  const key = `linli.draft.${session.me?.id}.grids/redraw/${area}`;
  const fresh = () => ({ grids: JSON.parse(JSON.stringify(found)), ended: [] });
  const kept = sessionStorage.getItem(key);
  const state = reactive({ ...(kept ? JSON.parse(kept) : fresh()), restored: Boolean(kept), selected: '', corner: -1, cutting: false, cutFrom: null, together: true, trouble: '', past: [], skipped: {} });
  const content = () => JSON.stringify({ grids: state.grids, ended: state.ended });
  watch(() => [state.grids, state.ended], () => (sessionStorage.setItem(key, content()), (state.restored = false)), { deep: true });

  const selected = computed(() => state.grids.find(grid => grid.code === state.selected));
  const tone = grid => (!before.has(grid.code) ? 'added' : grid.name !== before.get(grid.code).name || !equal(grid.ring, before.get(grid.code).ring) ? 'changed' : 'same');
  const remember = () => (state.past = [...state.past, content()].slice(-MOST_UNDONE));
  const restore = text => Object.assign(state, JSON.parse(text), { corner: -1, cutting: false, cutFrom: null, trouble: '' });
  const shared = change => state.grids.forEach(grid => (grid.code === state.selected || state.together) && (grid.ring = change(grid.ring)));

  function newCode(community) {
    const taken = [...before.keys(), ...state.grids.map(grid => grid.code), ...(state.skipped[community] ?? [])].filter(code => code.startsWith(community));
    const last = Math.max(0, ...taken.map(code => Number(code.slice(12))));
    return community + String(last + 1).padStart(3, '0');
  }
  const drawing = {
    state, before, selected, tone, buildings, own,
    all: computed(() => state.grids.map(grid => ({ ...grid, tone: tone(grid) }))),
    changes: computed(() => state.grids.filter(grid => tone(grid) !== 'same')),
    select: code => Object.assign(state, { selected: code, corner: -1, cutting: false, cutFrom: null, trouble: '' }),
    move(at, to) {
      const from = selected.value.ring[at];
      remember();
      shared(ring => moved(ring, from, to));
      Object.assign(state, { corner: at, trouble: isBroken(selected.value.ring) ? 'crossing' : '' });
    },
    widen(at) {
      remember();
      const place = widened(selected.value.ring, at)[at + 1];
      shared(ring => withCorner(ring, place));
      selected.value.ring = selected.value.ring.some(point => same(point, place)) ? selected.value.ring : widened(selected.value.ring, at);
      state.corner = at + 1;
    },
    remove(at) {
      const gone = selected.value.ring[at];
      if (selected.value.ring.length <= 3) {
        state.trouble = 'tooFew';
        return;
      }
      remember();
      shared(ring => (ring.length > 3 ? ring.filter(point => !same(point, gone)) : ring));
      Object.assign(state, { corner: -1, trouble: isBroken(selected.value.ring) ? 'crossing' : '' });
    },
    remember,
    /** A place on the outline: the first one is where the cut begins, the second where it ends. */
    cutAt(point) {
      const { place } = nearest(selected.value.ring, point);
      if (!state.cutFrom) {
        Object.assign(state, { cutFrom: place, trouble: '' });
        return;
      }
      const parts = cut(selected.value.ring, state.cutFrom, place);
      if (!parts) {
        Object.assign(state, { cutFrom: null, trouble: 'noCut' });
        return;
      }
      remember();
      const ends = [state.cutFrom, place];
      const [large, small] = [...parts].sort((one, other) => size(other) - size(one));
      const code = newCode(selected.value.code.slice(0, 12));
      selected.value.ring = large;
      state.grids.forEach(grid => (grid.ring = ends.reduce(withCorner, grid.ring)));
      state.grids.push({ code, name: nameOf(code, selected.value.name), ring: small, worker: '' });
      Object.assign(state, { cutting: false, cutFrom: null, selected: code, trouble: '' });
    },
    joinInto(code) {
      const other = state.grids.find(grid => grid.code === code);
      const ring = joined(selected.value.ring, other.ring);
      if (!ring) {
        state.trouble = 'notBeside';
        return;
      }
      remember();
      const gone = state.selected;
      other.ring = ring;
      state.grids = state.grids.filter(grid => grid.code !== gone);
      before.has(gone) && state.ended.push(gone);
      Object.assign(state, { selected: code, corner: -1, trouble: '' });
    },
    undo: () => state.past.length > 0 && restore(state.past.pop()),
    again() {
      Object.assign(state, fresh(), { selected: '', corner: -1, cutting: false, cutFrom: null, trouble: '', past: [], restored: false });
      Promise.resolve().then(() => sessionStorage.removeItem(key));
    },
    /** A code that belonged to a grid that ended is never given again: the next one is. */
    skip(code) {
      const grid = state.grids.find(each => each.code === code);
      const community = code.slice(0, 12);
      state.skipped[community] = [...(state.skipped[community] ?? []), code];
      grid.code = newCode(community);
      state.selected = state.selected === code ? grid.code : state.selected;
    },
    body: ground => ({
      area, ground, ended: state.ended,
      grids: {
        type: 'FeatureCollection',
        features: drawing.changes.value.map(grid => ({ type: 'Feature', properties: { code: grid.code, name: grid.name, worker: before.has(grid.code) || !grid.worker ? undefined : grid.worker }, geometry: polygon(leftward(plain(grid.ring))) })),
      },
    }),
    sent: () => Promise.resolve().then(() => sessionStorage.removeItem(key)),
  };
  // The first grid is chosen so that its corners can be seen at once.
  drawing.select(state.grids.find(grid => grid.code.length === GRID)?.code ?? '');
  // As it is: its computed values are read by their own name.
  return markRaw(drawing);
}
