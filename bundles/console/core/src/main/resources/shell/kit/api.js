// SPDX-License-Identifier: Apache-2.0
import { session } from './session.js';

/** A refusal of the server, as RFC 9457 tells it. Status 0: the server was not reached. */
export class Problem extends Error {
  constructor(status, members) {
    super(members.detail ?? members.title ?? String(status));
    this.status = status;
    this.type = members.type ?? 'about:blank';
    this.detail = members.detail ?? '';
    /** @type {{field: string, reason: string, expected: string}[]} */
    this.violations = members.violations ?? [];
    this.facts = members;
  }
}

function address(path, query) {
  const entries = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return entries.length === 0 ? path : path + '?' + new URLSearchParams(entries.map(([key, value]) => [key, String(value)]));
}

function headers(method, options) {
  const given = { Accept: 'application/json, application/problem+json' };
  if (method === 'POST') {
    given['Idempotency-Key'] = options.key ?? crypto.randomUUID?.() ?? String(Math.random()).slice(2) + Date.now();
  }
  if (options.ifMatch !== undefined && options.ifMatch !== null) {
    given['If-Match'] = String(options.ifMatch).startsWith('"') ? options.ifMatch : `"${options.ifMatch}"`;
  }
  if (options.purpose) {
    given['Linli-Purpose'] = options.purpose;
  }
  return Object.assign(given, options.headers);
}

async function call(method, path, body, options = {}) {
  const given = headers(method, options);
  const request = { method, headers: given, credentials: /** @type {RequestCredentials} */ ('same-origin'), signal: options.signal };
  if (body instanceof Blob) {
    given['Content-Type'] = options.type ?? (body.type || 'application/octet-stream');
    request.body = body;
  } else if (body !== undefined) {
    given['Content-Type'] = 'application/json';
    request.body = JSON.stringify(body);
  }
  return understood(await reached(address(path, options.query), request));
}

async function reached(path, request) {
  try {
    return await fetch(path, request);
  } catch (failed) {
    if (failed.name === 'AbortError') {
      throw failed;
    }
    throw new Problem(0, { type: 'urn:linli:problem:unreachable' });
  }
}

async function understood(response) {
  const json = (response.headers.get('Content-Type') ?? '').includes('json');
  const content = response.status === 204 ? null : json ? await response.json() : await response.text();
  if (response.ok) {
    return { body: content, etag: response.headers.get('ETag'), response };
  }
  if (response.status === 401 && session.me) {
    // The session is over: the shell shows the sign-in, and the same place afterwards.
    session.me = null;
  }
  throw new Problem(response.status, json ? content : {});
}

/** The server's web services, under the signed-in person's own rights. */
export const api = {
  get: async (path, options) => (await call('GET', path, undefined, options)).body,
  /** With the version's tag, to be named when changing: `{ body, etag }`. */
  read: (path, options) => call('GET', path, undefined, options),
  post: async (path, body, options) => (await call('POST', path, body ?? {}, options)).body,
  put: async (path, body, options) => (await call('PUT', path, body, options)).body,
  del: async (path, options) => (await call('DELETE', path, undefined, options)).body,
  /** A file as the body; tells `onProgress(share)` how much has gone. */
  upload(path, file, options = {}) {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('POST', address(path, options.query));
      const given = { ...headers('POST', options), 'Content-Type': options.type ?? (file.type || 'application/octet-stream') };
      Object.entries(given).forEach(([name, value]) => request.setRequestHeader(name, value));
      request.upload.onprogress = event => options.onProgress?.(event.total ? event.loaded / event.total : 0);
      request.onerror = () => reject(new Problem(0, { type: 'urn:linli:problem:unreachable' }));
      request.onload = () => {
        const json = (request.getResponseHeader('Content-Type') ?? '').includes('json');
        const content = json && request.responseText ? JSON.parse(request.responseText) : {};
        request.status < 300 ? resolve(content) : reject(new Problem(request.status, content));
      };
      request.send(file);
    });
  },
};
