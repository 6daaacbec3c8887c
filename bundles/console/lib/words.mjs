// SPDX-License-Identifier: Apache-2.0
// Every text is there in both languages, every text asked for is there, and none is there for nothing.
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import ts from 'typescript';
import { shown, sources } from './sources.mjs';

/** `t('key'` with a whole text; `t(\`step.${x}\`` and `t('step.' + x` name a family of texts by how they begin. */
const wholeOf = names => new RegExp(`\\b(?:${names})\\(\\s*(['"\`])((?:(?!\\1|\\$\\{)[^\\\\\\n])*)\\1\\s*[,)]`, 'g');
const familyOf = names => new RegExp(`\\b(?:${names})\\(\\s*(?:\`([^\`$]*)\\$\\{|(['"])((?:(?!\\2)[^\\\\\\n])*)\\2\\s*\\+)`, 'g');
/** Keys that stand in lists and maps and are asked for later. */
const TEXT = /(['"`])([\w.-]+)\1/g;
const ASKED_BY = /\b(\w+)\s*=\s*useWords\(/g;

/** Files of texts: all that they declare with `zh` and `en` are texts of their folder, however they are put together. */
const TEXTS = /(^|-)words(-[\w-]+)?\.js$/;

/** The texts that a file declares, and its code without them; null for none. */
function declared(file) {
  if (!TEXTS.test(basename(file))) {
    return null;
  }
  const parsed = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const all = Object.values(valuesIn(file)).filter(value => isTexts(value?.zh) && isTexts(value?.en));
  const words = { zh: Object.assign({}, ...all.map(({ zh }) => zh)), en: Object.assign({}, ...all.map(({ en }) => en)) };
  const code = parsed.statements.filter(one => !ts.isVariableStatement(one) || one.getText().includes('=>'));
  return { words, code: code.filter(one => !ts.isImportDeclaration(one)).map(one => one.getText()).join('\n') };
}

const isTexts = value => typeof value === 'object' && value !== null && Object.values(value).every(text => typeof text === 'string');

/** What a file of texts declares. What it imports from elsewhere does nothing here. */
function valuesIn(file) {
  const parsed = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const known = {};
  for (const { importClause, moduleSpecifier } of parsed.statements.filter(ts.isImportDeclaration)) {
    const from = moduleSpecifier.text;
    const values = from.startsWith('./') && TEXTS.test(basename(from)) && !from.endsWith('/words.js') ? valuesIn(join(dirname(file), from)) : {};
    importClause?.namedBindings?.elements?.forEach(({ name, propertyName }) =>
      (known[name.text] = values[(propertyName ?? name).text] ?? (() => () => '')));
  }
  const own = parsed.statements.filter(one => !ts.isImportDeclaration(one) && !ts.isExportDeclaration(one));
  const names = own.filter(ts.isVariableStatement)
    .flatMap(one => one.declarationList.declarations.map(({ name }) => name.getText())).filter(name => /^\w+$/.test(name));
  const code = own.map(one => one.getText().replace(/^export\s+(default\s+)?/, '')).join('\n');
  return runInNewContext(`${code}\n;({ ${names.join(', ')} })`, known);
}

function blanks(text) {
  return [...text.matchAll(/\{(\w+)\}/g)].map(found => found[1]).sort().join(',');
}

function compare(file, { zh = {}, en = {} }) {
  const missing = (from, to, name) =>
    Object.keys(from).filter(key => !(key in to)).map(key => `${file}: '${key}' is not in ${name}`);
  const empty = (words, name) =>
    Object.keys(words).filter(key => words[key].trim() === '').map(key => `${file}: '${key}' is empty in ${name}`);
  const other = Object.keys(zh).filter(key => key in en && blanks(zh[key]) !== blanks(en[key]))
    .map(key => `${file}: '${key}' has other blanks in zh than in en`);
  return [...missing(zh, en, 'en'), ...missing(en, zh, 'zh'), ...empty(zh, 'zh'), ...empty(en, 'en'), ...other];
}

function uses(files, keys, code) {
  const names = [...new Set(['t', ...code.flatMap(({ text }) => [...text.matchAll(ASKED_BY)].map(found => found[1]))])].join('|');
  const findings = [];
  const families = [];
  const mentioned = new Set();
  code.forEach(({ name, text }) => {
    for (const [, , key] of text.matchAll(wholeOf(names))) {
      if (!keys.has(key)) {
        findings.push(`${name}: '${key}' is in no words`);
      }
    }
    for (const found of text.matchAll(familyOf(names))) {
      const begins = found[1] ?? found[3];
      families.push(begins);
      if (![...keys].some(key => key.startsWith(begins))) {
        findings.push(`${name}: no words begin with '${begins}'`);
      }
    }
    for (const [, , key] of text.matchAll(TEXT)) {
      mentioned.add(key);
    }
  });
  const all = families.includes('');
  // `step.CLOSE` may be put together of 'step' and a code.
  const asked = key => mentioned.has(key) || mentioned.has(key.replace(/\..*/, '')) || mentioned.has(key.replace(/\..*/, '.'));
  [...keys].filter(key => !all && !asked(key) && !families.some(begins => key.startsWith(begins)))
    .forEach(key => findings.push(`${files}: nobody asks for '${key}'`));
  return findings;
}

/** The texts of a file are those of its folder, else of the nearest folder above that has some. */
function nearest(file, folders) {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    if (folders.has(folder)) {
      return folder;
    }
  }
  return null;
}

const withoutComments = text => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

/** What is wrong with the words, one line each. */
export function words() {
  const all = sources().map(file => ({ file, is: declared(file) }));
  const folders = new Map();
  all.filter(({ is }) => is && Object.keys(is.words.zh).length > 0).forEach(one => {
    const folder = dirname(one.file);
    folders.set(folder, [...(folders.get(folder) ?? []), one]);
  });
  return [...folders].flatMap(([folder, declaring]) => {
    const keys = new Set(declaring.flatMap(({ is }) => Object.keys(is.words.zh)));
    const code = all.filter(({ file }) => nearest(file, folders) === folder)
      .map(({ file, is }) => ({ name: shown(file), text: withoutComments(is?.code ?? readFileSync(file, 'utf8')) }));
    return [
      ...declaring.flatMap(({ file, is }) => compare(shown(file), is.words)),
      ...uses(shown(declaring[0].file), keys, code),
    ];
  });
}
