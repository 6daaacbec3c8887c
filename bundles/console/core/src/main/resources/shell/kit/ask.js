// SPDX-License-Identifier: Apache-2.0
import { createApp, defineComponent, h, ref } from 'vue';
import { ElConfigProvider, ElDialog, ElMessage } from 'element-plus';
import { html } from './html.js';
import { problemWords } from './words.js';
import { say2 } from './own-words.js';

let context = { locale: () => undefined, router: null };

/** The shell gives what dialogs need from it once. */
export function dialogsIn(given) {
  context = given;
}

/** A short word that something was done. */
export function say(words) {
  ElMessage({ message: words, type: 'success', duration: 4000, grouping: true });
}

/** A short word about what was refused. */
export function complain(problem) {
  ElMessage({ message: problemWords(problem), type: 'error', duration: 8000, showClose: true, grouping: true });
}

/** Puts words into the clipboard, and says whether the browser let it. */
export async function copy(text, words = say2('copied')) {
  try {
    await navigator.clipboard.writeText(text);
    say(words);
  } catch (_refused) {
    say(say2('copyFailed'));
  }
}

let dialogs = 0;

/**
 * Shows something in a dialog until it is closed.
 * @param {string} title
 * @param {(close: (answer?: any) => void) => any} content
 * @returns {Promise<any>} what it was closed with; undefined when it was dismissed
 */
export function dialog(title, content) {
  return new Promise(resolve => {
    const place = document.body.appendChild(document.createElement('div'));
    const before = document.activeElement;
    let answer;
    const Dialog = defineComponent(() => {
      const open = ref(true);
      const close = given => {
        answer = given;
        open.value = false;
      };
      const closed = () => {
        app.unmount();
        place.remove();
        before instanceof HTMLElement && before.focus();
        resolve(answer);
      };
      return () => h(ElConfigProvider, { locale: context.locale() }, () =>
        h(ElDialog, { modelValue: open.value, 'onUpdate:modelValue': value => (open.value = value), title, width: 'min(36rem, 94vw)', closeOnClickModal: false, onClosed: closed, alignCenter: true, appendToBody: true }, () => content(close)));
    });
    const app = createApp(Dialog);
    // An application of its own: its fields must not have the identifiers of the page's.
    dialogs += 1;
    app.config.idPrefix = 'dialog-' + dialogs;
    context.router && app.use(context.router);
    app.mount(place);
  });
}

/** A form in a dialog; undefined when it was dismissed, else what the server answered. */
export async function ask({ title, words = '', fields = [], value = {}, submit, submitWords = '', danger = false, draft = '' }) {
  const { Form } = await import('./form.js');
  return dialog(title, close => html`<div>
    ${words && html`<p>${words}</p>`}
    <${Form} fields=${fields} value=${value} submit=${async (values, more) => (await submit(values, more)) ?? true} submitWords=${submitWords} danger=${danger} draft=${draft} cancel=${() => close()} onDone=${close} />
  </div>`);
}

/** Whether somebody agrees. */
export const confirm = ({ title, words, submitWords = '', danger = false }) =>
  ask({ title, words, submitWords: submitWords || say2('confirm'), danger, submit: async () => true }).then(Boolean);
