// SPDX-License-Identifier: Apache-2.0
const ports = new Set();
let source = null;

function open() {
  if (source && source.readyState !== EventSource.CLOSED) {
    return;
  }
  source = new EventSource('/console/news');
  ['pages', 'petition'].forEach(topic =>
    source.addEventListener(topic, event => {
      const message = { topic, ids: event.data ? JSON.parse(event.data) : [] };
      ports.forEach(port => port.postMessage(message));
    }));
}

onconnect = connected => {
  const port = connected.ports[0];
  port.onmessage = event => {
    if (event.data === 'open') {
      ports.add(port);
      open();
    } else {
      ports.delete(port);
      if (ports.size === 0) {
        source?.close();
        source = null;
      }
    }
  };
};
