// SPDX-License-Identifier: Apache-2.0
import { defineComponent } from 'vue';
import { api, dialog, Form, go, html, Link, Page, residentLine, say, Section } from '@linli/console';
import { ElButton } from 'element-plus';
import { firstArea, mayWrite, t } from './head.js';
import { personFields } from './resident-forms.js';

/** Shows who may be the same person; true when it is said to be somebody else. */
const somebodyElse = found => dialog(t('duplicates'), close => html`<div><p>${t('duplicatesHint')}</p>
  <ul class="l-lines">${found.map(each => html`<li key=${each.resident.id}><button type="button" class="l-plain" onClick=${() => (close(false), go('residents', each.resident.id))}>${residentLine(each.resident)}</button>
    <span class="l-quiet">${t('duplicate.' + each.reason)}</span></li>`)}</ul>
  <div class="l-form-end"><${ElButton} onClick=${() => close(false)}>${t('goBack')}<//>
    ${!found.some(each => each.reason === 'SAME_ID_NUMBER') && html`<${ElButton} type="primary" onClick=${() => close(true)}>${t('isAnother')}<//>`}</div></div>`);

async function add(typed, { key }) {
  const values = { ...typed, partyMember: Boolean(typed.partyMember) };
  const found = await api.post('/api/registry/resident-duplicate-checks', values);
  if (found.length > 0 && !(await somebodyElse(found))) {
    return false;
  }
  await api.post('/api/registry/residents', { ...values, notDuplicates: found.map(each => each.resident.id) }, { key });
  return true;
}

const propose = ({ ground, ...changes }, { key }) => api.post('/api/registry/change-requests', {
  kind: 'NEW_RESIDENT', ground, changes: Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, String(value)])),
}, { key }).then(() => true);

/** Somebody new: entered by those who may, proposed by a grid worker. */
export const AddResident = defineComponent({
  name: 'AddResident',
  setup() {
    const fields = () => [...personFields().map(field => (field.name === 'area' ? { ...field, value: firstArea() } : field)),
      ...(mayWrite() ? [] : [{ name: 'ground', title: t('ground'), required: true, hint: t('groundHint'), max: 200 }])];
    const done = answer => {
      if (answer) {
        say(mayWrite() ? t('added') : t('proposed'));
        go('residents', ...(mayWrite() ? [] : ['requests']));
      }
    };
    return () => html`<${Page} title=${t('add')} subtitle=${mayWrite() ? '' : t('addProposes')} actions=${() => html`<${Link} to=${['residents']}>${t('back')}<//>`}>
      <${Section}><${Form} fields=${fields()} submit=${mayWrite() ? add : propose} draft="residents/new" submitWords=${mayWrite() ? t('add') : t('proposeSend')} onDone=${done} /><//>
    <//>`;
  },
});
