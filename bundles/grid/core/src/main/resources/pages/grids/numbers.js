// SPDX-License-Identifier: Apache-2.0
import { html, label } from '@linli/console';

const BANDS = ['FROM_0_TO_5', 'FROM_6_TO_13', 'FROM_14_TO_17', 'FROM_18_TO_34', 'FROM_35_TO_59', 'FROM_60_TO_69', 'FROM_70_TO_79', 'FROM_80', 'UNKNOWN'];
const RESIDENCES = ['REGISTERED_AND_LIVING', 'REGISTERED_ONLY', 'LIVING_ONLY'];
const LEVELS = ['RED', 'ORANGE', 'YELLOW'];

const shown = (cell, t) => (!cell ? '' : cell.hidden ? html`<span title=${t('hiddenTitle')}>＊<span class="l-hidden">${t('hiddenTitle')}</span></span>` : cell.people);

const anyHidden = numbers => [...numbers.groups, ...numbers.needs].some(each => each.people.hidden) || numbers.partyMembers?.hidden;

function frame(title, head, rows) {
  return html`<div><h3>${title}</h3><div class="l-table" tabindex="0" role="region" aria-label=${title}><table>
    <thead><tr>${head.map((name, at) => html`<th scope="col" key=${at} class=${at > 0 ? 'gr-number' : ''}>${name}</th>`)}</tr></thead>
    <tbody>${rows.map(([name, ...cells]) => html`<tr key=${name}><th scope="row">${name}</th>${cells.map((cell, at) => html`<td key=${at} class="gr-number">${cell}</td>`)}</tr>`)}</tbody>
  </table></div></div>`;
}

function ages({ groups }, t) {
  const of = (residence, band) => groups.find(group => group.residence === residence && group.ageBand === band)?.people;
  const used = BANDS.filter(band => RESIDENCES.some(residence => of(residence, band)?.hidden || of(residence, band)?.people > 0));
  return used.length > 0 && frame(t('byAge'), [t('age'), ...RESIDENCES.map(residence => label('residence', residence))],
    used.map(band => [t('band.' + band), ...RESIDENCES.map(residence => shown(of(residence, band), t))]));
}

function needs({ needs: all }, t) {
  const categories = [...new Map(all.map(need => [need.category, need.name])).entries()];
  return categories.length > 0 && frame(t('byNeed'), [t('category'), ...LEVELS.map(level => label('careLevel', level))],
    categories.map(([category, name]) => [name, ...LEVELS.map(level => shown(all.find(need => need.category === category && need.level === level)?.people, t))]));
}

function kinds(title, nameOf, counts, t) {
  const rows = Object.entries(counts ?? {});
  return rows.length > 0 && frame(title, [t('kind'), t('count')], rows.map(([kind, count]) => [nameOf(kind), count]));
}

/** What an area is in numbers; of people, small numbers are not told, and it says why. */
export function Numbers({ numbers, t }) {
  return html`<div>
    ${anyHidden(numbers) && html`<p class="l-note">${t('hiddenWhy')}</p>`}
    <p>${t('partyMembers')} <strong>${shown(numbers.partyMembers, t)}</strong></p>
    <div class="l-halves">
      ${ages(numbers, t)}${needs(numbers, t)}${kinds(t('byDwelling'), kind => t('dwelling.' + kind), numbers.dwellings, t)}
      ${kinds(t('byHousehold'), kind => t('household.' + kind), numbers.households, t)}${kinds(t('byOrganization'), kind => t('organization.' + kind), numbers.organizations, t)}
    </div></div>`;
}
Numbers.props = ['numbers', 't'];
Numbers.displayName = 'GridNumbers';
