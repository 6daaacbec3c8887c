// SPDX-License-Identifier: Apache-2.0
import { session, useWords } from '@linli/console';
import { words } from './words.js';

/** The texts of this page. */
export const t = useWords(words);

/** Names one after the other, as a sentence has them. */
export const listed = names => names.filter(Boolean).join(session.language === 'zh' ? '、' : ', ');
