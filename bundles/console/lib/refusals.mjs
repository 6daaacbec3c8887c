// SPDX-License-Identifier: Apache-2.0
// Every refusal that our web services can tell staff has words for people: one line for each that has none.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refusals } from '../core/src/main/resources/shell/kit/refusals.js';
import { bundles, shown } from './sources.mjs';

/** What only operators or residents read: the shell, migrations, keys, the feed, the portal, the field page's sealed batches. */
const OTHERS = /\/(kernel\/core|kernel\/support|portal|districts|demo|exchange)\/|Pack(Change|Rules)\.java$|\/PlatformClock\.java$|\/SealedBatches\.java$|\/(EntryFilter|JsonBodies|JsonProblems|Body)\.java$/;
const REFUSAL = /Problem\.(conflict|forbidden|unauthenticated|malformed)\(/g;
/** A program's mistakes; the general words for what cannot be read are right for them. */
const PROGRAM = /^the (body|request|address)|^the form is not/;

function java(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(file => file.isFile() && file.name.endsWith('.java'))
    .map(file => join(file.parentPath ?? file.path, file.name));
}

/** Up to the bracket that closes the call. */
function argument(text, from) {
  let depth = 1;
  let at = from;
  for (; depth > 0; at++) {
    if (text[at] === '"') {
      for (at++; text[at] !== '"'; at++) {
        at += text[at] === '\\' ? 1 : 0;
      }
    } else {
      depth += text[at] === '(' ? 1 : text[at] === ')' ? -1 : 0;
    }
  }
  return text.slice(from, at - 1);
}

/** The text as it will be, with a number for what is put in; empty when all of it is put together elsewhere. */
function sample(expression) {
  const parts = expression.match(/"(?:[^"\\]|\\.)*"/g);
  if (!parts || /\bswitch\b|\?|\.orElse\(/.test(expression) || parts.every(part => /^"\W*"$/.test(part))) {
    return '';
  }
  const strings = parts.map(part => JSON.parse(part));
  const starts = /^\s*"/.test(expression) ? '' : '7';
  const ends = /"\s*$/.test(expression) ? '' : '7';
  return starts + strings.join('7') + ends;
}

/** The refusals that nobody has put into words. */
export function unspoken() {
  const folders = readdirSync(bundles).flatMap(room => ['api', 'core', 'support'].map(part => join(bundles, room, part, 'src/main/java'))).filter(existsSync);
  return folders.flatMap(java).filter(file => !OTHERS.test(file)).flatMap(file => {
    const text = readFileSync(file, 'utf8');
    return [...text.matchAll(REFUSAL)]
      .map(call => sample(argument(text, call.index + call[0].length)))
      .filter(words => words !== '' && !PROGRAM.test(words) && !refusals.details.some(([pattern]) => pattern.test(words)))
      .map(words => `${shown(file)}: kit/refusals.js has no words for '${words}'`);
  });
}
