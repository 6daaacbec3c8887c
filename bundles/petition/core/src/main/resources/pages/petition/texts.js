// SPDX-License-Identifier: Apache-2.0
import { session, useWords } from '@linli/console';
import { words as onPage } from './words.js';
import { words as inForms } from './words-forms.js';
import { words as ofCodes } from './words-codes.js';

/** The texts of this page. */
export const t = useWords({ zh: { ...onPage.zh, ...inForms.zh, ...ofCodes.zh }, en: { ...onPage.en, ...inForms.en, ...ofCodes.en } });

/** Names one after the other, as a sentence has them. */
export const listed = names => names.filter(Boolean).join(session.language === 'zh' ? '、' : ', ');
