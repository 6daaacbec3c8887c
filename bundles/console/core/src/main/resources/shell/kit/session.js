// SPDX-License-Identifier: Apache-2.0
import { reactive, watchEffect } from 'vue';

const stored = (key, otherwise, allowed) => {
  const value = localStorage.getItem('linli.' + key);
  return allowed.includes(value) ? value : otherwise;
};

/** Who is signed in, and how they like to read. `me` is null while nobody is signed in. */
export const session = reactive({
  /** @type {null | {id: string, name: string, grants: {role: string, area: string}[], units: string[]}} */
  me: null,
  language: stored('language', 'zh', ['zh', 'en']),
  size: stored('size', 'm', ['m', 'l', 'xl']),
});

watchEffect(() => {
  localStorage.setItem('linli.language', session.language);
  localStorage.setItem('linli.size', session.size);
  document.documentElement.lang = session.language === 'zh' ? 'zh-CN' : 'en';
  document.documentElement.dataset.size = session.size;
});

/** Whether I have one of these roles anywhere. */
export function hasRole(...roles) {
  return Boolean(session.me?.grants.some(grant => roles.includes(grant.role)));
}

/** The areas of my grants, without those inside another one. */
export function myAreas() {
  const areas = [...new Set((session.me?.grants ?? []).map(grant => grant.area).filter(Boolean))];
  return areas.filter(area => !areas.some(other => other !== area && area.startsWith(other)));
}

/** Forgets what was typed and not sent, and whatever was kept of this person in the tab. */
export function forget() {
  sessionStorage.clear();
  session.me = null;
}
