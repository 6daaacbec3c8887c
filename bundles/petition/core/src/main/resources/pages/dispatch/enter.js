// SPDX-License-Identifier: Apache-2.0
import { computed, defineComponent, onUnmounted, ref, watch } from 'vue';
import { ElButton } from 'element-plus';
import { api, areaPath, choicesOf, day, exact, Facts, Form, html, Link, Section, session, Tag } from '@linli/console';
import { areaOf, channelsOf, homeArea, typesOf } from './areas.js';
import { PointPick } from './point-pick.js';
import { t } from './words.js';

const questionField = question => ({
  name: 'answers.' + question.code, title: question.words, required: question.required,
  ...{ TEXT: { kind: 'text' }, DATE: { kind: 'date' }, YES_NO: { kind: 'choice', choices: [{ value: 'yes', title: t('yes') }, { value: 'no', title: t('no') }] }, CHOICE: { kind: 'choice', choices: question.choices.map(choice => ({ value: choice, title: choice })) } }[question.kind],
});

/** The form's fields, by the type that is chosen. */
function fieldsFor(area, types, channels, type) {
  return [
    { name: 'channel', title: t('howItCame'), kind: 'choice', required: true, choices: channels.map(one => ({ value: one.code, title: one.name })), value: (channels.find(one => one.code === 'hotline') ?? channels[0])?.code },
    { name: 'receivedAt', title: t('receivedAt'), kind: 'time', hint: t('receivedAtHint') },
    { name: 'text', title: t('whatIsAsked'), kind: 'area-text', required: true, rows: 4, placeholder: t('whatExample') },
    { name: 'type', title: t('type'), kind: 'choice', select: true, required: true, choices: types.map(one => ({ value: one.code, title: `${one.name} · ${one.group.name}` })) },
    ...(type?.stopper ? [{ name: 'stopperSeen', title: t('tellFirst'), kind: 'yes-no', required: true, words: type.stopper.words }] : []),
    ...(type?.questions ?? []).map(questionField),
    { name: 'place.address', title: t('address'), hint: t('addressHint') },
    { name: 'place.area', title: t('placeArea'), kind: 'area', hint: t('placeAreaHint') },
    { name: 'place.point', title: t('onMap'), hint: t('onMapHint'), grouped: true, input: (field, common) => html`<${PointPick} ...${common} area=${area} />` },
    { name: 'filedBy.name', title: t('nameOf') },
    { name: 'filedBy.phone', title: t('phone'), inputmode: 'tel', max: 20, hint: t('phoneHint') },
    { name: 'petitioner.kind', title: t('whoAsks'), kind: 'choice', value: 'RESIDENT', choices: ['RESIDENT', 'FIRM', 'GROUP'].map(kind => ({ value: kind, title: t('petitioner.' + kind) })) },
    { name: 'petitioner.people', title: t('people'), kind: 'number', min: 2, max: 100000, when: values => values['petitioner.kind'] === 'GROUP' },
    { name: 'secrecy', title: t('secrecy'), kind: 'choice', value: 'OPEN', choices: choicesOf('secrecy') },
    { name: 'forOther', title: t('forOther'), kind: 'yes-no', words: t('forOtherWords') },
    { name: 'onBehalfOf.name', title: t('otherName'), required: true, when: values => values.forOther },
    { name: 'onBehalfOf.phone', title: t('otherPhone'), inputmode: 'tel', max: 20, when: values => values.forOther },
    { name: 'about', title: t('about'), hint: t('aboutHint') },
    { name: 'answeredNow', title: t('answeredNow'), kind: 'yes-no', words: t('answeredNowWords') },
    { name: 'answered.words', title: t('answer'), kind: 'area-text', required: true, when: values => values.answeredNow },
    { name: 'answered.resolution', title: t('outcome'), kind: 'choice', required: true, choices: choicesOf('resolution'), when: values => values.answeredNow },
    { name: 'answered.note', title: t('noteForStaff'), kind: 'area-text', max: 500, when: values => values.answeredNow },
  ];
}

