// SPDX-License-Identifier: Apache-2.0
import { defineComponent } from 'vue';
import { api, Form, html, session } from '@linli/console';
import { Display } from './display.js';
import { t } from './words.js';

/** The way in for staff. */
export const SignIn = defineComponent({
  name: 'LinliSignIn',
  props: { again: { type: Boolean, default: false } },
  setup(props) {
    const submit = async values => {
      await api.post('/api/organization/sign-ins', values);
      session.me = await api.get('/api/organization/me');
    };
    const fields = () => [
      { name: 'username', title: t('username'), required: true, autocomplete: 'username' },
      { name: 'password', title: t('password'), kind: 'password', required: true, autocomplete: 'current-password' },
    ];
    return () => html`<div class="l-door">
      <header class="l-door-head"><strong class="l-brand">${t('brand')}</strong><${Display} /></header>
      <main class="l-door-card">
        <h1>${t('signInTitle')}</h1>
        ${props.again && html`<p class="l-note" role="status">${t('again')}</p>`}
        <${Form} key=${session.language} fields=${fields()} submit=${submit} submitWords=${t('signIn')} />
        <p class="l-quiet">${t('forgot')}</p>
        <p><a href="/">${t('resident')}</a></p>
      </main>
    </div>`;
  },
});
