// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from 'vue';
import { ElButton } from 'element-plus';
import { api, areaName, ask, Chart, day, Facts, html, Link, List, Loading, myAreas, say, Section, Tag, today, useLoad, useWords } from '@linli/console';
import { lines } from './doing.js';
import { words } from './words.js';

/** 意见征集: rounds of questions to the people of an area. */
export const Questions = defineComponent({
  name: 'Questions',
  props: { id: { type: String, default: '' } },
  setup(props) {
    return () => (props.id ? html`<${Round} key=${props.id} id=${props.id} />` : html`<${Rounds} />`);
  },
});

const Rounds = defineComponent({
  name: 'Rounds',
  setup() {
    const t = useWords(words);
    const list = ref(null);
    const open = () => ask({
      title: t('openRound'), draft: 'round', value: { area: myAreas()[0], from: today() }, submitWords: t('openRound'),
      fields: [
        { name: 'area', title: t('area'), kind: 'area', required: true },
        { name: 'title', title: t('roundTitle'), required: true, max: 100 },
        { name: 'words', title: t('roundWords'), kind: 'area-text', rows: 2, max: 1000 },
        { name: 'question', title: t('question'), required: true, max: 200 },
        { name: 'options', title: t('options'), kind: 'area-text', rows: 3, hint: t('optionsHint') },
        { name: 'from', title: t('from'), kind: 'date', required: true },
        { name: 'to', title: t('to'), kind: 'date', required: true },
      ],
      submit: ({ question, options, ...rest }, { key }) => api.post('/api/visit/consultations', { ...rest, questions: [{ words: question, options: lines(options) }] }, { key }),
    }).then(made => made && (say(t('saved')), list.value?.reload()));
    const columns = () => [
      { key: 'title', title: t('roundTitle'), cell: round => round.told.title },
      { key: 'area', title: t('area'), cell: round => areaName(round.told.area) },
      { key: 'time', title: t('period'), cell: round => `${day(round.told.from)} – ${day(round.told.to)}` },
      { key: 'opinions', title: t('opinionCount'), cell: round => round.opinions },
      { key: 'state', title: t('state'), cell: round => html`<${Tag} kind=${round.closedAt ? 'success' : 'info'}>${round.closedAt ? t('closed') : t('running')}<//>` },
    ];
    const filters = () => [{ key: 'area', title: t('area'), kind: 'area' }, { key: 'closed', title: t('state'), kind: 'choice', choices: [{ value: 'true', title: t('closed') }, { value: 'false', title: t('running') }] }];
    const load = (cursor, size, chosen) => api.get('/api/visit/consultations', { query: { area: chosen.area || myAreas()[0], closed: chosen.closed, cursor, size } });
    return () => html`<div><p><${ElButton} type="primary" onClick=${open}>${t('openRound')}<//></p>
      <${List} ref=${list} name="rounds" title=${t('part.questions')} columns=${columns()} filters=${filters()} load=${load} open=${round => ['visits', 'questions', round.id]} empty=${{ words: t('noRounds'), hint: t('noRoundsHint') }} /></div>`;
  },
});

function counted(t, round, tally) {
  return tally.questions.map(one => {
    const question = round.told.questions[one.question - 1];
    const rows = one.options.map((option, at) => [option, one.total[at] ?? t('withheld')]);
    const option = { xAxis: { type: 'value', minInterval: 1 }, yAxis: { type: 'category', data: one.options }, series: [{ type: 'bar', data: one.total.map(value => value ?? 0) }], grid: { containLabel: true } };
    return html`<div key=${one.question}><h3>${question?.words}</h3><${Chart} option=${option} words=${question?.words ?? ''} table=${{ head: [t('option'), t('opinionCount')], rows }} /></div>`;
  });
}

const Round = defineComponent({
  name: 'Round',
  props: { id: { type: String, required: true } },
  setup(props) {
    const t = useWords(words);
    const path = `/api/visit/consultations/${props.id}`;
    const round = useLoad(() => api.get(path));
    const tally = useLoad(() => api.get(path + '/tally'));
    const again = () => (say(t('saved')), round.reload(), tally.reload());
    const answer = () => ask({
      title: t('takeDown'), words: t('takeDownHint'), value: { where: 'ENTERED', area: round.data.told.area },
      fields: [
        { name: 'where', title: t('where'), kind: 'choice', required: true, choices: ['ENTERED', 'VISIT', 'YARD_MEETING'].map(value => ({ value, title: t('where.' + value) })) },
        { name: 'area', title: t('area'), kind: 'area', required: true },
        ...round.data.told.questions.map((question, at) => ({ name: `answers[${at}]`, title: question.words, required: true, ...(question.options.length > 0 ? { kind: 'choice', choices: question.options.map(value => ({ value, title: value })) } : { kind: 'area-text', rows: 2, max: 500 }) })),
      ],
      submit: (_, { key, values }) => api.post(path + '/opinions', { where: values.where, area: values.area, answers: round.data.told.questions.map((_question, at) => values[`answers[${at}]`]) }, { key }),
    }).then(done => done && again());
    const close = () => ask({ title: t('closeRound'), words: t('closeRoundHint'), fields: [{ name: 'result', title: t('result'), kind: 'area-text', required: true, max: 1000 }], submit: values => api.post(path + '/closing', values, { ifMatch: round.data.version }) }).then(done => done && again());
    const buttons = () => !round.data.closedAt && html`<div class="l-actions"><${ElButton} type="primary" onClick=${answer}>${t('takeDown')}<//><${ElButton} onClick=${close}>${t('closeRound')}<//></div>`;
    return () => html`<${Loading} of=${round}>${() => html`<div>
      <p><${Link} to=${['visits', 'questions']}>${t('backToRounds')}<//></p>
      <${Section} title=${round.data.told.title} actions=${buttons}><${Facts} items=${[[t('area'), areaName(round.data.told.area)], [t('period'), `${day(round.data.told.from)} – ${day(round.data.told.to)}`], [t('opinionCount'), String(round.data.opinions)], [t('roundWords'), round.data.told.words], [t('result'), round.data.result]]} /><//>
      <${Section} title=${t('tally')}><p class="l-quiet">${t('tallyHint')}</p><${Loading} of=${tally}>${() => counted(t, round.data, tally.data)}<//><//></div>`}<//>`;
  },
});
