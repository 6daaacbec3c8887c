// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from 'vue';
import { ElButton } from 'element-plus';
import { api, areaName, areaPath, ask, Facts, html, Link, List, Loading, myAreas, say, Section, session, Tag, useLoad, useWords, when } from '@linli/console';
import { lines } from './doing.js';
import { words } from './words.js';

const KINDS = { ANNOUNCED: 'info', HELD: 'success', CANCELLED: 'warning' };
const notice = t => [
  { name: 'area', title: t('area'), kind: 'area', required: true },
  { name: 'place', title: t('meetingPlace'), required: true, max: 100 },
  { name: 'startsAt', title: t('startsAt'), kind: 'time', required: true },
  { name: 'topics', title: t('topics'), kind: 'area-text', rows: 2, required: true, hint: t('perLine') },
  { name: 'notice', title: t('notice'), kind: 'area-text', rows: 2, required: true, max: 500, hint: t('noticeHint') },
];
const draft = values => ({ ...values, topics: lines(values.topics) });

/** 院坝会: announced, held, told of afterwards. */
export const Meetings = defineComponent({
  name: 'Meetings',
  props: { id: { type: String, default: '' } },
  setup(props) {
    const t = useWords(words);
    return () => (props.id ? html`<${Meeting} key=${props.id} id=${props.id} />` : html`<${MeetingList} t=${t} />`);
  },
});

const MeetingList = defineComponent({
  name: 'MeetingList',
  props: { t: { type: Function, required: true } },
  setup({ t }) {
    const list = ref(null);
    const announce = () => ask({ title: t('announce'), fields: notice(t), value: { area: myAreas()[0] }, draft: 'meeting', submitWords: t('announce'), submit: (values, { key }) => api.post('/api/visit/meetings', draft(values), { key }) })
      .then(made => made && (say(t('announced')), list.value?.reload()));
    const columns = () => [
      { key: 'when', title: t('startsAt'), cell: meeting => when(meeting.startsAt) },
      { key: 'place', title: t('meetingPlace'), cell: meeting => `${areaName(meeting.area)} ${meeting.place}` },
      { key: 'topics', title: t('topics'), cell: meeting => meeting.topics.join('、') },
      { key: 'state', title: t('state'), cell: meeting => html`<${Tag} kind=${KINDS[meeting.state]}>${t('meeting.' + meeting.state)}<//>` },
    ];
    const load = (cursor, size, chosen) => api.get('/api/visit/meetings', { query: { area: chosen.area || myAreas()[0], month: chosen.month?.slice(0, 7), cursor, size } });
    const filters = () => [{ key: 'area', title: t('area'), kind: 'area' }, { key: 'month', title: t('month'), kind: 'day' }];
    return () => html`<div><p><${ElButton} type="primary" onClick=${announce}>${t('announce')}<//></p>
      <${List} ref=${list} name="meetings" title=${t('part.meetings')} columns=${columns()} filters=${filters()} load=${load} open=${meeting => ['visits', 'meetings', meeting.id]} empty=${{ words: t('noMeetings'), hint: t('noMeetingsHint') }} /></div>`;
  },
});

const Meeting = defineComponent({
  name: 'Meeting',
  props: { id: { type: String, required: true } },
  setup(props) {
    const t = useWords(words);
    const path = `/api/visit/meetings/${props.id}`;
    const meeting = useLoad(() => api.get(path));
    const done = answer => answer && (say(t('saved')), meeting.reload());
    const version = () => ({ ifMatch: meeting.data.version });
    const said = (title, at, hint) => () => ask({ title, words: hint, value: at === 'minutes' ? { words: meeting.data.minutes } : {}, draft: `meeting/${props.id}/${at}`, fields: [{ name: 'words', title: t('wordsForAll'), kind: 'area-text', required: true, max: 2000 }], submit: values => api.post(`${path}/${at}`, values, version()) }).then(done);
    const change = () => ask({ title: t('change'), fields: notice(t), value: { ...meeting.data, topics: meeting.data.topics.join('\n') }, submit: values => api.put(path, { ...draft(values), office: meeting.data.office }, version()) }).then(done);
    const record = () => ask({
      title: t('recordMeeting'), value: { topics: meeting.data.topics.join('\n') }, draft: `meeting/${props.id}/record`,
      fields: [
        { name: 'residents', title: t('residents'), kind: 'number', required: true, min: 0, max: 5000 },
        { name: 'topics', title: t('topics'), kind: 'area-text', rows: 2, required: true, hint: t('perLine') },
        { name: 'opinions', title: t('opinions'), kind: 'area-text', rows: 3, hint: t('perLine') },
        { name: 'needs[0].text', title: t('needText', { n: 1 }), kind: 'area-text', rows: 2, hint: t('needsLater') },
        { name: 'needs[0].type', title: t('needType', { n: 1 }), kind: 'type', when: values => values['needs[0].text'] },
      ],
      submit: (_, { key, values }) => api.post(path + '/record', { staff: [session.me.id], residents: values.residents, topics: lines(values.topics), opinions: lines(values.opinions), needs: values['needs[0].text'] ? [{ text: values['needs[0].text'], type: values['needs[0].type'] }] : [] }, { ...version(), key }),
    }).then(done);
    const announced = () => meeting.data.state === 'ANNOUNCED';
    const buttons = () => html`<div class="l-actions">
      ${announced() && html`<${ElButton} onClick=${change}>${t('change')}<//><${ElButton} onClick=${said(t('callOff'), 'cancellation', t('publicReason'))}>${t('callOff')}<//>`}
      ${announced() && Date.parse(meeting.data.startsAt) < Date.now() && html`<${ElButton} type="primary" onClick=${record}>${t('recordMeeting')}<//>`}
      ${meeting.data.state === 'HELD' && html`<${ElButton} type="primary" onClick=${said(t('minutes'), 'minutes', t('minutesHint'))}>${t('minutes')}<//>`}</div>`;
    const heldRecord = record => record && html`<${Section} title=${t('recordTitle')}><${Facts} items=${[[t('residents'), String(record.residents)], [t('topics'), record.topics.join('、')]]} />
      ${(record.opinions ?? []).length > 0 && html`<h3>${t('opinions')}</h3><ul>${record.opinions.map((opinion, at) => html`<li key=${at}>${opinion}</li>`)}</ul>`}
      ${(record.needs ?? []).length > 0 && html`<h3>${t('needs')}</h3><ul>${record.needs.map((need, at) => html`<li key=${at}>${need.text}</li>`)}</ul>`}<//>`;
    return () => html`<${Loading} of=${meeting}>${() => html`<div>
      <p><${Link} to=${['visits', 'meetings']}>${t('backToMeetings')}<//></p>
      <${Section} title=${meeting.data.topics.join('、')} actions=${buttons}><${Facts} items=${[
        [t('startsAt'), when(meeting.data.startsAt)], [t('area'), areaPath(meeting.data.area)], [t('meetingPlace'), meeting.data.place], [t('state'), t('meeting.' + meeting.data.state)],
        [t('notice'), meeting.data.notice], [t('cancelledFor'), meeting.data.cancelledFor], [t('minutes'), meeting.data.minutes]]} />
        ${announced() && Date.parse(meeting.data.startsAt) >= Date.now() && html`<p class="l-quiet">${t('recordAfter')}</p>`}<//>
      ${heldRecord(meeting.data.record)}</div>`}<//>`;
  },
});
