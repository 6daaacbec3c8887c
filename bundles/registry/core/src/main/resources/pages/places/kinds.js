// SPDX-License-Identifier: Apache-2.0
import { ElOption, ElSelect } from 'element-plus';
import { defineComponent } from 'vue';
import { api, html, Masked, nest, PointPick, useLoad, useWords } from '@linli/console';
import { words } from './words.js';

export const t = useWords(words);
export const KINDS = ['buildings', 'dwellings', 'estates', 'facilities', 'local-organizations'];

const DWELLINGS = ['OWNER_OCCUPIED', 'RENTED', 'PUBLIC_RENTAL', 'DORMITORY', 'VACANT', 'OTHER'];
const ORGANIZATIONS = ['GOVERNMENT', 'FIRM', 'SHOP', 'SCHOOL', 'HOSPITAL', 'ASSOCIATION', 'OTHER'];
/** Kinds of facilities that are known everywhere; a district may write others in words of its own. */
const FACILITIES = ['street-lamp', 'hydrant', 'manhole', 'trash-bin', 'camera', 'bench', 'notice-board', 'fitness', 'charging', 'drain'];
const facilityWords = kind => (FACILITIES.includes(kind) ? t('facility.' + kind) : kind);
const choices = (prefix, codes) => codes.map(code => ({ value: code, title: t(prefix + code) }));

/** One of the places of another kind in an area, by its name. */
const PlacePick = defineComponent({
  name: 'PlacePick',
  props: { kind: { type: String, required: true }, area: { type: String, default: '' }, modelValue: { type: String, default: '' }, id: { type: String, default: undefined }, title: { type: String, default: '' } },
  emits: ['update:modelValue'],
  setup(props, { emit }) {
    const found = useLoad(() => (props.area ? api.get('/api/registry/' + props.kind, { query: { area: props.area, size: 200 } }) : Promise.resolve({ items: [] })));
    return () => html`<${ElSelect} id=${props.id} ariaLabel=${props.title} filterable=${true} clearable=${true} placeholder=${t('choose')} modelValue=${props.modelValue} onUpdate:modelValue=${value => emit('update:modelValue', value ?? '')}>
      ${(found.data?.items ?? []).map(place => html`<${ElOption} key=${place.id} value=${place.id} label=${place.name} />`)}<//>`;
  },
});

const facilityInput = (field, common) => html`<${ElSelect} id=${common.id} ariaLabel=${field.title} filterable=${true} allowCreate=${true} placeholder=${t('choose')} modelValue=${common.modelValue} onUpdate:modelValue=${common['onUpdate:modelValue']}>
  ${choices('facility.', FACILITIES).map(choice => html`<${ElOption} key=${choice.value} value=${choice.value} label=${choice.title} />`)}<//>`;

const place = (name, kind, area, hint) => ({
  name, title: t(name), hint,
  input: (field, common) => html`<${PlacePick} kind=${kind} area=${area} id=${common.id} title=${field.title} modelValue=${common.modelValue} onUpdate:modelValue=${common['onUpdate:modelValue']} />`,
});
const point = area => ({
  name: 'point', title: t('point'), kind: 'choice', choices: [],
  input: (field, common, values) => html`<${PointPick} area=${values.area || area} modelValue=${common.modelValue} onUpdate:modelValue=${common['onUpdate:modelValue']} />`,
});
const area = () => ({ name: 'area', title: t('area'), kind: 'area', hint: t('areaHint') });
const text = (name, more) => ({ name, title: t(name), max: 200, ...more });
const column = (key, more) => ({ key, title: t(key), ...more });

/** What each kind has: what its list shows, how it is entered, and how the server wants it. */
export const kinds = Object.fromEntries(Object.entries({
  buildings: {
    within: query => (query.estate ? { estate: query.estate } : {}),
    columns: () => [column('name', { card: 'title' }), column('address'), column('floors', { width: '5rem' }), { key: 'point', title: t('point'), width: '7rem', cell: row => (row.point ? t('onMap') : t('notOnMap')) }],
    fields: at => [text('name', { required: true, max: 60 }), place('estate', 'estates', at, t('estateHint')), text('address'), { name: 'floors', title: t('floors'), kind: 'number', min: 1, max: 200 }, point(at), area()],
  },
  dwellings: {
    within: query => (query.building ? { building: query.building } : {}),
    columns: () => [{ key: 'address', title: t('address'), card: 'title' }, column('room', { width: '7rem' }), { key: 'kind', title: t('use'), width: '7rem', cell: row => t('use.' + row.kind) }],
    filters: () => [{ key: 'kind', title: t('use'), kind: 'choice', choices: choices('use.', DWELLINGS) }],
    fields: at => [place('building', 'buildings', at, t('buildingHint')), text('room', { max: 40 }), text('address', { hint: t('wholeAddress') }), { name: 'kind', title: t('use'), kind: 'choice', required: true, choices: choices('use.', DWELLINGS) }, area()],
  },
  estates: {
    columns: () => [column('name', { card: 'title' }), column('address'), column('manager'), { key: 'managerPhone', title: t('managerPhone'), cell: row => row.managerPhone && html`<a href=${'tel:' + row.managerPhone}>${row.managerPhone}</a>` }],
    fields: () => [text('name', { required: true, max: 60 }), text('address'), text('manager', { max: 60 }), text('managerPhone', { max: 20, inputmode: 'tel' }), area()],
  },
  facilities: {
    columns: () => [column('name', { card: 'title' }), { key: 'kind', title: t('facilityKind'), cell: row => facilityWords(row.kind) }, column('code'), column('keeper'), { key: 'point', title: t('point'), width: '7rem', cell: row => (row.point ? t('onMap') : t('notOnMap')) }],
    filters: () => [{ key: 'kind', title: t('facilityKind'), kind: 'choice', choices: choices('facility.', FACILITIES) }],
    fields: at => [text('name', { required: true, max: 60 }), { name: 'kind', title: t('facilityKind'), required: true, hint: t('facilityKindHint'), input: facilityInput }, text('code', { max: 40, hint: t('codeHint') }), text('keeper', { max: 60, hint: t('keeperHint') }), point(at), area()],
  },
  'local-organizations': {
    columns: () => [column('name', { card: 'title' }), { key: 'kind', title: t('organizationKind'), width: '8rem', cell: row => t('organization.' + row.kind) }, column('address'), { key: 'creditCode', title: t('creditCode'), cell: row => row.creditCode && html`<${Masked} value=${row.creditCode} title=${t('creditCode')} />` }],
    filters: () => [{ key: 'kind', title: t('organizationKind'), kind: 'choice', choices: choices('organization.', ORGANIZATIONS) }],
    fields: () => [text('name', { required: true, max: 100 }), { name: 'kind', title: t('organizationKind'), kind: 'choice', required: true, choices: choices('organization.', ORGANIZATIONS) }, text('creditCode', { max: 18, hint: t('creditCodeHint') }),
      text('address'), { name: 'contact.name', title: t('contact'), max: 30 }, { name: 'contact.phone', title: t('contactPhone'), max: 20, inputmode: 'tel' }, area()],
    flat: found => ({ ...found, 'contact.name': found.contact?.name ?? '', 'contact.phone': found.contact?.phone ?? '' }),
  },
}).map(([path, kind]) => [path, { path, within: () => ({}), flat: found => found, body: values => nest(values), ...kind }]));
