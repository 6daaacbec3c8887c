// SPDX-License-Identifier: Apache-2.0
// Every text is there in both languages, every text asked for is there, and none is there for nothing.
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import ts from 'typescript';
import { shown, sources } from './sources.mjs';

/** `t('key'` with a whole text; `t(\`step.${x}\`` and `t('step.' + x` name a family of texts by how they begin. */
const wholeOf = names => new RegExp(`\\b(?:${names})\\(\\s*(['"\`])((?:(?!\\1|\\$\\{)[^\\\\\\n])*)\\1\\s*[,)]`, 'g');
const familyOf = names => new RegExp(`\\b(?:${names})\\(\\s*(?:\`([^\`$]*)\\$\\{|(['"])((?:(?!\\2)[^\\\\\\n])*)\\2\\s*\\+)`, 'g');
/** Keys that stand in lists and maps and are asked for later. */
const TEXT = /(['"`])([\w.-]+)\1/g;
const ASKED_BY = /\b(\w+)\s*=\s*useWords\(/g;

/** The texts that a file declares as `words`, and the file without them; null for none. */
async function declared(file) {
  const text = readFileSync(file, 'utf8');
  if (/^words(-\w+)?\.js$/.test(basename(file)) && file.includes('/pages/')) {
    // All that such a file says is words, however they are put together.
    return basename(file) === 'words.js' ? { words: (await import(alone(file))).words, code: text.split('\n').filter(line => line.includes('t(')).join('\n') } : { words: {}, code: '' };
  }
  const parsed = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  for (const statement of parsed.statements.filter(ts.isVariableStatement)) {
    const found = statement.declarationList.declarations.find(one => one.name.getText() === 'words');
    if (found?.initializer && ts.isObjectLiteralExpression(found.initializer)) {
      const code = text.slice(0, statement.pos) + text.slice(statement.end);
      return { words: valueOf(found.initializer), code };
    }
  }
  return null;
}

/** A file of words as a module that needs no browser. */
function alone(file) {
  const text = readFileSync(file, 'utf8')
    .replace(/^import .* from '@linli\/console';$/gm, 'const useWords = words => words;')
    .replace(/(from ')(\.\/[\w-]+\.js)(')/g, (_, before, name, after) => before + alone(join(dirname(file), name)) + after);
  return 'data:text/javascript;base64,' + Buffer.from(text).toString('base64');
}

function valueOf(node) {
  if (ts.isObjectLiteralExpression(node)) {
    return Object.fromEntries(node.properties.filter(ts.isPropertyAssignment)
      .map(entry => [entry.name.text, valueOf(entry.initializer)]));
  }
  if (ts.isBinaryExpression(node)) {
    return valueOf(node.left) + valueOf(node.right);
  }
  return ts.isStringLiteralLike(node) ? node.text : '';
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
export async function words() {
  const all = await Promise.all(sources().map(async file => ({ file, is: await declared(file) })));
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
