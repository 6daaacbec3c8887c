// SPDX-License-Identifier: Apache-2.0
// Outlines of grids as rings of [longitude, latitude], not closed. Pure functions: nothing here changes what it is given.

/** A millimetre, in degrees. */
const NEAR = 1e-8;

export const same = (one, other) => Math.abs(one[0] - other[0]) < NEAR && Math.abs(one[1] - other[1]) < NEAR;
const round = point => point.map(value => Math.round(value * 1e7) / 1e7);
const cross = (from, to, point) => (to[0] - from[0]) * (point[1] - from[1]) - (to[1] - from[1]) * (point[0] - from[0]);
const between = (one, other) => round([(one[0] + other[0]) / 2, (one[1] + other[1]) / 2]);

/** The edges of a ring as `[from, to]`. */
const edges = ring => ring.map((from, at) => [from, ring[(at + 1) % ring.length]]);

/** Twice the area; positive when it goes round against the clock. */
const turning = ring => edges(ring).reduce((sum, [from, to]) => sum + from[0] * to[1] - to[0] * from[1], 0);

/** The same ring, against the clock. */
export const leftward = ring => (turning(ring) < 0 ? [...ring].reverse() : ring);

/** Without corners in which it goes straight on. */
export function plain(ring) {
  return ring.filter((point, at) => {
    const from = ring[(at + ring.length - 1) % ring.length];
    const to = ring[(at + 1) % ring.length];
    return !same(point, from) && Math.abs(cross(from, to, point)) > 1e-13;
  });
}

/** Whether both enclose the same ground by the same corners. */
export function equal(one, other) {
  const [a, b] = [leftward(plain(one)), leftward(plain(other))];
  const start = a.length > 0 ? b.findIndex(point => same(point, a[0])) : -1;
  return a.length === b.length && start >= 0 && a.every((point, at) => same(point, b[(start + at) % b.length]));
}

const proper = (a, b, c, d) => cross(a, b, c) * cross(a, b, d) < 0 && cross(c, d, a) * cross(c, d, b) < 0;

/** Whether it crosses itself or is too little to be an outline. */
export function isBroken(ring) {
  const all = edges(ring);
  return plain(ring).length < 3 || all.some((one, at) => all.some((other, index) => index > at && proper(...one, ...other)));
}

/** The place on the outline that is nearest: behind which corner, and where. */
export function nearest(ring, point) {
  const stretch = Math.cos((point[1] * Math.PI) / 180);
  return edges(ring).reduce((best, [from, to], at) => {
    const [dx, dy] = [(to[0] - from[0]) * stretch, to[1] - from[1]];
    const share = Math.max(0, Math.min(1, ((point[0] - from[0]) * stretch * dx + (point[1] - from[1]) * dy) / (dx * dx + dy * dy || 1)));
    const place = [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
    const away = Math.hypot((place[0] - point[0]) * stretch, place[1] - point[1]);
    return away < best.away ? { at, place: round(place), away } : best;
  }, { at: 0, place: ring[0], away: Infinity });
}

/** With a corner at this place of the outline, if it does not have one there. */
export function withCorner(ring, place) {
  if (ring.some(point => same(point, place))) {
    return ring;
  }
  const { at, away } = nearest(ring, place);
  return away < 1e-7 ? [...ring.slice(0, at + 1), round(place), ...ring.slice(at + 1)] : ring;
}

/** With a corner in the middle of the edge behind this one. */
export const widened = (ring, at) => [...ring.slice(0, at + 1), between(ring[at], ring[(at + 1) % ring.length]), ...ring.slice(at + 1)];

/** With what stood at one place moved to another. */
export const moved = (ring, from, to) => ring.map(point => (same(point, from) ? round(to) : point));

/** Both parts of a ring that is cut straight from one place of its outline to another; null when that does not cut it. */
export function cut(ring, from, to) {
  const whole = withCorner(withCorner(ring, from), to);
  const [one, other] = [whole.findIndex(point => same(point, from)), whole.findIndex(point => same(point, to))];
  if (one < 0 || other < 0 || one === other) {
    return null;
  }
  const [low, high] = [Math.min(one, other), Math.max(one, other)];
  const parts = [whole.slice(low, high + 1), [...whole.slice(high), ...whole.slice(0, low + 1)]];
  const crosses = edges(whole).some(([a, b]) => proper(a, b, whole[low], whole[high]));
  const inside = Math.abs(Math.abs(turning(parts[0])) + Math.abs(turning(parts[1])) - Math.abs(turning(whole))) < 1e-13;
  return crosses || !inside || parts.some(part => plain(part).length < 3) ? null : parts;
}

/** Both rings as one; null when they do not lie side by side. */
export function joined(one, other) {
  let [a, b] = [leftward(one), leftward(other)];
  a.forEach(point => (b = withCorner(b, point)));
  b.forEach(point => (a = withCorner(a, point)));
  const shared = (edge, all) => all.some(([from, to]) => same(edge[0], to) && same(edge[1], from));
  const rest = [...edges(a).filter(edge => !shared(edge, edges(b))), ...edges(b).filter(edge => !shared(edge, edges(a)))];
  if (rest.length === a.length + b.length || rest.length < 3) {
    return null;
  }
  const ring = [rest[0][0]];
  let at = rest.shift()[1];
  while (rest.length > 0 && !same(at, ring[0])) {
    const next = rest.findIndex(([from]) => same(from, at));
    if (next < 0) {
      return null;
    }
    ring.push(at);
    at = rest.splice(next, 1)[0][1];
  }
  // What is left over would be a hole.
  return rest.length === 0 ? plain(ring) : null;
}

/** A GeoJSON polygon. */
export const polygon = ring => ({ type: 'Polygon', coordinates: [[...ring, ring[0]]] });

/** The bounds of an area as the organization tells them. */
export const ringOf = bounds => (bounds ?? []).map(({ longitude, latitude }) => [longitude, latitude]);
export const boundsOf = ring => ring.map(([longitude, latitude]) => ({ longitude, latitude }));
