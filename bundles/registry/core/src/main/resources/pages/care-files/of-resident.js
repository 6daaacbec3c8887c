// SPDX-License-Identifier: Apache-2.0
import { defineComponent, ref } from 'vue';
import { api, day, Empty, Form, go, html, Link, Loading, Page, PurposeAsk, PurposeBar, purposeOf, purposeQuery, PurposeRefused, ResidentPick, say, Section, Tag, useLoad } from '@linli/console';
import { firstArea, level, mayWrite, t } from './head.js';
import { careFields, draft, mine } from './forms.js';

/** The care files of one person, for a purpose. */
export const FilesOfResident = defineComponent({
  name: 'FilesOfResident',
  props: { resident: { type: String, required: true }, query: { type: Object, default: () => ({}) } },
  setup(props) {
    const purpose = purposeOf(props.query);
    const look = purpose ? useLoad(() => api.get('/api/registry/care-files', { purpose, query: { resident: props.resident } })) : null;
    const file = item => html`<${Section} key=${item.id} title=${item.categoryName} actions=${() => html`<${Link} to=${['care-files', item.id]} query=${purposeQuery(purpose)}>${t('openFile')}<//>`}>
      <p>${level(item.level)} <${Tag} kind=${item.open ? 'success' : 'info'}>${item.open ? t('isOpen') : t('isClosed')}<//> ${item.open && html`<span class="l-quiet">${t('reviewDue')} ${day(item.reviewDue)}</span>`}</p><p>${item.reason}</p><//>`;
    const open = () => mayWrite() && html`<${Link} class="el-button el-button--primary" to=${['care-files', 'new']} query=${{ resident: props.resident, ...purposeQuery(purpose) }}>${t('open')}<//>`;
    return () => html`<${Page} title=${t('ofResident')} actions=${() => html`${open()} <${Link} to=${['residents', props.resident]} query=${purposeQuery(purpose)}>${t('toResident')}<//>`}>
      ${!purpose && html`<${PurposeAsk} resident=${props.resident} />`}
      ${purpose && !look.problem && html`<${PurposeBar} purpose=${purpose} />`}
      ${look?.problem && html`<div><${PurposeRefused} problem=${look.problem} onRetry=${look.reload} /><${PurposeAsk} resident=${props.resident} /></div>`}
      ${look && !look.problem && html`<${Loading} of=${look}>${() => html`<div>${look.data.length === 0 ? html`<${Empty} words=${t('noFiles')} hint=${t('noFilesHint')} />` : look.data.map(file)}</div>`}<//>`}
    <//>`;
  },
});

/** A new file: whom, which category, what the need is; the level is found by the rule. */
export const OpenCareFile = defineComponent({
  name: 'OpenCareFile',
  props: { query: { type: Object, default: () => ({}) } },
  setup(props) {
    const chosen = ref(props.query.resident ?? '');
    const categories = useLoad(() => api.get('/api/registry/care-categories', { query: { area: firstArea() } }).then(mine));
    const fields = () => [
      { name: 'category', title: t('category'), kind: 'choice', select: true, required: true, choices: categories.data.map(each => ({ value: each.code, title: each.name })) },
      ...careFields(categories.data),
    ];
    const submit = (values, { key }) => api.post('/api/registry/care-files', { ...draft(values), resident: chosen.value }, { key }).then(() => true);
    const done = () => {
      say(t('opened'));
      go('care-files', 'due');
    };
    return () => html`<${Page} title=${t('open')} subtitle=${t('openHint')} actions=${() => html`<${Link} to=${['care-files']}>${t('back')}<//>`}>
      <${Section} title=${t('whom')}>${props.query.resident && chosen.value === props.query.resident
        ? html`<p class="l-note">${t('whomGiven')} <button type="button" class="l-plain" onClick=${() => (chosen.value = '')}>${t('chooseAnother')}</button></p>`
        : html`<${ResidentPick} title=${t('whom')} modelValue=${chosen.value} onUpdate:modelValue=${id => (chosen.value = id)} />`}<//>
      ${chosen.value && html`<${Section} title=${t('situation')}><${Loading} of=${categories}>${() => html`<${Form} fields=${fields()} submit=${submit} draft=${'care-files/new-' + chosen.value} submitWords=${t('open')} onDone=${done} />`}<//><//>`}
    <//>`;
  },
});
