// SPDX-License-Identifier: Apache-2.0
import { defineComponent, h, ref } from 'vue';
import { ElButton } from 'element-plus';
import { api, areaName, ask, dialog, Facts, hasRole, html, Link, List, Masked, myAreas, Page, say, Tabs } from '@linli/console';
import { KINDS, kinds, t } from './kinds.js';

const firstArea = () => myAreas()[0] ?? '';
const mayWrite = () => hasRole('COMMUNITY_OFFICER', 'REGISTRAR');

/** With its version, so that nothing changed meanwhile is written over; opening an organization's contact is a look. */
async function change(kind, row) {
  const { body, etag } = await api.read(`/api/registry/${kind.path}/${row.id}`);
  return ask({
    title: t('change'), fields: kind.fields(body.area), value: kind.flat(body),
    submit: values => api.put(`/api/registry/${kind.path}/${row.id}`, kind.body(values), { ifMatch: etag }),
  });
}

const add = kind => ask({
  title: t('add.' + kind.path), fields: kind.fields(firstArea()), draft: 'places/' + kind.path,
  submit: (values, { key }) => api.post('/api/registry/' + kind.path, kind.body(values), { key }),
});

async function contact(row) {
  const found = await api.get('/api/registry/local-organizations/' + row.id);
  dialog(row.name, () => (found.contact
    ? html`<${Facts} items=${[[t('contact'), found.contact.name], [t('phone'), html`<${Masked} value=${found.contact.phone} title=${t('phone')} />`]]} />`
    : html`<p>${t('noContact')}</p>`));
}

/** One kind of place in an area. */
const Places = defineComponent({
  name: 'PlacesOfKind',
  props: { kind: { type: Object, required: true }, query: { type: Object, default: () => ({}) } },
  setup(props) {
    const list = ref(null);
    const { kind } = props;
    const load = (cursor, size, filters) => api.get('/api/registry/' + kind.path, { query: { ...filters, ...kind.within(props.query), area: filters.area || firstArea(), cursor, size } });
    const after = async promise => {
      if (await promise) {
        say(t('saved'));
        list.value?.reload();
      }
    };
    const acts = row => html`<span class="l-actions">
      ${kind.path === 'buildings' && html`<${Link} to=${['places', 'dwellings']} query=${{ building: row.id }}>${t('dwellingsOf')}<//>`}
      ${kind.path === 'estates' && html`<${Link} to=${['places', 'buildings']} query=${{ estate: row.id }}>${t('buildingsOf')}<//>`}
      ${kind.path === 'dwellings' && hasRole('COMMUNITY_OFFICER', 'DISPATCHER', 'GRID_WORKER', 'REGISTRAR', 'SUPERVISOR') && html`<${Link} to=${['residents', 'households']} query=${{ dwelling: row.id }}>${t('householdsOf')}<//>`}
      ${kind.path === 'local-organizations' && html`<${ElButton} size="small" onClick=${() => contact(row)}>${t('contact')}<//>`}
      ${mayWrite() && html`<${ElButton} size="small" onClick=${() => after(change(kind, row))}>${t('change')}<//>`}</span>`;
    const columns = () => [...kind.columns(), { key: 'area', title: t('area'), cell: row => areaName(row.area) }, { key: 'acts', title: t('actions'), cell: acts }];
    const filters = () => [{ key: 'area', title: t('area'), kind: 'area', value: firstArea() }, ...(kind.filters?.() ?? [])];
    const narrowed = () => Object.keys(kind.within(props.query)).length > 0;
    return () => html`<${Page} title=${t('title')} subtitle=${t('subtitle')} actions=${() => mayWrite() && html`<${ElButton} type="primary" onClick=${() => after(add(kind))}>${t('add.' + kind.path)}<//>`}>
      <${Tabs} title=${t('title')} current=${kind.path} items=${KINDS.map(path => [t('tab.' + path), ['places', path], path])} />
      ${narrowed() && html`<p class="l-note">${t('narrowed.' + kind.path)} <${Link} to=${['places', kind.path]}>${t('showAll')}<//></p>`}
      <${List} ref=${list} name=${'places-' + kind.path} title=${t('tab.' + kind.path)} columns=${columns()} load=${load} filters=${filters()} empty=${{ words: t('none.' + kind.path), hint: mayWrite() ? t('noneHint') : t('noneHintRead') }} />
    <//>`;
  },
});

/** Buildings, homes, estates, facilities and local organizations: `places/<kind>`. */
export default defineComponent({
  name: 'PlacesPage',
  props: { path: { type: Array, default: () => [] }, query: { type: Object, default: () => ({}) } },
  setup: props => () => {
    const path = KINDS.includes(props.path[0]) ? props.path[0] : KINDS[0];
    return h(Places, { key: path + (props.query.building ?? '') + (props.query.estate ?? ''), kind: kinds[path], query: props.query });
  },
});
