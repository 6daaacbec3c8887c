// SPDX-License-Identifier: Apache-2.0
import { t } from './words.js';

/** What is asked to say that something else is asked for than what orders are called `now`. */
export const classifyFields = (types, now) => [
  { name: 'type', title: t('type'), kind: 'choice', select: true, required: true, choices: types.filter(type => now.some(name => name !== type.name)).map(type => ({ value: type.code, title: `${type.name} · ${type.group.name}` })) },
  { name: 'reason', title: t('reason'), kind: 'area-text', rows: 2, required: true, max: 500, hint: t('reasonHint') },
];
