// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from 'vue';
import { ElButton, ElDatePicker } from 'element-plus';
import { addQuery, api, day, Empty, html, Link, List, Loading, Section, Tag, today, useLoad } from '@linli/console';
import { Engaged } from './engaged.js';
import { dayOf } from './sheet.js';

/** The last moment of a day that is past; now for today. */
const momentOf = date => (!date || date >= today() ? undefined : `${date}T23:59:59+08:00`);

/** Who works for a grid or community, now or on a day that is past. */
const Team = defineComponent({
  name: 'GridTeam',
  props: { area: { type: String, required: true }, t: { type: Function, required: true } },
  setup(props) {
    const chosen = ref('');
    const team = useLoad(() => api.get(`/api/grid/teams/${props.area}`, { query: { at: momentOf(chosen.value) } }));
    const choose = given => {
      chosen.value = given ?? '';
      team.reload();
    };
    const { t } = props;
    const phone = one => (one.phone ? one.phone.includes('*') ? one.phone : html`<a href=${'tel:' + one.phone}>${one.phone}</a>` : '');
    return () => html`<${Section} title=${t('team')} actions=${() => html`<label class="gr-inline"><span>${t('onDay')}</span>
        <${ElDatePicker} modelValue=${chosen.value} onUpdate:modelValue=${choose} type="date" valueFormat="YYYY-MM-DD" placeholder=${t('nowDay')} ariaLabel=${t('onDay')} disabledDate=${date => date > new Date()} /></label>`}>
      <${Loading} of=${team}>${() => html`
        ${team.data.gaps.length > 0 && html`<p>${team.data.gaps.map(gap => html`<${Tag} key=${gap} kind="danger">${t('gap.' + gap)}<//> `)}</p>`}
        ${team.data.members.length === 0 ? html`<${Empty} words=${t('nobody')} hint=${t('nobodyHint')} />` : html`<div class="l-table" tabindex="0" role="region" aria-label=${t('team')}><table>
          <thead><tr>${['position', 'name', 'phone', 'since'].map(key => html`<th scope="col" key=${key}>${t('head.' + key)}</th>`)}</tr></thead>
          <tbody>${team.data.members.map((one, at) => html`<tr key=${at}><th scope="row">${t('position.' + one.position)}</th><td>${one.name}</td><td>${phone(one)}</td><td>${one.since ? day(dayOf(one.since)) : t('fromStart')}</td></tr>`)}</tbody>
        </table></div>`}`}<//>
    <//>`;
  },
});

/** Which grids and communities lack somebody. */
const Gaps = defineComponent({
  name: 'GridGaps',
  props: { area: { type: String, required: true }, t: { type: Function, required: true } },
  setup(props) {
    const { t } = props;
    const KINDS = ['NO_WORKER', 'NO_INFORMANT', 'NO_PARTY_GROUP_LEADER', 'NO_WORKER_STATION', 'NO_STATION_HEAD'];
    const load = (cursor, size, { gap }) => api.get('/api/grid/teams/gaps', { query: { area: props.area, kind: gap, cursor, size } })
      .then(page => ({ ...page, items: page.items.map(line => ({ ...line, key: line.area + line.kind })) }));
    const columns = () => [
      { key: 'area', title: t('area'), cell: gap => html`<${Link} to=${['grids', gap.area, 'staff']}>${gap.areaName}<//>`, card: 'title' },
      { key: 'kind', title: t('lacks'), cell: gap => html`<${Tag} kind=${gap.kind === 'NO_WORKER' ? 'danger' : 'warning'}>${t('gap.' + gap.kind)}<//>` },
      { key: 'way', title: t('wayOut'), cell: gap => t('way.' + gap.kind) },
    ];
    return () => html`<${Section} title=${t('gaps')}>
      <${List} name="grid-gaps" title=${t('gaps')} rowKey="key" columns=${columns()} load=${load} filters=${[{ key: 'gap', title: t('lacks'), kind: 'choice', choices: KINDS.map(kind => ({ value: kind, title: t('gap.' + kind) })) }]}
        empty=${{ words: t('noGaps'), hint: t('noGapsHint') }} /><//>`;
  },
});

/** Who works here: the team of a grid or community, whoever is engaged, and who is missing. */
export const Staff = defineComponent({
  name: 'GridStaff',
  props: { area: { type: String, required: true }, query: { type: Object, required: true }, t: { type: Function, required: true } },
  setup(props) {
    const { t } = props;
    const show = () => props.query.show ?? (props.area.length >= 12 ? 'team' : 'gaps');
    const ways = props.area.length >= 12 ? ['team', 'engaged', 'gaps'] : ['gaps', 'engaged'];
    const PARTS = { team: Team, engaged: Engaged, gaps: Gaps };
    return () => html`<div>
      <p class="gr-ways" role="group" aria-label=${t('part.staff')}>${ways.map(way => html`<${ElButton} key=${way} type=${show() === way ? 'primary' : 'default'} aria-pressed=${show() === way} onClick=${() => addQuery({ show: way })}>${t('show.' + way)}<//>`)}</p>
      <${PARTS[show()] ?? Team} key=${show()} area=${props.area} t=${t} /></div>`;
  },
});
