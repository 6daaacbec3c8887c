// SPDX-License-Identifier: Apache-2.0
import { api } from '@linli/console';

const MOST = 200;
const list = query => (area, cursor, size) => api.get('/api/petition/work-orders', { query: { view: 'OPEN', area, cursor, size, ...query } });

const byState = state => ({ key: state.toLowerCase(), group: 'give', load: list({ state }), count: facts => ({ n: facts.byState[state] ?? 0 }) });

const byAttention = (kind, group) => ({
  key: kind.toLowerCase(),
  group,
  kind,
  load: async (area, cursor, size) => {
    const page = await api.get('/api/petition/command-centre', { query: { area, kind, cursor, size } });
    return { next: page.next, items: page.items.map(item => ({ ...item.order, since: item.since })) };
  },
  count: facts => facts.attentions[kind] && { n: facts.attentions[kind].orders, more: facts.attentions[kind].more },
});

/** What lies at the desk, by what is to be done with it. */
export const queues = [
  { key: 'mine', group: 'give', load: (area, cursor, size) => api.get('/api/petition/work-orders', { query: { view: 'MINE', state: 'DISPATCHED', area, cursor, size } }), count: facts => facts.mine },
  byState('FILED'), byState('RETURNED'), byState('ESCALATED'),
  { ...byState('OBJECTED'), group: 'decide' }, byAttention('MORE_TIME', 'decide'), byAttention('HELP_ASKED', 'decide'),
  { ...byState('POOLED'), group: 'decide' },
  ...['OVERDUE', 'DUE_SOON', 'STEP_OVERDUE', 'UNNAMED', 'SENT_BACK', 'UNANSWERED', 'SUPERVISED'].map(kind => byAttention(kind, 'watch')),
  { key: 'open', group: 'all', load: list({}), count: facts => ({ n: Object.entries(facts.byState).filter(([state]) => !['CLOSED', 'DECLINED', 'ARCHIVED', 'MERGED'].includes(state)).reduce((sum, [, n]) => sum + n, 0) }) },
  { key: 'found', group: 'all', load: null, count: () => undefined },
];

export const queueOf = key => queues.find(queue => queue.key === key);

/** How many there are in each, for an area. */
export async function countsOf(area) {
  const [totals, attentions, mine] = await Promise.all([
    api.get('/api/petition/totals', { query: { area } }),
    api.get('/api/petition/command-centre/counts', { query: { area } }),
    queues[0].load(area, null, MOST),
  ]);
  const facts = { byState: totals.byState, attentions: Object.fromEntries(attentions.map(count => [count.kind, count])), mine: { n: mine.items.length, more: Boolean(mine.next) } };
  return Object.fromEntries(queues.map(queue => [queue.key, queue.count(facts)]));
}
