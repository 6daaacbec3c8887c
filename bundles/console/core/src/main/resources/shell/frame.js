// SPDX-License-Identifier: Apache-2.0
import { defineComponent, onMounted, onUnmounted, ref, watch } from 'vue';
import { useRoute } from 'vue-router';
import { ElButton } from 'element-plus';
import { api, html, Link, session } from '@linli/console';
import { forget } from './kit/session.js';
import { Display } from './display.js';
import { Search } from './search.js';
import { pages } from './pages.js';
import { t } from './words.js';

const GROUPS = [['work', 'groupWork'], ['people', 'groupPeople'], ['area', 'groupArea'], ['rules', 'groupRules'], ['system', 'groupSystem']];

async function signOut() {
  try {
    await api.del('/api/organization/sign-ins/current');
  } finally {
    forget();
  }
}

/** The menu made from the pages that are there. */
const Menu = defineComponent({
  name: 'LinliMenu',
  setup() {
    const route = useRoute();
    const entry = page => html`<li key=${page.name}><${Link} to=${[page.name]} aria-current=${route.params.page === page.name ? 'page' : undefined}>${session.language === 'zh' ? page.zh : page.en}<//></li>`;
    return () => GROUPS.map(([group, title]) => {
      const members = pages.list.filter(page => page.group === group);
      return members.length > 0 && html`<div key=${group} class="l-menu-group"><h2 id=${'menu-' + group}>${t(title)}</h2><ul aria-labelledby=${'menu-' + group}>${members.map(entry)}</ul></div>`;
    });
  },
});

/** What stands round every page: search, who I am, the menu. */
export const Frame = defineComponent({
  name: 'LinliFrame',
  setup(_, { slots }) {
    const route = useRoute();
    const open = ref(false);
    const toggle = ref(null);
    watch(() => route.path, () => (open.value = false));
    const keys = event => {
      if (event.key === 'Escape' && open.value) {
        open.value = false;
        toggle.value?.focus();
      } else if (event.key === '/' && !/^(input|textarea|select)$/i.test(event.target.tagName) && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        /** @type {HTMLInputElement} */ (document.querySelector('.l-search input'))?.focus();
      }
    };
    onMounted(() => addEventListener('keydown', keys));
    onUnmounted(() => removeEventListener('keydown', keys));
    return () => html`<div class="l-shell">
      <a class="l-skip" href="#main" onClick=${event => (event.preventDefault(), document.querySelector('main')?.focus())}>${t('skip')}</a>
      <header class="l-top">
        <button type="button" ref=${toggle} class="l-burger" aria-expanded=${open.value ? 'true' : 'false'} aria-controls="menu" aria-label=${open.value ? t('closeMenu') : t('openMenu')} onClick=${() => (open.value = !open.value)}>☰</button>
        <strong class="l-brand">${t('brand')}</strong>
        <${Search} />
        <${Display} />
        <span class="l-who" title=${t('signedIn', { name: session.me.name })}>${session.me.name}</span>
        <${ElButton} size="small" onClick=${signOut}>${t('signOut')}<//>
      </header>
      <nav id="menu" class=${open.value ? 'l-menu l-open' : 'l-menu'} aria-label=${t('menu')}><${Menu} /></nav>
      <main id="main" tabindex="-1">${slots.default()}</main>
    </div>`;
  },
});
