// SPDX-License-Identifier: Apache-2.0
// What workers have beside what pages have; the two lists of TypeScript cannot stand together.
declare var onconnect: ((event: MessageEvent) => void) | null;
interface Window {
  clients: any;
  registration: any;
  skipWaiting(): Promise<void>;
}
interface WindowEventMap {
  activate: any;
  fetch: any;
  install: any;
  notificationclick: any;
  push: any;
  sync: any;
}
