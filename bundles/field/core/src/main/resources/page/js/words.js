// SPDX-License-Identifier: Apache-2.0
/** What people read, in Chinese and English. A word that is missing is an error. */
import { en } from './words/en.js';
import { zh } from './words/zh.js';

const LANGUAGES = { zh, en };
let language = 'zh';

/** @param {string} name `zh` or `en` */
export function speak(name) {
    language = name in LANGUAGES ? name : 'zh';
    return language;
}

export const spoken = () => language;

/** @param {string} key @param {Record<string, string | number>} [given] what stands in braces */
export function t(key, given = {}) {
    const words = LANGUAGES[language][key];
    if (words === undefined) {
        throw new Error('No words for ' + key + ' in ' + language);
    }
    return words.replace(/\{(\w+)\}/g, (all, name) => {
        if (!(name in given)) {
            throw new Error('No ' + name + ' for ' + key);
        }
        return String(given[name]);
    });
}

/** A word for a code; where another one comes from a newer server, the general word. */
export const coded = (group, code) => (LANGUAGES[language][group + '.' + code] === undefined ? t(group + '.other') : t(group + '.' + code));
