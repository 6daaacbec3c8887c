// SPDX-License-Identifier: Apache-2.0
// Looks through all JavaScript of ours: types, style, words. One line for each finding; nothing to do when nothing changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { bundles, shown, sources } from './sources.mjs';
import { unspoken } from './refusals.mjs';
import { words } from './words.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const OWN = ['browser.d.ts', 'check.mjs', 'eslint.config.mjs', 'package-lock.json', 'refusals.mjs', 'sources.mjs', 'tsconfig.json', 'words.mjs'];

function types() {
  const program = join(here, 'node_modules/typescript/lib/tsc.js');
  const said = spawnSync(process.execPath, [program, '--pretty', 'false', '-p', here], { cwd: here, encoding: 'utf8' });
  return (said.stdout + said.stderr).split('\n')
    // Of a property that is declared as Array, Vue knows nothing about what is in it.
    .filter(line => line.trim() !== '' && !/^ /.test(line) && !/'unknown'|No overload matches/.test(line))
    .map(line => line.replace(/^(\S+?)\(/, (whole, file) => `${relative(join(bundles, '..'), join(here, file))}(`));
}

async function style(files) {
  const eslint = new ESLint({ cwd: join(bundles, '..'), overrideConfigFile: join(here, 'eslint.config.mjs') });
  const results = await eslint.lintFiles(files);
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, column, message, ruleId }) => `${shown(filePath)}(${line},${column}): ${message} (${ruleId})`));
}

const files = sources();
const state = createHash('sha256');
[...OWN.map(name => join(here, name)), ...files].forEach(file => state.update(file).update(readFileSync(file)));
const digest = state.digest('hex');
const target = process.argv[2] ?? join(here, 'target');
const checked = join(target, 'checked');

// What the web services can refuse stands in Java, so it is looked at each time.
const silent = unspoken();
silent.forEach(finding => console.error(finding));
if (silent.length > 0) {
  process.exit(1);
}

if (files.length > 0 && !(existsSync(checked) && readFileSync(checked, 'utf8') === digest)) {
  const findings = [...types(), ...await style(files), ...words()];
  findings.forEach(finding => console.error(finding));
  if (findings.length > 0) {
    console.error(`${findings.length} findings in ${files.length} files of JavaScript`);
    process.exit(1);
  }
  mkdirSync(target, { recursive: true });
  writeFileSync(checked, digest);
  console.log(`${files.length} files of JavaScript are well`);
}
