// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from 'vue';
import { ElButton } from 'element-plus';
import { api, ask, confirm, exact, Facts, Form, html, Loading, Problem, say, Section, session, useLoad, when } from '@linli/console';
import { grantWords, joined, showOnce, t, unitName } from './parts.js';

/** A refusal as the server tells one, for what can be seen here already. */
const wrong = (field, words) => new Problem(422, { type: 'urn:linli:problem:invalid', violations: [{ field, reason: '', expected: '', words }] });

async function changePassword(values) {
  if (values.newPassword !== values.again) {
    throw wrong('again', t('notSame'));
  }
  try {
    await api.put('/api/organization/me/password', { oldPassword: values.oldPassword, newPassword: values.newPassword });
  } catch (problem) {
    throw problem.status === 403 ? wrong('oldPassword', t('oldWrong')) : problem;
  }
  say(t('passwordChanged'));
}

const passwordFields = () => [
  { name: 'oldPassword', title: t('oldPassword'), kind: 'password', required: true, autocomplete: 'current-password' },
  { name: 'newPassword', title: t('newPassword'), kind: 'password', required: true, hint: t('passwordHint') },
  { name: 'again', title: t('again'), kind: 'password', required: true },
];

async function issue(list) {
  const given = await ask({
    title: t('issueTitle'), words: t('issueWords'), submitWords: t('issueNow'), value: { days: 90 },
    fields: [{ name: 'name', title: t('tokenName'), required: true, hint: t('tokenNameHint'), max: 40 }, { name: 'days', title: t('days'), kind: 'number', required: true, min: 1, max: 366, hint: t('daysHint') }],
    submit: values => api.post('/api/organization/tokens', values),
  });
  if (given) {
    await showOnce(t('issued'), [[t('issued'), given.token]]);
    list.reload();
  }
}

async function end(one, list) {
  if (await confirm({ title: t('endTitle'), words: t('endWords'), submitWords: t('end'), danger: true })) {
    await api.del('/api/organization/tokens/' + one.id);
    say(t('ended'));
    list.reload();
  }
}

const sessionName = one => (one.name ? t('token', { name: one.name }) : t('session'));

const FIRST = 5;

const sessions = (list, all) => (list.data.length === 0
  ? html`<p class="l-quiet">${t('noSessions')}</p>`
  : html`<ul class="l-cards a-sessions">${list.data.slice(0, all.value ? list.data.length : FIRST).map(one => html`<li key=${one.id}>
    <div class="l-card-title"><strong>${sessionName(one)}</strong><${ElButton} size="small" aria-label=${t('end') + ' ' + sessionName(one) + ' ' + when(one.created)} onClick=${() => end(one, list)}>${t('end')}<//></div>
    <${Facts} items=${[[t('created'), exact(one.created)], [t('lastUsed'), when(one.lastUsed)], [t('ends'), exact(one.expires)]]} /></li>`)}</ul>
    ${!all.value && list.data.length > FIRST && html`<p><${ElButton} onClick=${() => (all.value = true)}>${t('moreSessions', { n: list.data.length - FIRST })}<//></p>`}`);

/** One's own account: who one is, the password, where one is signed in. */
export const Mine = defineComponent({
  name: 'MyAccount',
  setup() {
    const list = useLoad(() => api.get('/api/organization/tokens'));
    const all = ref(false);
    return () => {
      const me = session.me;
      return html`<div>
        <${Section} title=${me.name}><${Facts} items=${[
          [t('roles'), me.grants.length === 0 ? t('noRoles') : html`<ul class="a-plain">${me.grants.map(grant => html`<li key=${grant.role + grant.area}>${grantWords(grant)}</li>`)}</ul>`],
          [t('units'), me.units.length === 0 ? t('noUnits') : joined(me.units.map(unitName))],
        ]} /><//>
        <div class="l-halves">
          <${Section} title=${t('password')}><${Form} fields=${passwordFields()} submit=${changePassword} submitWords=${t('changePassword')} onDone=${() => list.reload()} /><//>
          <${Section} title=${t('sessions')} actions=${() => html`<${ElButton} onClick=${() => issue(list)}>${t('issue')}<//>`}><p>${t('sessionsHint')}</p><${Loading} of=${list}>${() => sessions(list, all)}<//><//>
        </div>
      </div>`;
    };
  },
});
