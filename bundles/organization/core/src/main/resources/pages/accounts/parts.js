// SPDX-License-Identifier: Apache-2.0
import { reactive } from 'vue';
import { ElButton } from 'element-plus';
import { api, areaName, areaPath, copy, dialog, html, label, useWords } from '@linli/console';
import { words } from './words.js';

export const t = useWords(words);
export const joined = parts => parts.filter(Boolean).join(t('and'));

/** A role with its area, in words. */
export const grantWords = grant => t('roleAt', { role: label('role', grant.role), area: grant.area ? areaPath(grant.area) : t('everywhere') });

const names = reactive({});
const asked = new Set();

/** The name of a unit; comes a moment later the first time. */
export const unitName = id => known(id, 'units');

/** The name of an officer. */
export const officerName = id => (id.startsWith('system:') ? t('system') : known(id, 'officers'));

/** The name of whatever the log is about: an area by its code, a unit, an officer; not all of them are known as what. */
export function subjectName(id, action = '') {
  if (/^\d+$/.test(id)) {
    return areaName(id);
  }
  return id === 'all' ? t('all') : action.startsWith('UNIT_') ? unitName(id) : action === '' ? known(id, 'officers', 'units') : officerName(id);
}

function known(id, ...kinds) {
  const key = kinds.join() + id;
  if (!asked.has(key)) {
    asked.add(key);
    names[key] = '';
    const [kind, ...others] = kinds;
    api.get(`/api/organization/${kind}/${id}`).then(found => (names[key] = found.name), () => others.length > 0 && (names[key] = known(id, ...others)));
  }
  return names[key] || (kinds.length > 1 ? names[kinds.slice(1).join() + id] ?? '' : '');
}

/** The units of an area's district, or of all districts, to choose from. */
export async function unitsOf(area) {
  const districts = area ? [area.slice(0, 6)] : (await api.get('/api/organization/areas')).map(district => district.code);
  const pages = await Promise.all(districts.map(district => api.get('/api/organization/units', { query: { area: district, size: 200 } })));
  return pages.flatMap(page => page.items);
}

/** A password that nobody guesses, of letters and digits that nobody mistakes. */
export function freshPassword() {
  const letters = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  return [...crypto.getRandomValues(new Uint32Array(14))].map(number => letters[number % letters.length]).join('');
}

/** Something secret that is shown this once. */
export const showOnce = (title, pairs) => dialog(title, close => html`<div>
  ${pairs.map(([name, secret]) => html`<p key=${name} class="a-secret"><span>${name}</span><code>${secret}</code><${ElButton} size="small" aria-label=${t('copy') + ' ' + name} onClick=${() => copy(secret)}>${t('copy')}<//></p>`)}
  <div class="l-form-end"><${ElButton} type="primary" onClick=${() => close()}>${t('close')}<//></div></div>`);
