// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from 'vue';
import { ElButton } from 'element-plus';
import { api, areaName, ask, complain, confirm, day, dialog, Facts, hasRole, html, List, say, Section, today } from '@linli/console';

const KINDS = ['INFORMANT', 'HOUSE_STEWARD', 'PARTY_GROUP_LEADER', 'STATION_HEAD', 'MEMBER_CHECK_IN', 'ORGANIZATION_CHECK_IN'];
const OF_GRID = KINDS.slice(0, 3);
const CHECK_INS = KINDS.slice(4);
const BACKGROUNDS = ['VOLUNTEER', 'RETIRED', 'CHECKED_IN_MEMBER', 'RESIDENT'];

const over = one => Boolean(one.until) && one.until <= today();
const fits = kind => (OF_GRID.includes(kind) ? 15 : 12);

/** The areas in which this kind is engaged: the area itself, or those in it one or two levels below. */
async function places(area, length) {
  if (area.length >= length) {
    return [area.slice(0, length)].map(code => ({ value: code, title: areaName(code) || code }));
  }
  const children = await api.get('/api/organization/areas', { query: { parent: area } });
  const found = children[0]?.code.length === length ? children : (await Promise.all(children.map(child => api.get('/api/organization/areas', { query: { parent: child.code } })))).flat();
  return found.filter(child => child.code.length === length).map(child => ({ value: child.code, title: child.name }));
}

/** What is entered of somebody; who is on the staff is chosen, everybody else typed. */
function fields(t, known, fixed) {
  const kind = values => fixed?.kind ?? values.kind;
  const staff = values => kind(values) === 'STATION_HEAD';
  const named = values => Boolean(kind(values)) && kind(values) !== 'ORGANIZATION_CHECK_IN' && !staff(values) && !values.officer;
  return [
    ...(fixed ? [] : [
      { name: 'kind', title: t('engageAs'), kind: 'choice', select: true, required: true, choices: KINDS.map(each => ({ value: each, title: t('engaged.' + each) })) },
      { name: 'grid', title: t('inGrid'), kind: 'choice', select: true, required: true, when: values => fits(values.kind) === 15 && Boolean(values.kind), choices: known.grids },
      { name: 'community', title: t('inCommunity'), kind: 'choice', select: true, required: true, when: values => fits(values.kind) === 12 && Boolean(values.kind), choices: known.communities },
    ]),
    { name: 'officer', title: t('officer'), kind: 'choice', select: true, hint: t('officerHint'), when: values => kind(values) === 'STATION_HEAD' || kind(values) === 'PARTY_GROUP_LEADER', choices: known.officers },
    { name: 'name', title: t('head.name'), required: true, max: 40, when: named },
    { name: 'phone', title: t('head.phone'), max: 20, inputmode: 'tel', hint: t('phoneHint'), when: named },
    { name: 'background', title: t('background'), kind: 'choice', required: true, when: named, choices: BACKGROUNDS.map(each => ({ value: each, title: t('background.' + each) })) },
    { name: 'organization', title: t('organization'), required: true, max: 80, when: values => CHECK_INS.includes(kind(values)) },
    { name: 'since', title: t('firstDay'), kind: 'date', hint: t('firstDayHint') },
  ];
}

const body = ({ grid, community, ...values }, fixed) =>
  ({ ...values, kind: fixed?.kind ?? values.kind, area: fixed?.area ?? grid ?? community, resident: values.officer ? undefined : fixed?.resident, organizationId: fixed?.organizationId });

async function officers(area) {
  const page = await api.get('/api/organization/officers', { query: { area: area.slice(0, 12), size: 200 } });
  return page.items.map(officer => ({ value: officer.id, title: officer.name }));
}

