// SPDX-License-Identifier: Apache-2.0
// Every text is there in both languages, every text asked for is there, and none is there for nothing.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import ts from 'typescript';
import { shown, sources } from './sources.mjs';

/** `t('key'` with a whole text; `t(\`step.${x}\`` and `t('step.' + x` name a family of texts by how they begin. */
const wholeOf = names => new RegExp(`\\b(?:${names})\\(\\s*(['"\`])((?:(?!\\1|\\$\\{)[^\\\\\\n])*)\\1\\s*[,)]`, 'g');
const familyOf = names => new RegExp(`\\b(?:${names})\\(\\s*(?:\`([^\`$]*)\\$\\{|(['"])((?:(?!\\2)[^\\\\\\n])*)\\2\\s*\\+)`, 'g');
/** Keys that stand in lists and maps and are asked for later. */
const TEXT = /(['"`])([\w.-]+)\1/g;
const ASKED_BY = /\b(\w+)\s*=\s*useWords\(/g;

/** The parts of a long list of texts; they hold nothing else. */
const PART = /\/words-[\w-]+\.js$/;

/** The texts that a file declares as `const words = { zh: {…}, en: {…} }`, and the file without them; null for none. */
function declared(file) {
  const text = readFileSync(file, 'utf8');
  const parsed = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const statement = parsed.statements.filter(ts.isVariableStatement)
    .find(one => one.declarationList.declarations.some(({ name }) => name.getText() === 'words'));
  if (!statement || PART.test(file)) {
    return null;
  }
  return { words: valuesIn(file).words, code: text.slice(0, statement.pos) + text.slice(statement.end) };
}

/** What a file of texts declares. Of what it imports only its own parts count; all else does nothing here. */
function valuesIn(file) {
  const parsed = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const known = {};
  for (const { importClause, moduleSpecifier } of parsed.statements.filter(ts.isImportDeclaration)) {
    const from = join(dirname(file), moduleSpecifier.text);
    const names = importClause?.namedBindings?.elements?.map(one => one.name.text) ?? [];
    const values = moduleSpecifier.text.startsWith('.') && PART.test(from) ? valuesIn(from) : null;
    names.forEach(name => (known[name] = values ? values[name] : () => () => ''));
  }
  const own = parsed.statements.filter(one => !ts.isImportDeclaration(one) && !ts.isExportDeclaration(one));
  const declares = own.filter(ts.isVariableStatement)
    .flatMap(one => one.declarationList.declarations.map(({ name }) => name.getText())).filter(name => /^\w+$/.test(name));
  const code = own.map(one => one.getText().replace(/^export\s+(default\s+)?/, '')).join('\n');
  return runInNewContext(`${code}\n;({ ${declares.join(', ')} })`, known);
}

function blanks(text) {
  return [...text.matchAll(/\{(\w+)\}/g)].map(found => found[1]).sort().join(',');
}

function compare(file, { zh = {}, en = {} }) {
  const missing = (from, to, name) =>
    Object.keys(from).filter(key => !(key in to)).map(key => `${file}: '${key}' is not in ${name}`);
  const empty = (words, name) =>
    Object.keys(words).filter(key => typeof words[key] !== 'string' || words[key].trim() === '').map(key => `${file}: '${key}' is empty in ${name}`);
  const other = Object.keys(zh).filter(key => key in en && blanks(String(zh[key])) !== blanks(String(en[key])))
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
  [...keys].filter(key => !all && !mentioned.has(key) && !families.some(begins => key.startsWith(begins)))
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
  const all = sources().filter(file => !PART.test(file)).map(file => ({ file, is: declared(file) }));
  const folders = new Map();
  all.filter(({ is }) => is).forEach(one => {
    const folder = dirname(one.file);
    folders.set(folder, [...(folders.get(folder) ?? []), one]);
  });
  return [...folders].flatMap(([folder, declaring]) => {
    const keys = new Set(declaring.flatMap(({ is }) => Object.keys(is.words.zh ?? {})));
    const code = all.filter(({ file }) => nearest(file, folders) === folder)
      .map(({ file, is }) => ({ name: shown(file), text: withoutComments(is?.code ?? readFileSync(file, 'utf8')) }));
    return [
      ...declaring.flatMap(({ file, is }) => compare(shown(file), is.words)),
      ...uses(shown(declaring[0].file), keys, code),
    ];
  });
}
