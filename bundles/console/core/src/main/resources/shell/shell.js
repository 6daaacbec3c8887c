// SPDX-License-Identifier: Apache-2.0
import { createApp, defineComponent, ref, watch } from 'vue';
import { createRouter, createWebHistory, RouterView } from 'vue-router';
import { ElConfigProvider } from 'element-plus';
import zhCn from 'element-plus/zh-cn';
import en from 'element-plus/en';
import { api, html, session } from '@linli/console';
import { useRouterOfShell } from './kit/navigate.js';
import { dialogsIn } from './kit/ask.js';
import { closeNews, openNews } from './kit/news.js';
import { PageHost } from './page-host.js';
import { Frame } from './frame.js';
import { SignIn } from './sign-in.js';
import { clearPages, readPages } from './pages.js';

const router = createRouter({
  history: createWebHistory('/console'),
  routes: [{ path: '/:page?/:rest(.*)*', component: PageHost }],
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
});
useRouterOfShell(router);
const locale = () => (session.language === 'zh' ? zhCn : en);
dialogsIn({ locale, router });

/** The console: the sign-in, or the frame with a page in it. */
const Console = defineComponent({
  name: 'LinliShell',
  setup() {
    const known = ref(false);
    const wasIn = ref(false);
    api.get('/api/organization/me').then(me => (session.me = me), () => {}).finally(() => (known.value = true));
    watch(() => session.me?.id, id => {
      closeNews();
      if (id) {
        wasIn.value = true;
        readPages();
        openNews(document.getElementById('app').dataset.news);
      } else {
        clearPages();
      }
    });
    const body = () => (session.me ? html`<${Frame}><${RouterView} /><//>` : html`<${SignIn} again=${wasIn.value} onOut=${() => (wasIn.value = false)} />`);
    return () => (known.value ? html`<${ElConfigProvider} locale=${locale()}>${body}<//>` : null);
  },
});

createApp(Console).use(router).mount('#app');
