// SPDX-License-Identifier: Apache-2.0
import { session } from './session.js';
import { labels } from './labels.js';
import { refusals, reasons } from './refusals.js';

function missing(what) {
  // An error, not a warning: the tests fail on it.
  console.error('missing translation: ' + what);
  return '';
}

function filled(text, values) {
  return values ? text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '') : text;
}

/** The texts of a page: `const t = useWords(words)`, then `t('key', { n: 3 })`. */
export function useWords(words) {
  return (key, values) => {
    const text = words[session.language]?.[key];
    return text === undefined ? missing(`${session.language} ${key}`) : filled(text, values);
  };
}

/** Words for a code of the platform, such as `label('state', 'IN_PROGRESS')`; empty for no code. */
export function label(kind, code) {
  if (code === undefined || code === null || code === '') {
    return '';
  }
  const text = labels[kind]?.[code];
  return text === undefined ? missing(`${kind} ${code}`) : text[session.language === 'zh' ? 0 : 1];
}

/** All codes of a kind as choices of a form. */
export function choicesOf(kind, codes = Object.keys(labels[kind])) {
  return codes.map(code => ({ value: code, title: label(kind, code) }));
}

const inMyLanguage = ([zh, en]) => (session.language === 'zh' ? zh : en);

/** One sentence for people about why something was refused. */
export function problemWords(problem) {
  /** @type {any} */
  const exact = refusals.details.find(([pattern]) => pattern.test(problem.detail ?? ''));
  if (exact) {
    const found = problem.detail.match(exact[0]);
    return filled(inMyLanguage(exact.slice(1)).replace(/\$(\d)/g, '{$1}'), found);
  }
  return inMyLanguage(refusals.types[problem.type] ?? refusals.unknown);
}

/** Why a field was refused, for people. */
export function violationWords(violation) {
  // What a page has found out itself it says in its own words.
  if (violation.words) {
    return violation.words;
  }
  /** @type {any} */
  const known = reasons.find(([pattern]) => pattern.test(violation.reason));
  return known ? inMyLanguage(known.slice(1)) : session.language === 'zh' ? '这一项不符合要求，请检查' : `${violation.reason}; expected: ${violation.expected}`;
}
