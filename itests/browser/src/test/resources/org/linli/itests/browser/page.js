// SPDX-License-Identifier: Apache-2.0
// What the tests ask a page: linliPage.find(words), .field(label), .option(words), .sees(words), .busy(), .layout()
window.linliPage = (() => {
  const tidy = text => (text ?? '').replace(/\s+/g, ' ').trim();
  /** What is fading away cannot be used any more. */
  const leaving = '[class*="-leave-active"]';
  const visible = element => {
    if (element.closest(leaving) || !element.checkVisibility({ visibilityProperty: true, opacityProperty: false })) return false;
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1;
  };
  /** The topmost dialog, if one is open: what lies below cannot be reached. */
  const scope = () => {
    const open = [...document.querySelectorAll('[role=dialog][aria-modal=true], dialog[open]')].filter(visible);
    return open.length > 0 ? open[open.length - 1] : document;
  };
  const byIds = ids => tidy((ids ?? '').split(/\s+/).map(id => document.getElementById(id)?.textContent).join(' '));
  const nameOf = element => tidy(element.getAttribute('aria-label')) || byIds(element.getAttribute('aria-labelledby'))
    || tidy(element.innerText) || tidy(element.textContent) || tidy(element.value) || tidy(element.title) || tidy(element.alt);
  const everywhere = selector => {
    const top = scope();
    // Drop-down lists and notices lie beside a dialog.
    const beside = top === document ? [] : [...document.querySelectorAll('.el-popper, .el-notification, [role=listbox], [role=menu]')];
    return [top, ...beside].flatMap(root => [...root.querySelectorAll(selector)]).filter(visible);
  };
  const best = (elements, words) => {
    const wanted = tidy(words);
    return elements.find(element => nameOf(element) === wanted)
      ?? elements.find(element => tidy(element.innerText) === wanted)
      ?? elements.filter(element => nameOf(element).includes(wanted))
        .sort((one, other) => nameOf(one).length - nameOf(other).length)[0] ?? null;
  };
  const clickable = 'button, a[href], summary, label, option, input[type=submit], input[type=button], input[type=image], '
    + '[role=button], [role=link], [role=menuitem], [role=tab], [role=option], [role=checkbox], [role=radio], [role=switch], '
    + '[role=row][tabindex], [tabindex="0"]';
  const find = words => best(everywhere(clickable).filter(element => !element.disabled), words);
  const among = (selector, words, root = document) => best([...root.querySelectorAll(selector)].filter(visible), words);
  const option = words => among('[role=option], [role=treeitem]', words);
  /** The button with these words in the line of a list that holds the others. */
  const inLine = (line, words) => {
    const found = [...document.querySelectorAll('tbody tr, .l-cards > li')].find(one => visible(one) && one.textContent.includes(line));
    return found ? among('button, a[href]', words, found) : null;
  };
  /** What has the keyboard, where people can see that it has; else nothing. */
  const focused = () => {
    const element = document.activeElement;
    const style = getComputedStyle(element);
    const seen = style.outlineStyle !== 'none' || style.boxShadow !== 'none' || element.closest('.el-input__wrapper, .el-textarea') !== null;
    return element === document.body || !seen ? '' : labels(element)[0] || nameOf(element);
  };
  /** The first that a CSS selector finds; what is fading away is none. */
  const first = css => [...document.querySelectorAll(css)].find(element => !element.closest(leaving)) ?? null;
  const choice = (group, words) => among('label', words, group);
  const node = words => among('.el-cascader-node__label', words);
  /** The tick beside a node, where also those that have more below can be chosen. */
  const nodeChoice = words => {
    const found = node(words)?.closest('.el-cascader-node');
    return found?.querySelector('.el-radio, .el-checkbox') ?? found ?? null;
  };
  const labels = control => [...(control.labels ?? [])].map(label => tidy(label.innerText))
    .concat(tidy(control.getAttribute('aria-label')), byIds(control.getAttribute('aria-labelledby')), tidy(control.placeholder));
  const field = words => {
    const wanted = tidy(words);
    const controls = everywhere('input:not([type=hidden]), textarea, select, [role=combobox], [contenteditable=true], [role=radiogroup], [role=group]');
    return controls.find(control => labels(control).includes(wanted))
      ?? controls.find(control => labels(control).some(label => label.startsWith(wanted)))
      ?? controls.find(control => labels(control).some(label => label.includes(wanted))) ?? null;
  };
  const seen = () => tidy(document.body.innerText) + ' ' + [...document.querySelectorAll('input:not([type=radio], [type=checkbox], [type=image]), textarea')]
    .filter(visible).map(control => control.type === 'password' ? '' : control.value).join(' ');
  const seesInside = words => tidy((document.querySelector('main') ?? document.body).innerText).includes(tidy(words));
  const sees = words => seen().includes(tidy(words));
  const busy = () => document.readyState !== 'complete' || document.fonts.status === 'loading'
    || [...document.querySelectorAll('[aria-busy=true], .el-skeleton, .el-loading-mask, .loading')].some(visible)
    || [...document.images].some(image => !image.complete && image.loading !== 'lazy');

  /** Nothing fades or slides any more. */
  const still = () => document.getAnimations().every(one => one.playState !== 'running' || one.effect.getTiming().iterations === Infinity);
  const describe = element => {
    const words = tidy(element.innerText || element.value).slice(0, 40);
    const kind = element.className && typeof element.className === 'string' ? '.' + tidy(element.className).replace(/ /g, '.') : '';
    return element.tagName.toLowerCase() + kind + ' “' + words + '”';
  };
  const scrollsInside = element => {
    for (let around = element.parentElement; around && around !== document.body; around = around.parentElement) {
      if (/auto|scroll|hidden|clip/.test(getComputedStyle(around).overflowX)) return true;
    }
    return false;
  };
  const hidden = element => element.closest('.sr-only, .visually-hidden, .el-visually-hidden, [aria-hidden=true], option') !== null
    || /rect\(0|inset\(50%|inset\(100%/.test(getComputedStyle(element).clip + getComputedStyle(element).clipPath);
  const cutText = () => [...document.querySelectorAll(
    'button, [role=button], [role=tab], h1, h2, h3, h4, label, legend, th, dt, summary, a, .el-tag')]
    .filter(element => visible(element) && !hidden(element) && element.clientWidth > 0)
    .filter(element => {
      const style = getComputedStyle(element);
      const cutsDown = /hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 3;
      return element.scrollWidth > element.clientWidth + 1 || cutsDown;
    }).map(element => 'cut: ' + describe(element) + ' ' + element.scrollWidth + ' > ' + element.clientWidth);
  const tooWide = () => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const guilty = [...document.body.querySelectorAll('*')]
      .filter(element => visible(element) && element.getBoundingClientRect().right > root.clientWidth + 1 && !scrollsInside(element))
      .slice(-3).map(describe);
    return ['the page scrolls sideways: ' + root.scrollWidth + ' > ' + root.clientWidth + ': ' + guilty.join(', ')];
  };
  /** What no clerk reads: identifiers, codes, values that are none. */
  const rawWords = () => {
    const found = seen().match(/\b[0-9A-HJKMNP-TV-Z]{26}\b|\b[A-Z]{2,}(_[A-Z]+)+\b|\bundefined\b|\bNaN\b|\[object \w+\]|\$\{\w+\}|\{\{\w+\}\}/g);
    return [...new Set(found ?? [])].map(words => 'not for people: ' + words);
  };
  const manners = () => [
    document.title.trim() === '' ? 'no title' : null,
    document.querySelector('meta[name=viewport]') === null ? 'no viewport for phones' : null,
    document.documentElement.lang === '' ? 'no language' : null,
  ].filter(Boolean);
  /** A label or hint that points to an identifier of two elements belongs to the first only. */
  const twins = () => {
    const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
    return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))].map(id => 'two elements are ' + id);
  };
  const layout = () => [...twins(), ...manners(), ...tooWide(), ...cutText(), ...rawWords()];
  return { find, field, option, choice, inLine, first, focused, node, nodeChoice, sees, seesInside, busy, layout, seen, still };
})();
