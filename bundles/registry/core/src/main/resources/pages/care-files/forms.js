// SPDX-License-Identifier: Apache-2.0
import { ElButton, ElCheckbox, ElCheckboxGroup, ElInput } from 'element-plus';
import { api, ask, choicesOf, hasRole, html, say } from '@linli/console';
import { LEVELS, t } from './head.js';

const told = words => answer => (answer !== undefined && say(words), answer);

const needsField = categories => ({
  name: 'needs', title: t('needs'), kind: 'choices', choices: [], hint: t('needsHint'), when: values => categories.find(each => each.code === values.category)?.needs.length > 0,
  input: (field, common, values) => html`<${ElCheckboxGroup} modelValue=${common.modelValue || []} ariaLabel=${field.title} onUpdate:modelValue=${common['onUpdate:modelValue']}>
    ${(categories.find(each => each.code === values.category)?.needs ?? []).map(need => html`<${ElCheckbox} key=${need} value=${need}>${need}<//>`)}<//>`,
});

const planField = () => ({
  name: 'plan', title: t('plan'), kind: 'choices', choices: [], hint: t('planHint'),
  input: (field, common) => {
    const items = common.modelValue || [];
    const change = common['onUpdate:modelValue'];
    const entry = (item, at, key) => html`<${ElInput} ariaLabel=${t('plan.' + key)} placeholder=${t('plan.' + key)} modelValue=${item[key]} maxlength="100" onUpdate:modelValue=${text => change(items.map((other, index) => (index === at ? { ...other, [key]: text } : other)))} />`;
    return html`<div class="l-stack">${items.map((item, at) => html`<div class="l-beside" key=${at}>${entry(item, at, 'what')}${entry(item, at, 'who')}${entry(item, at, 'often')}
      <button type="button" class="l-plain" onClick=${() => change(items.filter((_, index) => index !== at))}>${t('takeOut')}</button></div>`)}
      <div><${ElButton} size="small" onClick=${() => change([...items, { what: '', who: '', often: '' }])}>${t('addPlan')}<//></div></div>`;
  },
});

/** What a file says; the platform finds the level by the category's rule, another one needs a ground. */
export const careFields = categories => [
  { name: 'livesAlone', title: t('livesAlone'), kind: 'yes-no' },
  needsField(categories),
  { name: 'level', title: t('ownLevel'), kind: 'choice', choices: [{ value: '', title: t('byRule') }, ...choicesOf('careLevel', LEVELS)], hint: t('ownLevelHint') },
  { name: 'ground', title: t('levelGround'), max: 200, required: true, when: values => Boolean(values.level) },
  { name: 'notes', title: t('notes'), kind: 'area-text', max: 1000 },
  planField(),
];

/** The categories in which I may open files; sensitive ones are the care officers'. */
export const mine = categories => categories.filter(category => !category.sensitive || hasRole('CARE_OFFICER'));

/** As the server wants it. */
export const draft = values => ({ ...values, livesAlone: Boolean(values.livesAlone), needs: values.needs ?? [], plan: (values.plan ?? []).filter(item => item.what) });

export function changeFile(file, categories) {
  const told_ = file.told;
  return ask({
    title: t('change'), value: { ...told_, level: told_.level ?? '', category: told_.category }, submitWords: t('save'),
    fields: careFields(categories).map(field => (field.name === 'needs' ? { ...field, when: () => true, input: (all, common, values) => needsField(categories).input(all, common, { ...values, category: told_.category }) } : field)),
    submit: values => api.put('/api/registry/care-files/' + file.id, draft(values), { ifMatch: file.version }).then(() => true),
  }).then(told(t('saved')));
}

export const closeFile = file => ask({
  title: t('close'), words: t('closeHint'), danger: true, submitWords: t('close'), fields: [{ name: 'reason', title: t('closeReason'), kind: 'area-text', required: true, max: 200 }],
  submit: values => api.post(`/api/registry/care-files/${file.id}/closing`, values, { ifMatch: file.version }).then(() => true),
}).then(told(t('closed')));

export const endReview = review => ask({
  title: t('endReview'), words: t('endReviewHint'), submitWords: t('endReview'), draft: 'care-files/review-' + review,
  fields: [{ name: 'finding', title: t('finding'), kind: 'area-text', required: true, max: 1000, rows: 5, hint: t('findingHint') }],
  submit: values => api.post(`/api/registry/care-reviews/${review}/ending`, values).then(() => true),
}).then(told(t('reviewEnded')));
