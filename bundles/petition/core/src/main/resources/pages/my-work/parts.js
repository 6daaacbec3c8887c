// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from 'vue';
import { ElButton } from 'element-plus';
import { api, areaName, ask, complain, confirm, dialog, Due, Facts, hasRole, html, label, Link, List, myAreas, say, Tag, when } from '@linli/console';
import { actOn } from './acting.js';
import { t } from './texts.js';

const STAFF = ['GRID_WORKER', 'COMMUNITY_OFFICER', 'DISPATCHER', 'DEPARTMENT_OFFICER', 'SUPERVISOR'];
const SIZE = 200;
const handled = () => hasRole(...STAFF);
const counted = async promise => promise.then(page => ({ n: page.items.length, more: Boolean(page.next), late: 0 }));

const number = order => html`<${Link} to=${['petition', order.id]}>${order.number}<//>`;
const matter = order => html`<span class="w-what"><span>${order.typeName}</span><span class="l-quiet">${order.opening}</span></span>`;
const due = order => html`<${Due} at=${order.due} overdue=${order.overdue} />`;

/** A list of what others wait for, with one action on each row. */
function waiting(name, { load, columns, rowKey = 'id', actions, filters = () => [] }) {
  return defineComponent({
    name: 'Waiting-' + name,
    emits: ['done'],
    setup(_, { emit, expose }) {
      const list = ref(null);
      expose({ reload: () => list.value?.reload() });
      const run = async (row, action) => {
        await action.run(row);
        emit('done');
      };
      const buttons = row => html`<span class="w-row">${actions(row).map((action, at) => html`<${ElButton} key=${action.title} size="small" type=${at === 0 ? 'primary' : 'default'} onClick=${() => run(row, action)}>${action.title}<//>`)}</span>`;
      return () => html`<${List} ref=${list} name=${'my-work-' + name} title=${t('part.' + name)} rowKey=${rowKey} columns=${[...columns(), { key: 'act', title: t('act'), cell: buttons, width: 200 }]} load=${load} filters=${filters()}
        empty=${{ words: t('empty.' + name), hint: t('hint.' + name) }} />`;
    },
  });
}

const calls = (cursor, size, { asked }) => api.get('/api/petition/whistles', { query: { state: asked || 'ASKED', cursor, size } })
  .then(page => ({ ...page, items: page.items.map(call => ({ ...call, id: call.order.id + call.who.id + call.part })) }));

const supervisions = () => api.get('/api/petition/supervisions').then(all => ({ items: all.map(one => ({ ...one, id: one.supervision.id })) }));

const pool = (cursor, size) => api.get('/api/petition/pool', { query: { cursor, size } }).then(page => ({ ...page, items: page.items.map(one => ({ ...one, id: one.order.id })) }));

const deliveries = (cursor, size) => api.get('/api/petition/deliveries', { query: { cursor, size } });

/** Of several areas one after the other, since alerts are asked for by area. */
async function alerts(cursor, size) {
  const areas = myAreas();
  const [at, rest] = cursor ? cursor.split(' ') : ['0', undefined];
  const page = await api.get('/api/exchange/alerts', { query: { area: areas[Number(at)], open: true, cursor: rest || undefined, size } });
  const next = page.next ? `${at} ${page.next}` : Number(at) + 1 < areas.length ? `${Number(at) + 1} ` : null;
  return { items: page.items, next };
}

async function phone(delivery) {
  if (!(await confirm({ title: t('whom'), words: t('whomWords', { number: delivery.number }), submitWords: t('show') }))) {
    return;
  }
  try {
    const who = await api.get(`/api/petition/deliveries/${delivery.id}/petitioner`);
    await dialog(t('whom'), () => html`<${Facts} items=${[[t('name'), who.name ?? who.filedBy?.name], [t('phone'), who.phone ?? who.filedBy?.phone], [t('toTell'), delivery.words]]} />`);
  } catch (problem) {
    complain(problem);
  }
}

const told = delivery => ask({
  title: t('told'),
  words: delivery.words,
  fields: [{ name: 'note', title: t('note'), kind: 'area-text', max: 500, hint: t('noteHint') }],
  submit: (values, more) => api.post(`/api/petition/deliveries/${delivery.id}/told`, values, { key: more.key }),
}).then(answer => answer && say(t('toldDone')));

async function take(alert) {
  try {
    await api.post(`/api/exchange/alerts/${alert.id}/taken`);
    say(t('taken'));
  } catch (problem) {
    complain(problem);
  }
}

