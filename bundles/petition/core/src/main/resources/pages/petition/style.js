// SPDX-License-Identifier: Apache-2.0
const sheet = document.createElement('link');
sheet.rel = 'stylesheet';
sheet.href = new URL('./page.css', import.meta.url).href;
document.head.append(sheet);
