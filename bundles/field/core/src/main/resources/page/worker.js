// SPDX-License-Identifier: Apache-2.0
const VERSION = '@version@';
const FILES = ['@files@'];
