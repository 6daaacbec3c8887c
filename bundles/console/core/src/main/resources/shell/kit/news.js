// SPDX-License-Identifier: Apache-2.0
import { onMounted, onUnmounted } from 'vue';

const listeners = new Set();
let stop = null;

function tell(message) {
  listeners.forEach(listener => listener(message.topic, message.ids));
}

/** One stream for all tabs, since a browser opens few connections to one host. */
export function openNews(workerAddress) {
  closeNews();
  if (typeof SharedWorker === 'undefined') {
    const source = new EventSource('/console/news');
    ['pages', 'petition'].forEach(topic =>
      source.addEventListener(topic, event => tell({ topic, ids: event.data ? JSON.parse(event.data) : [] })));
    stop = () => source.close();
    return;
  }
  const worker = new SharedWorker(workerAddress, { name: 'linli-news' });
  worker.port.onmessage = event => tell(event.data);
  worker.port.postMessage('open');
  const leave = () => worker.port.postMessage('close');
  addEventListener('pagehide', leave);
  stop = () => {
    leave();
    removeEventListener('pagehide', leave);
  };
}

export function closeNews() {
  stop?.();
  stop = null;
}

/** Calls back with the ids of what changed, in the topics named, while the component is on screen. */
export function useNews(topics, changed) {
  let waiting = null;
  const seen = new Set();
  const listener = (topic, ids) => {
    if (!topics.includes(topic)) {
      return;
    }
    ids.forEach(id => seen.add(id));
    // A burst of changes is one look.
    waiting ??= setTimeout(() => {
      waiting = null;
      const all = [...seen];
      seen.clear();
      changed(all);
    }, 400);
  };
  onMounted(() => listeners.add(listener));
  onUnmounted(() => {
    listeners.delete(listener);
    clearTimeout(waiting);
  });
}
