// SPDX-License-Identifier: Apache-2.0
import js from '@eslint/js';

/** What a browser gives, as far as pages use it; the types know the rest. */
const BROWSER = [
  'AbortController', 'AbortSignal', 'DataTransfer', 'Blob', 'BroadcastChannel', 'CSS', 'Cache', 'CompressionStream', 'CryptoKey', 'CustomEvent',
  'DOMException', 'DOMParser', 'DecompressionStream', 'Element', 'Event', 'EventSource', 'File', 'FileReader',
  'FormData', 'HTMLAnchorElement', 'HTMLButtonElement', 'HTMLDialogElement', 'HTMLElement', 'HTMLFormElement',
  'HTMLImageElement', 'HTMLInputElement', 'HTMLSelectElement', 'HTMLTextAreaElement', 'Headers', 'IDBDatabase',
  'IDBKeyRange', 'Image', 'IntersectionObserver', 'Intl', 'KeyboardEvent', 'MessageEvent', 'MouseEvent',
  'MutationObserver', 'Node', 'NodeList', 'Notification', 'OffscreenCanvas', 'Option', 'PointerEvent',
  'ReadableStream', 'Request', 'ResizeObserver', 'Response', 'SVGElement', 'SharedWorker', 'StorageEvent',
  'TextDecoder', 'TextEncoder', 'URL', 'URLPattern', 'URLSearchParams', 'WebSocket', 'Worker', 'XMLHttpRequest',
  'addEventListener', 'atob', 'btoa', 'caches', 'cancelAnimationFrame', 'clearInterval', 'clearTimeout', 'clients', 'confirm',
  'console', 'createImageBitmap', 'crypto', 'customElements', 'devicePixelRatio', 'dispatchEvent', 'document',
  'fetch', 'getComputedStyle', 'history', 'indexedDB', 'innerHeight', 'innerWidth', 'isSecureContext', 'localStorage',
  'location', 'matchMedia', 'navigator', 'onconnect', 'performance', 'queueMicrotask', 'registration',
  'removeEventListener', 'reportError', 'requestAnimationFrame', 'requestIdleCallback', 'screen', 'scrollTo', 'self',
  'sessionStorage', 'setInterval', 'setTimeout', 'skipWaiting', 'structuredClone', 'window',
];

export default [
  js.configs.recommended,
  {
    files: ['**/*.js'],
    languageOptions: {
      ecmaVersion: 2023,
      sourceType: 'module',
      globals: {
        ...Object.fromEntries(BROWSER.map(name => [name, 'readonly'])),
        onconnect: 'writable',
      },
    },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
];
