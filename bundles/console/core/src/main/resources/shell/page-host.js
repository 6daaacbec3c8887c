// SPDX-License-Identifier: Apache-2.0
import { computed, defineComponent, h, nextTick, onErrorCaptured, shallowRef, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { ElButton } from 'element-plus';
import { Empty, html, Page, useNews } from '@linli/console';
import { pages, readPages } from './pages.js';
import { t } from './words.js';

/** One page of the console: loads its module when first opened, and keeps what fails inside it away from the others. */
export const PageHost = defineComponent({
  name: 'LinliPageHost',
  setup() {
    const route = useRoute();
    const router = useRouter();
    const open = shallowRef(/** @type {any} */ (null));
    const failed = shallowRef(null);
    const name = computed(() => String(route.params.page || ''));
    const page = computed(() => pages.list.find(candidate => candidate.name === name.value));

    async function load() {
      failed.value = null;
      const wanted = page.value;
      if (!wanted) {
        open.value = null;
        return;
      }
      try {
        // A tried address stays failed in the browser, so another try has another one.
        const module = await import(wanted.entry + (wanted.tries ? `?try=${wanted.tries}` : ''));
        if (wanted.name === name.value) {
          open.value = { name: wanted.name, version: wanted.version, component: module.default };
          await nextTick();
          /** @type {any} */ (document.querySelector('main h1'))?.focus({ preventScroll: true });
        }
      } catch (error) {
        wanted.tries = (wanted.tries ?? 0) + 1;
        fail(wanted, error);
      }
    }
    function fail(where, error) {
      console.warn('page', where?.name, error);
      failed.value = { name: where?.name ?? name.value, words: String(error?.message ?? error).slice(0, 300) };
    }

    useNews(['pages'], readPages);
    onErrorCaptured(error => {
      fail(page.value, error);
      return false;
    });
    watch(() => [name.value, page.value?.version, pages.known], ([now], before) => {
      if (!now && pages.list.length > 0) {
        router.replace('/' + pages.list[0].name);
      } else if (!open.value || open.value.name !== now || !page.value || before?.[0] !== now) {
        open.value?.name === now && page.value ? undefined : load();
      }
    }, { immediate: true });

    const stale = () => open.value && page.value && open.value.version !== page.value.version;
    const content = () => h(open.value.component, { key: open.value.name + open.value.version, path: [].concat(route.params.rest || []), query: route.query });
    return () => {
      if (failed.value && failed.value.name === name.value) {
        return html`<${Page} title=${t('broken')}><div class="l-failure" role="alert"><p>${t('brokenHint', { what: failed.value.words })}</p><${ElButton} onClick=${load}>${t('retry')}<//></div><//>`;
      }
      if (open.value && open.value.name === name.value) {
        return html`<div>
          ${stale() && html`<div class="l-stale" role="status">${t('updated')} <${ElButton} size="small" type="primary" onClick=${load}>${t('reloadPage')}<//></div>`}
          ${!page.value && html`<div class="l-stale" role="status">${t('removed')}</div>`}
          ${content()}</div>`;
      }
      if (!pages.known || page.value) {
        return html`<p class="l-quiet" role="status" aria-busy="true">${t('loading')}</p>`;
      }
      return name.value
        ? html`<${Page} title=${t('notFound')}><${Empty} words=${t('notFound')} hint=${t('notFoundHint')} /><//>`
        : html`<${Page} title=${t('noPages')}><${Empty} words=${t('noPages')} hint=${t('noPagesHint')} /><//>`;
    };
  },
});
