// SPDX-License-Identifier: Apache-2.0
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where all rooms are. */
export const bundles = join(dirname(fileURLToPath(import.meta.url)), '../..');

const FOLDERS = ['pages', 'shell', 'page', 'assets'];

function within(folder) {
  return existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(file => file.isFile() && file.name.endsWith('.js'))
      .map(file => join(file.parentPath ?? file.path, file.name))
    : [];
}

/** All JavaScript of ours, in order. */
export function sources() {
  return readdirSync(bundles)
    .flatMap(room => FOLDERS.map(folder => join(bundles, room, 'core/src/main/resources', folder)))
    .flatMap(within)
    .sort();
}

/** A file as people find it. */
export const shown = file => relative(join(bundles, '..'), file);
