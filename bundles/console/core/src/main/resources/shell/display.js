// SPDX-License-Identifier: Apache-2.0
import { defineComponent } from 'vue';
import { html, session } from '@linli/console';
import { t } from './words.js';

/** Language and text size. */
export const Display = defineComponent({
  name: 'LinliDisplay',
  setup: () => () => html`<div class="l-display" role="group" aria-label=${t('display')}>
    <button type="button" class="l-plain" lang=${session.language === 'zh' ? 'en' : 'zh-CN'} onClick=${() => (session.language = session.language === 'zh' ? 'en' : 'zh')}>${session.language === 'zh' ? 'English' : '中文'}</button>
    <label><span class="l-hidden">${t('size')}</span>
      <select value=${session.size} onChange=${event => (session.size = event.target.value)}>
        ${['m', 'l', 'xl'].map(size => html`<option key=${size} value=${size} selected=${size === session.size}>${t('size')} ${t(size)}</option>`)}
      </select></label>
  </div>`,
});
