// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from 'vue';
import { ElButton } from 'element-plus';
import { api, areaName, html, label, Link, List } from '@linli/console';
import { areaFilter, firstArea, mayWrite, Part, t } from './head.js';
import { formHousehold } from './household-forms.js';

const head = household => household.members.find(member => member.relation === 'HEAD') ?? household.members[0];

/** The households of an area or of one dwelling, masked. */
export const Households = defineComponent({
  name: 'Households',
  props: { query: { type: Object, default: () => ({}) } },
  setup(props) {
    const list = ref(null);
    const load = (cursor, size, filters) => api.get('/api/registry/households', { query: { area: props.query.dwelling ? '' : filters.area || firstArea(), dwelling: props.query.dwelling, cursor, size } });
    const columns = () => [
      { key: 'who', title: t('householder'), card: 'title', cell: household => html`<${Link} to=${['residents', 'household', household.id]} query=${{ member: head(household)?.resident }}>${head(household)?.name ?? t('noMembers')}<//>` },
      { key: 'members', title: t('members'), cell: household => household.members.map(member => `${member.name} ${label('relation', member.relation)}`).join(t('comma')) },
      { key: 'count', title: t('count'), width: '5rem', cell: household => household.members.length },
      { key: 'address', title: t('address') },
      { key: 'kind', title: t('householdKind'), width: '6rem', cell: household => t('kind.' + household.kind) },
      { key: 'area', title: t('area'), cell: household => areaName(household.area) },
    ];
    const form = async () => (await formHousehold()) && list.value?.reload();
    return () => html`<${Part} here="households" subtitle=${t('householdsHint')} actions=${() => mayWrite() && html`<${ElButton} type="primary" onClick=${form}>${t('form')}<//>`}>
      ${props.query.dwelling && html`<p class="l-note">${t('ofDwelling')} <${Link} to=${['residents', 'households']}>${t('allHouseholds')}<//></p>`}
      <${List} key=${props.query.dwelling ?? ''} ref=${list} name="households" columns=${columns()} load=${load} filters=${props.query.dwelling ? [] : [areaFilter()]} empty=${{ words: t('noHouseholds'), hint: t('noHouseholdsHint') }} />
    <//>`;
  },
});