function doing(props, list) {
  const { t } = props;
  const changed = words => {
    say(words);
    list.value?.reload();
  };
  const attempt = act => async (...given) => {
    try {
      await act(...given);
    } catch (problem) {
      complain(problem);
    }
  };
  return {
    add: attempt(async () => {
      const [grids, communities, staff] = await Promise.all([places(props.area, 15), places(props.area, 12), officers(props.area)]);
      const added = await ask({ title: t('addEngaged'), words: t('addEngagedWords'), draft: 'grids/engaged/' + props.area, fields: fields(t, { grids, communities, officers: staff }),
        value: { grid: grids.length === 1 ? grids[0].value : '', community: communities.length === 1 ? communities[0].value : '' },
        submit: (values, { key }) => api.post('/api/grid/engagements', body(values), { key }), submitWords: t('add') });
      added && changed(t('added'));
    }),
    replace: attempt(async row => {
      const [{ body: known, etag }, staff] = await Promise.all([api.read('/api/grid/engagements/' + row.id), officers(row.area)]);
      const next = await ask({ title: t('replaceEngaged', { kind: t('engaged.' + row.kind) }), words: t('replaceWords'), fields: fields(t, { officers: staff }, known).filter(field => field.name !== 'since'),
        value: { officer: known.officer ?? '', name: known.name ?? '', phone: known.phone ?? '', background: known.background === 'OFFICER' ? '' : known.background ?? '', organization: known.organization ?? '' },
        submit: (values, { key }) => api.post(`/api/grid/engagements/${row.id}/replacement`, body(values, known), { key, ifMatch: etag }), submitWords: t('replace') });
      next && changed(t('replaced'));
    }),
    end: attempt(async row => {
      const ended = await ask({ title: t('endEngaged', { name: row.name ?? row.organization ?? '' }), words: t('endWords'), danger: true, fields: [{ name: 'until', title: t('lastDay'), kind: 'date', hint: t('lastDayHint') }],
        submit: values => api.post(`/api/grid/engagements/${row.id}/end`, values, { ifMatch: row.version }), submitWords: t('end') });
      ended && changed(t('ended'));
    }),
    forget: attempt(async row => {
      if (await confirm({ title: t('forgetTitle'), words: t('forgetWords'), submitWords: t('forget'), danger: true })) {
        await api.del(`/api/grid/engagements/${row.id}/person`);
        changed(t('forgotten'));
      }
    }),
    look: attempt(async row => {
      const known = await api.get('/api/grid/engagements/' + row.id);
      await dialog(t('engaged.' + known.kind), close => html`<div><${Facts} items=${[[t('head.name'), known.name], [t('head.phone'), known.phone ? html`<a href=${'tel:' + known.phone}>${known.phone}</a>` : t('noPhone')], [t('organization'), known.organization], [t('firstDay'), day(known.since)]]} />
        <p class="l-quiet">${t('lookNoted')}</p><div class="l-form-end"><${ElButton} onClick=${() => close()}>${t('close')}<//></div></div>`);
    }),
  };
}

/** Informants, house stewards, leaders, check-ins: who is engaged, on any day. */
export const Engaged = defineComponent({
  name: 'GridEngaged',
  props: { area: { type: String, required: true }, t: { type: Function, required: true } },
  setup(props) {
    const { t } = props;
    const list = ref(null);
    const act = doing(props, list);
    const writes = hasRole('COMMUNITY_OFFICER', 'DISPATCHER', 'ADMINISTRATOR');
    const forgets = hasRole('COMMUNITY_OFFICER', 'ADMINISTRATOR');
    const load = (cursor, size, { kind, day: on }) => api.get('/api/grid/engagements', { query: { area: props.area, kind, day: on, cursor, size } });
    const button = (words, run, kind = 'default') => html`<${ElButton} size="small" type=${kind} onClick=${run}>${words}<//>`;
    const actions = one => html`<span class="gr-acts">
      ${one.phone?.includes('*') && button(t('seePhone'), () => act.look(one))}
      ${writes && !over(one) && button(t('replace'), () => act.replace(one))}${writes && !one.until && button(t('end'), () => act.end(one))}
      ${forgets && over(one) && one.name && button(t('forget'), () => act.forget(one), 'danger')}</span>`;
    const columns = () => [
      { key: 'name', title: t('head.name'), cell: one => one.name ?? one.organization ?? t('unreadable'), card: 'title' },
      { key: 'kind', title: t('engagedAs'), cell: one => t('engaged.' + one.kind) },
      { key: 'area', title: t('area'), cell: one => areaName(one.area) },
      { key: 'phone', title: t('head.phone'), cell: one => one.phone ?? '' },
      { key: 'background', title: t('background'), cell: one => (one.background ? t('background.' + one.background) : '') },
      { key: 'since', title: t('engagedSince'), cell: one => (one.until ? t('fromTo', { from: day(one.since), to: day(one.until) }) : t('from', { from: day(one.since) })) },
      { key: 'act', title: t('actions'), cell: actions },
    ];
    const filters = () => [
      { key: 'kind', title: t('engagedAs'), kind: 'choice', choices: KINDS.map(kind => ({ value: kind, title: t('engaged.' + kind) })) },
      { key: 'day', title: t('onDay'), kind: 'day' },
    ];
    return () => html`<${Section} title=${t('show.engaged')} actions=${() => writes && html`<${ElButton} type="primary" onClick=${act.add}>${t('addEngaged')}<//>`}>
      <${List} ref=${list} name="grid-engaged" title=${t('show.engaged')} columns=${columns()} load=${load} filters=${filters()} empty=${{ words: t('noEngaged'), hint: writes ? t('noEngagedHint') : t('noEngagedAsk') }} /><//>`;
  },
});
