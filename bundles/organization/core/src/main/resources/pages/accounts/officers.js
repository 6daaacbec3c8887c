// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from 'vue';
import { ElButton } from 'element-plus';
import { api, go, html, List, myAreas, session, Tag, when } from '@linli/console';
import { grantWords, t } from './parts.js';

/** The accounts of these officers, by officer. */
export async function accountsOf(officers) {
  if (officers.length === 0) {
    return new Map();
  }
  const query = new URLSearchParams(officers.map(officer => ['officer', officer.id]));
  const accounts = await api.get('/api/organization/accounts?' + query);
  return new Map(accounts.map(account => [account.officer, account]));
}

/** An account in a few words. */
export function accountWords(account) {
  if (!account) {
    return html`<span class="l-quiet">${t('noAccount')}</span>`;
  }
  return html`<span>${account.username} ${account.lockedUntil && html`<${Tag} kind="danger">${t('locked')}<//> <span class="l-quiet">${when(account.lockedUntil)}</span>`}</span>`;
}

/** The staff of an area, and who can sign in. */
export const Officers = defineComponent({
  name: 'OfficerList',
  setup() {
    const list = ref(null);
    const everywhere = session.me.grants.some(grant => grant.role === 'ADMINISTRATOR' && !grant.area);
    const load = async (cursor, size, filters) => {
      const page = await api.get('/api/organization/officers', { query: { area: filters.area || (everywhere ? undefined : myAreas()[0]), cursor, size } });
      const accounts = await accountsOf(page.items);
      return { ...page, items: page.items.map(officer => ({ ...officer, account: accounts.get(officer.id) })) };
    };
    const columns = () => [
      { key: 'name', title: t('name'), cell: officer => officer.name, card: 'title', width: '10rem' },
      { key: 'roles', title: t('roles'), cell: officer => (officer.grants.length === 0 ? html`<span class="l-quiet">${t('noRoles')}</span>` : html`<ul class="a-plain">${officer.grants.map(grant => html`<li key=${grant.role + grant.area}>${grantWords(grant)}</li>`)}</ul>`) },
      { key: 'account', title: t('account'), cell: officer => accountWords(officer.account) },
      { key: 'phone', title: t('phone'), cell: officer => officer.phone ?? '', card: 'hide' },
    ];
    return () => html`<div>
      <p class="a-bar"><span></span><span class="l-actions"><${ElButton} onClick=${() => list.value.reload()}>${t('refresh')}<//><${ElButton} type="primary" onClick=${() => go('accounts', 'officers', 'new')}>${t('add')}<//></span></p>
      <${List} ref=${list} name="officers" title=${t('tab.officers')} columns=${columns()} load=${load} filters=${[{ key: 'area', title: t('area'), kind: 'area' }]}
        open=${officer => ['accounts', 'officers', officer.id]} empty=${{ words: t('noOfficers'), hint: t('noOfficersHint') }} />
    </div>`;
  },
});
