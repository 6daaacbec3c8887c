// SPDX-License-Identifier: Apache-2.0
// What Maven calls: fetches the libraries when the lock file says other ones than were fetched last, then packs them.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pack } from './pack.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const [target] = process.argv.slice(2);
const fetched = `${here}/node_modules/.linli-lock`;
const lock = readFileSync(`${here}/package-lock.json`, 'utf8');

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Node 20 or newer is needed for the browser libraries; this is ${process.version}`);
  process.exit(1);
}
if (!existsSync(fetched) || readFileSync(fetched, 'utf8') !== lock) {
  console.log('Fetching the browser libraries (npm ci) ...');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(npm, ['ci', '--loglevel=error'], { cwd: here, stdio: 'inherit', shell: npm.endsWith('.cmd') });
  writeFileSync(fetched, lock);
}
pack(`${target}/lib`, lock);
