// SPDX-License-Identifier: Apache-2.0
import { zh } from './words-zh.js';
import { en } from './words-en.js';

export const words = { zh, en };
