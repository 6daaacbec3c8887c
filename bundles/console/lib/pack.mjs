// SPDX-License-Identifier: Apache-2.0
// Copies the browser builds of the libraries into the bundle, each also compressed, with a list of their module names.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const modules = `${here}/node_modules`;

/** The name that pages import, the file in the bundle, and where it comes from. */
const LIBRARIES = [
  ['vue', 'vue.js', 'vue/dist/vue.runtime.esm-browser.prod.js'],
  ['vue-router', 'vue-router.js', 'vue-router/dist/vue-router.esm-browser.prod.js'],
  ['element-plus', 'element-plus.js', 'element-plus/dist/index.full.min.mjs'],
  ['element-plus/zh-cn', 'element-plus-zh-cn.js', 'element-plus/dist/locale/zh-cn.min.mjs'],
  ['element-plus/en', 'element-plus-en.js', 'element-plus/dist/locale/en.min.mjs'],
  ['echarts', 'echarts.js', 'echarts/dist/echarts.esm.min.mjs'],
  ['leaflet', 'leaflet.js', 'leaflet/dist/leaflet-src.esm.js'],
  ['htm', 'htm.js', 'htm/dist/htm.module.js'],
];
const STYLES = [
  ['element-plus.css', 'element-plus/dist/index.css'],
  ['leaflet.css', 'leaflet/dist/leaflet.css'],
];
const IMAGES = 'leaflet/dist/images';

/** Packs into the folder, unless it holds what this lock file and this program give. */
export function pack(folder, lock) {
  const stamp = createHash('sha256').update(lock).update(readFileSync(fileURLToPath(import.meta.url))).digest('hex');
  const packed = `${folder}/../../lib.packed`;
  if (existsSync(`${folder}/imports.json`) && existsSync(packed) && readFileSync(packed, 'utf8') === stamp) {
    return;
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(`${folder}/images`, { recursive: true });
  [...LIBRARIES.map(([, file, from]) => [file, from]), ...STYLES].forEach(([file, from]) =>
    write(`${folder}/${file}`, Buffer.from(withoutMap(readFileSync(`${modules}/${from}`, 'utf8')))));
  readdirSync(`${modules}/${IMAGES}`).forEach(image =>
    writeFileSync(`${folder}/images/${image}`, readFileSync(`${modules}/${IMAGES}/${image}`)));
  write(`${folder}/LICENSES.txt`, Buffer.from(licences(JSON.parse(lock))));
  const names = Object.fromEntries(LIBRARIES.map(([name, file]) => [name, file]));
  writeFileSync(`${folder}/imports.json`, JSON.stringify(names, null, 2) + '\n');
  writeFileSync(packed, stamp);
}

/** The maps are not in the bundle: nothing may point to them. */
function withoutMap(text) {
  return text.replace(/\n?\/\/# sourceMappingURL=\S+\s*$/, '\n').replace(/\n?\/\*# sourceMappingURL=.*?\*\/\s*$/, '\n');
}

function write(file, content) {
  writeFileSync(file, content);
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  writeFileSync(`${file}.br`, brotliCompressSync(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
  }));
}

/** The licences of all that may be in a browser build: the libraries and what they stand on. */
function licences(lock) {
  return Object.entries(lock.packages)
    .filter(([place, about]) => place !== '' && !about.dev && !about.devOptional && !about.peer)
    .map(([place, about]) => {
      const texts = readdirSync(`${here}/${place}`, { withFileTypes: true })
        .filter(file => file.isFile() && /^(licen[cs]e|notice)/i.test(file.name))
        .map(file => readFileSync(`${here}/${place}/${file.name}`, 'utf8').trim());
      const name = place.replace(/^.*node_modules\//, '');
      return [`${name} ${about.version} (${about.license ?? 'see below'})`, ...texts].join('\n\n');
    })
    .join(`\n\n${'='.repeat(78)}\n\n`) + '\n';
}
