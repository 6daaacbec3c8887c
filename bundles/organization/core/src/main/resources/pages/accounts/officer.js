// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from 'vue';
import { ElButton } from 'element-plus';
import { api, areaPath, ask, confirm, dialog, Empty, exact, Facts, Form, go, hasRole, html, Link, Loading, Page, say, Section, session, Tag, useLoad, when } from '@linli/console';
import { accountsOf } from './officers.js';
import { GrantPick, GridPick } from './picks.js';
import { freshPassword, grantWords, joined, showOnce, t, unitName, unitsOf } from './parts.js';

const fields = units => [
  { name: 'name', title: t('name'), required: true, max: 40 },
  { name: 'phone', title: t('phone'), inputmode: 'tel', max: 20 },
  { name: 'grants', title: t('roles'), hint: t('rolesHint'), grouped: true, input: (field, common) => html`<${GrantPick} modelValue=${common.modelValue} everywhere=${everywhere()} onUpdate:modelValue=${common['onUpdate:modelValue']} />` },
  { name: 'units', title: t('units'), kind: 'units', units },
  { name: 'grids', title: t('grids'), hint: t('gridsHint'), grouped: true, input: (field, common) => html`<${GridPick} modelValue=${common.modelValue} onUpdate:modelValue=${common['onUpdate:modelValue']} />` },
];

const everywhere = () => session.me.grants.some(grant => grant.role === 'ADMINISTRATOR' && !grant.area);

/** Sends a change; where it would leave something without anybody responsible, asks for the reason and sends it with that. */
async function withGaps(send) {
  try {
    return await send({});
  } catch (problem) {
    if (!(problem.violations ?? []).some(wrong => wrong.field === 'acceptGaps')) {
      throw problem;
    }
    const accepted = await ask({
      title: t('gapTitle'), words: t('gapWords', { n: problem.violations.length }), submitWords: t('gapAccept'), danger: true,
      fields: [{ name: 'reason', title: t('gapReason'), kind: 'area-text', required: true, hint: t('gapReasonHint'), max: 500 }],
      submit: ({ reason }) => send({ acceptGaps: true, reason }),
    });
    return accepted ?? false;
  }
}

/** Somebody new. */
export const NewOfficer = defineComponent({
  name: 'NewOfficer',
  setup() {
    const units = useLoad(() => unitsOf(session.me.grants.find(grant => grant.area)?.area));
    const submit = (values, { key }) => api.post('/api/organization/officers', values, { key });
    return () => html`<${Page} title=${t('addTitle')}>
      <p><${Link} to=${['accounts', 'officers']}>← ${t('backToOfficers')}<//></p>
      <${Section}><${Loading} of=${units}>${() => html`<${Form} fields=${fields(units.data)} submit=${submit} draft="accounts/new" submitWords=${t('save')} onDone=${added => go('accounts', 'officers', added.id)} />`}<//><//>
    <//>`;
  },
});

const passwordField = () => ({ name: 'password', title: t('firstPassword'), required: true, hint: t('firstPasswordHint'), max: 72 });

async function openAccount(officer) {
  const done = await ask({
    title: t('openTitle', { name: officer.name }), submitWords: t('openNow'), value: { password: freshPassword() },
    fields: [{ name: 'username', title: t('username'), required: true, hint: t('usernameHint'), max: 64 }, passwordField()],
    submit: async values => {
      await api.post('/api/organization/accounts', { officer: officer.id, ...values });
      return values;
    },
  });
  return done && showOnce(t('accountOpened'), [[t('username'), done.username], [t('firstPassword'), done.password]]);
}

async function resetPassword(officer, account) {
  const done = await ask({
    title: t('resetTitle', { name: officer.name }), words: t('resetWords'), submitWords: t('resetNow'), value: { password: freshPassword() }, fields: [passwordField()],
    submit: async values => {
      await api.put(`/api/organization/accounts/${account.username}/password`, values);
      return values;
    },
  });
  return done && showOnce(t('resetDone'), [[t('firstPassword'), done.password]]);
}

async function closeAccount(officer, account) {
  if (await confirm({ title: t('closeTitle', { name: officer.name }), words: t('closeWords'), submitWords: t('closeNow'), danger: true })) {
    await api.del(`/api/organization/accounts/${account.username}`);
    say(t('closed'));
  }
}

