// SPDX-License-Identifier: Apache-2.0
import { defineComponent } from 'vue';
import { ElButton } from 'element-plus';
import { api, copy, exact, html, session, useWords } from '@linli/console';
import { words } from './words.js';

export const t = useWords(words);
const known = key => key in words.zh;

/** `petition-core` is of the room petition; what is not ours is a partner's. */
export const roomOf = name => name.replace(/-(page-api|api|core|lib)$/, '');
const family = room => (room.startsWith('district-') ? 'district' : known('room.' + room) ? room : 'other');
export const roomName = room => t('room.' + family(room));
export const roomAbout = room => t('about.' + family(room));

/** Which part of its module a bundle is. */
export function partName(name) {
  const part = /-page-api$|-api$/.test(name) ? 'api' : (name.match(/-(core|lib)$/) ?? [])[1] ?? 'other';
  return t('part.' + part);
}

/** The modules by room, the worst first within what a list shows: not running, not well, well. */
export async function rooms() {
  const all = await api.get('/api/kernel/modules');
  const found = new Map();
  all.forEach(module => {
    const room = roomOf(module.name);
    found.set(room, [...(found.get(room) ?? []), module]);
  });
  return [...found].map(([room, parts]) => summed(room, parts)).sort((one, other) => one.rank - other.rank || (one.room < other.room ? -1 : 1));
}

function summed(room, parts) {
  const states = [...new Set(parts.map(part => part.state))];
  const health = parts.flatMap(part => part.health);
  const runs = states.length === 1 && states[0] === 'Active';
  const unwell = health.some(part => !part.ready);
  return {
    room, parts, health, runs, unwell,
    state: states.length === 1 ? states[0] : 'several',
    versions: [...new Set(parts.map(part => part.version))].join(' / '),
    since: parts.map(part => part.since).sort().at(-1),
    rank: !runs ? 0 : unwell ? 1 : 2,
  };
}

function value(fact) {
  if (fact === true || fact === false) {
    return fact ? t('yes') : t('no');
  }
  if (fact === null || fact === '' || (typeof fact === 'object' && Object.keys(fact).length === 0)) {
    return t('nothing');
  }
  if (Array.isArray(fact)) {
    return fact.map(value).join(session.language === 'zh' ? '、' : ', ');
  }
  if (typeof fact === 'object') {
    return Object.entries(fact).map(([name, one]) => `${name}: ${value(one)}`).join('; ');
  }
  if (typeof fact === 'string' && /^\d{4}-\d\d-\d\dT/.test(fact)) {
    return exact(fact);
  }
  return known('value.' + fact) ? t('value.' + fact) : String(fact);
}

/** What people understand of these facts, as names and values; the kinds of purposes are counted only. */
export const factsOf = facts => Object.entries(facts).filter(([name]) => known('fact.' + name) && name !== 'undispatchedAtLeast')
  .map(([name, fact]) => [t('fact.' + name), name === 'kinds' ? String(fact.length) : value(fact)]);

/** What nobody has words for: as it is, for technicians. */
export const otherFacts = facts => Object.fromEntries(Object.entries(facts).filter(([name]) => !known('fact.' + name) && name !== 'undispatchedAtLeast'));

/** What a part of a module is called where it has a name of its own. */
export const healthName = part => (known('health.' + part) ? t('health.' + part) : known('room.' + part) ? t('room.' + part) : part);

/** Commands for the shell, each with what it does. */
export const Commands = defineComponent({
  name: 'LinliCommands',
  props: { items: { type: Array, required: true } },
  setup: props => () => html`<ul class="m-commands">${props.items.map(([what, command]) => html`<li key=${command}>
    <span>${what}</span><code>${command}</code><${ElButton} size="small" aria-label=${t('copy') + ' ' + command} onClick=${() => copy(command, t('copied'))}>${t('copy')}<//></li>`)}</ul>`,
});
