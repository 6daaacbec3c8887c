// SPDX-License-Identifier: Apache-2.0
import { useWords } from '@linli/console';
import { words } from './words.js';

/** The texts of this page. */
export const t = useWords(words);