/** What waits for me beside my orders. */
export const parts = [
  {
    name: 'calls', allowed: handled, count: () => counted(calls(undefined, SIZE, { asked: '' })),
    list: waiting('calls', {
      load: calls,
      filters: () => [{ key: 'asked', title: t('asked'), kind: 'choice', value: 'ASKED', choices: [{ value: 'ASKED', title: t('asked.ASKED') }, { value: 'JOINED', title: t('asked.JOINED') }] }],
      columns: () => [
        { key: 'number', title: t('number'), cell: call => number(call.order), card: 'title', width: 185 }, { key: 'what', title: t('what'), cell: call => matter(call.order) },
        { key: 'words', title: t('wanted'), cell: call => html`<span class="w-what"><span>${call.words}</span><span class="l-quiet">${call.by} ${when(call.since)} → ${call.who.name}</span></span>` },
        { key: 'due', title: t('due'), cell: call => due(call.order) },
      ],
      actions: call => (call.state === 'ASKED' ? [{ title: label('step', 'JOIN_IN'), run: row => actOn(row.order, 'JOIN_IN') }] : [{ title: label('step', 'OPINION'), run: row => actOn(row.order, 'OPINION') }]),
    }),
  },
  {
    name: 'supervisions', allowed: handled, count: () => counted(supervisions()),
    list: waiting('supervisions', {
      load: supervisions,
      columns: () => [
        { key: 'number', title: t('number'), cell: one => number(one.order), card: 'title', width: 185 }, { key: 'what', title: t('what'), cell: one => matter(one.order) },
        { key: 'words', title: t('required'), cell: one => html`<span class="w-what"><span>${one.supervision.words}</span><span class="l-quiet">${one.supervision.by} ${when(one.supervision.askedAt)}</span></span>` },
        { key: 'due', title: t('answerBy'), cell: one => html`<${Due} at=${one.supervision.due} />` },
      ],
      actions: () => [{ title: label('step', 'ANSWER_SUPERVISION'), run: one => actOn(one.order, 'ANSWER_SUPERVISION', { supervision: one.supervision.id }) }],
    }),
  },
  {
    name: 'pool', allowed: handled, count: () => counted(pool(undefined, SIZE)),
    list: waiting('pool', {
      load: pool,
      columns: () => [
        { key: 'number', title: t('number'), cell: one => number(one.order), card: 'title', width: 185 }, { key: 'what', title: t('what'), cell: one => matter(one.order) },
        { key: 'area', title: t('area'), cell: one => areaName(one.order.area) }, { key: 'until', title: t('claimUntil'), cell: one => html`<${Due} at=${one.until} />` },
        { key: 'named', title: t('named'), cell: one => (one.named ? html`<${Tag} kind="warning">${t('namedYes')}<//>` : t('namedNo')) },
      ],
      actions: () => [{ title: label('step', 'CLAIM'), run: one => actOn(one.order, 'CLAIM') }],
    }),
  },
  {
    name: 'deliveries', allowed: () => hasRole(...STAFF, 'CARE_OFFICER'), count: () => counted(deliveries(undefined, SIZE)),
    list: waiting('deliveries', {
      load: deliveries,
      columns: () => [
        { key: 'number', title: t('number'), cell: one => html`<${Link} to=${['petition', one.order]}>${one.number}<//>`, card: 'title', width: 185 }, { key: 'words', title: t('toTell'), cell: one => one.words },
        { key: 'channel', title: t('channel'), cell: one => label('channel', one.channel) }, { key: 'since', title: t('since'), cell: one => when(one.since) },
      ],
      actions: () => [{ title: t('showPhone'), run: phone }, { title: t('told'), run: told }],
    }),
  },
  {
    name: 'alerts', allowed: () => hasRole('COMMUNITY_OFFICER', 'DISPATCHER', 'GRID_WORKER', 'SUPERVISOR') && myAreas().length > 0, count: () => counted(alerts(null, SIZE)),
    list: waiting('alerts', {
      load: alerts,
      columns: () => [
        { key: 'words', title: t('alertWords'), cell: alert => html`<strong>${alert.words.join('、')}</strong>`, card: 'title' }, { key: 'area', title: t('area'), cell: alert => areaName(alert.area) },
        { key: 'at', title: t('since'), cell: alert => when(alert.raisedAt) }, { key: 'duty', title: t('onDuty'), cell: alert => alert.onDuty.map(one => one.name).join('、') || t('nobodyOnDuty') },
        { key: 'petition', title: t('number'), cell: alert => alert.petition && html`<${Link} to=${['petition']} query=${{ text: alert.petition }}>${alert.petition}<//>` },
      ],
      actions: () => [{ title: t('take'), run: take }],
    }),
  },
];