/** What the entry is made of, from what stands in the form. */
function entryOf(values, joins, area) {
  const { receivedAt, answered, answeredNow, forOther, onBehalfOf, filedBy, ...draft } = values;
  if (area && draft.place && !draft.place.point && !draft.place.area) {
    draft.place = { ...draft.place, area };
  }
  const person = filedBy?.name || filedBy?.phone ? { filedBy: { name: filedBy.name ?? t('unnamed'), ...filedBy } } : {};
  return { draft: { answers: {}, ...draft, ...person, ...(forOther ? { onBehalfOf } : {}), ...(joins ? { joins } : {}) }, ...(receivedAt ? { receivedAt } : {}), ...(answeredNow ? { answered } : {}) };
}

/** Where a place lies; an address without the names of the areas above lies where I work. */
async function located(place) {
  const at = query => api.get('/api/organization/areas/at', { query });
  const home = homeArea();
  if (place.point) {
    return at({ longitude: place.point.longitude, latitude: place.point.latitude });
  }
  if (place.area || !place.address) {
    return { area: place.area ?? '', path: place.area ? areaPath(place.area) : '' };
  }
  const above = await Promise.all([6, 9].filter(length => length <= home.length).map(length => areaOf(home.slice(0, length))));
  const names = above.map(area => area.name).join('');
  const guessed = () => at({ address: names + place.address }).catch(() => ({ area: home, path: names, vague: true }));
  return at({ address: place.address }).catch(async () => ({ ...(await guessed()), chosen: true }));
}

/** Looks for the same matter a moment after typing stops. */
function useHints(values) {
  const hints = ref({ alike: /** @type {any[]} */ ([]), works: /** @type {any[]} */ ([]), where: '', area: '', chosen: false, vague: false });
  let timer = null;
  let turn = 0;
  const look = async () => {
    const mine = ++turn;
    const place = { address: values.value?.['place.address'] || undefined, point: values.value?.['place.point'] || undefined, area: values.value?.['place.area'] || undefined };
    const somewhere = place.address || place.point || place.area;
    const { text, type } = values.value ?? {};
    const nothing = problem => (console.info('hints', problem.status), []);
    const there = somewhere ? await located(place) : { area: '', path: '' };
    const whole = { ...place, area: place.area ?? (there.chosen ? there.area : undefined) };
    const [alike, works] = await Promise.all([
      somewhere && type && text?.length > 3 ? api.post('/api/petition/duplicates', { text, type, place: whole }).catch(nothing) : [],
      somewhere && type ? api.post('/api/petition/known-works/matching', { place: whole, type }).catch(nothing) : [],
    ]);
    if (mine === turn) {
      hints.value = { alike, works, where: there.path, area: there.area, chosen: Boolean(there.chosen), vague: Boolean(there.vague) };
    }
  };
  watch(() => values.value && [values.value.text, values.value.type, values.value['place.address'], JSON.stringify(values.value['place.point'] ?? ''), values.value['place.area']].join('|'), () => {
    clearTimeout(timer);
    timer = setTimeout(look, 700);
  });
  onUnmounted(() => clearTimeout(timer));
  return hints;
}