async function handOver(officer) {
  const area = officer.grants.find(grant => grant.area)?.area.slice(0, 9);
  const staff = await api.get('/api/organization/officers', { query: { area, size: 200 } });
  const outcome = await ask({
    title: t('handOverTitle', { name: officer.name }), words: t('handOverWords'), submitWords: t('handOverNow'), danger: true,
    fields: [{ name: 'successor', title: t('successor'), kind: 'choice', select: true, hint: t('successorHint'), choices: staff.items.filter(one => one.id !== officer.id).map(one => ({ value: one.id, title: one.name })) }],
    submit: values => withGaps(query => api.post(`/api/organization/officers/${officer.id}/hand-over`, values, { query })),
  });
  if (outcome) {
    await dialog(t('handedOver'), () => (outcome.left.length === 0
      ? html`<p>${t('leftNone')}</p>`
      : html`<p>${t('leftTitle')}</p><ul>${outcome.left.map(one => html`<li key=${one.thing + one.id}>${t('thing.' + one.thing)} ${/^\d+$/.test(one.id) ? areaPath(one.id) : one.thing === 'UNIT' ? unitName(one.id) : ''}</li>`)}</ul>`));
  }
}

function accountPart({ officer, account }, again) {
  const doing = act => async () => {
    await act(officer, account);
    again();
  };
  return html`<${Section} title=${t('account')} actions=${() => (account
    ? html`<${ElButton} onClick=${doing(resetPassword)}>${t('reset')}<//><${ElButton} type="danger" plain=${true} onClick=${doing(closeAccount)}>${t('closeAccount')}<//>`
    : html`<${ElButton} type="primary" onClick=${doing(openAccount)}>${t('openAccount')}<//>`)}>
    ${account
      ? html`<${Facts} items=${[[t('username'), account.username], [t('opened'), exact(account.opened)], [t('account'), account.lockedUntil ? html`<${Tag} kind="danger">${t('lockedUntil', { at: when(account.lockedUntil) })}<//>` : html`<${Tag} kind="success">${t('canSignIn')}<//>`]]} />`
      : html`<p class="l-quiet">${t('noAccount')}</p>`}<//>`;
}

/** Somebody of the staff: roles, account, leaving. */
export const Officer = defineComponent({
  name: 'OfficerView',
  props: { id: { type: String, required: true } },
  setup(props) {
    const editing = ref(false);
    const one = useLoad(async () => {
      const { body: officer, etag } = await api.read('/api/organization/officers/' + props.id);
      const [accounts, units] = await Promise.all([accountsOf([officer]), unitsOf(officer.grants.find(grant => grant.area)?.area)]);
      return { officer, etag, account: accounts.get(officer.id), units };
    });
    const save = values => withGaps(query => api.put('/api/organization/officers/' + props.id, values, { ifMatch: one.data.etag, query }));
    const saved = () => {
      editing.value = false;
      say(t('saved'));
      one.reload();
    };
    const person = ({ officer, units }) => (editing.value
      ? html`<${Section} title=${t('editTitle', { name: officer.name })}><${Form} fields=${fields(units)} value=${officer} submit=${save} submitWords=${t('save')} cancel=${() => (editing.value = false)} onDone=${saved} /><//>`
      : html`<${Section} title=${officer.name} actions=${() => html`<${ElButton} type="primary" onClick=${() => (editing.value = true)}>${t('edit')}<//>`}>
        <${Facts} items=${[
          [t('roles'), officer.grants.length === 0 ? t('noRoles') : html`<ul class="a-plain">${officer.grants.map(grant => html`<li key=${grant.role + grant.area}>${grantWords(grant)}</li>`)}</ul>`],
          [t('phone'), officer.phone], [t('units'), officer.units.length === 0 ? t('noUnits') : joined(officer.units.map(unitName))], [t('grids'), joined(officer.grids.map(areaPath))],
        ]} /><//>`);
    const leave = async officer => {
      await handOver(officer);
      one.reload();
    };
    const content = data => html`<div>${person(data)}${accountPart(data, one.reload)}
      <p class="l-actions"><${ElButton} type="danger" plain=${true} onClick=${() => leave(data.officer)}>${t('handOver')}<//>
      ${hasRole('AUDITOR') && html`<${Link} to=${['accounts', 'log']} query=${{ subject: props.id }}>${t('logOf')}<//>`}</p></div>`;
    return () => html`<${Page} title=${one.data?.officer.name ?? t('tab.officers')}>
      <p><${Link} to=${['accounts', 'officers']}>← ${t('backToOfficers')}<//></p>
      ${one.problem?.status === 404 ? html`<${Empty} words=${t('notThere')} hint=${t('notThereHint')} />` : html`<${Loading} of=${one}>${() => content(one.data)}<//>`}
    <//>`;
  },
});