/** Enters what somebody called, came or wrote about. */
export const Enter = defineComponent({
  name: 'Enter',
  setup() {
    const form = ref(null);
    const types = ref(/** @type {any[]} */ ([]));
    const channels = ref(/** @type {any[] | null} */ (null));
    const joins = ref(/** @type {any} */ (null));
    const receipt = ref(/** @type {any} */ (null));
    const area = homeArea();
    const roles = (session.me?.grants ?? []).map(grant => grant.role);
    typesOf(area).then(found => (types.value = found), problem => console.warn('types', problem.status));
    channelsOf(area).then(found => (channels.value = found.filter(one => one.enteredBy.some(role => roles.includes(role)))), problem => console.warn('channels', problem.status));
    const values = computed(() => form.value?.values);
    const hints = useHints(values);
    const type = computed(() => types.value.find(one => one.code === values.value?.type));
    // The map goes to the community that was found by the address.
    const near = computed(() => values.value?.['place.area'] || (hints.value.area.startsWith(area) && hints.value.area.slice(0, 12)) || area);
    const fields = computed(() => fieldsFor(near.value, types.value, channels.value ?? [], type.value));
    const send = (typed, { key }) => api.post('/api/petition/entries', entryOf(typed, joins.value?.token, hints.value.chosen && hints.value.area), { key });
    const sent = answer => {
      joins.value = null;
      receipt.value = answer;
      scrollTo({ top: 0 });
    };
    const alike = hint => html`<li key=${hint.token} class="d-like"><div class="d-row-top"><strong>${hint.typeName}</strong><span class="l-quiet">${hint.where} · ${hint.ago} · ${hint.state}</span></div>
      <p class="l-quiet">${t('because', { reasons: hint.reasons.join('，') })}${hint.joined > 0 && ` · ${t('alreadyJoined', { n: hint.joined })}`}</p>
      ${joins.value?.token === hint.token ? html`<p><${Tag} kind="success">${t('willJoin')}<//> <${ElButton} size="small" onClick=${() => (joins.value = null)}>${t('notJoin')}<//></p>` : html`<${ElButton} size="small" type="primary" plain onClick=${() => (joins.value = hint)}>${t('sameMatter')}<//>`}</li>`;
    const work = one => html`<li key=${one.id} class="d-like"><strong>${one.work.title}</strong> <span class="l-quiet">${t('workUntil', { who: one.work.who, day: day(one.work.to) })}</span><p>${t('canSay', { words: one.work.publicWords })}</p></li>`;
    const done = () => html`<${Section} title=${t('entered')}><div role="status">
      <${Facts} items=${[[t('number'), html`<strong class="d-big">${receipt.value.receipt.number}</strong>`], [t('queryCode'), html`<strong class="d-big">${receipt.value.receipt.secret}</strong>`], [t('handler'), receipt.value.receipt.handler], [t('dueBy'), receipt.value.receipt.due && exact(receipt.value.receipt.due)]]} />
      <p>${t('enteredHint')}</p></div><div class="l-actions"><${ElButton} type="primary" onClick=${() => (receipt.value = null)}>${t('enterNext')}<//><${Link} to=${['petition', receipt.value.order]}>${t('openIt')}<//></div><//>`;
    const aside = () => html`<div class="d-aside"><${Section} title=${t('hints')}>
      ${hints.value.where && html`<p>${t(hints.value.vague ? 'liesSomewhere' : 'liesIn', { where: hints.value.where })}</p>`}
      ${hints.value.works.length > 0 && html`<h3>${t('works')}</h3><ul class="d-plain">${hints.value.works.map(work)}</ul>`}
      ${hints.value.alike.length > 0 && html`<h3>${t('alike')}</h3><ul class="d-plain">${hints.value.alike.map(alike)}</ul>`}
      ${hints.value.alike.length === 0 && hints.value.works.length === 0 && html`<p class="l-quiet">${t('hintsLater')}</p>`}<//></div>`;
    return () => {
      if (receipt.value) {
        return done();
      }
      if (channels.value && channels.value.length === 0) {
        return html`<p class="l-note">${t('noChannel')}</p>`;
      }
      return html`<div class="d-enter"><${Section} title=${t('part.enter')}>
        ${channels.value && types.value.length > 0 && html`<${Form} ref=${form} fields=${fields.value} submit=${send} draft="dispatch/entry" submitWords=${t('enter')} onDone=${sent} />`}<//>${aside()}</div>`;
    };
  },
});
