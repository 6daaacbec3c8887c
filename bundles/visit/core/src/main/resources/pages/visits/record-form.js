// SPDX-License-Identifier: Apache-2.0
import { defineComponent, reactive } from 'vue';
import { ElButton } from 'element-plus';
import { api, draftOf, Form, html, useWords } from '@linli/console';
import { lines } from './doing.js';
import { words } from './words.js';

const now = () => new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 16) + ':00+08:00';
/** @type {<T>(count: number, make: (at: number) => T) => T[]} */
const times = (count, make) => Array.from({ length: count }, (_, at) => make(at));

/** 走访登记: what was learnt; each need becomes a petition in the same go. */
export const RecordForm = defineComponent({
  name: 'RecordForm',
  props: { visit: { type: String, required: true }, brief: { type: Object, required: true } },
  emits: ['done'],
  setup(props, { emit }) {
    const t = useWords(words);
    const draft = 'visit/' + props.visit;
    const drafted = list => new Set(Object.keys(draftOf(draft) ?? {}).filter(name => name.startsWith(list + '[')).map(name => name.split(']')[0])).size;
    const count = reactive({ needs: drafted('needs'), promises: drafted('promises') });
    const people = () => props.brief.people.map(person => ({ value: person.resident, title: person.name }));
    const fields = () => [
      { name: 'at', title: t('at'), kind: 'time', required: true, value: now() },
      ...(people().length > 0 ? [{ name: 'met', title: t('met'), kind: 'choices', choices: people() }] : []),
      { name: 'others', title: t('others'), hint: t('othersHint') },
      { name: 'learnt', title: t('learnt'), kind: 'area-text', required: true, rows: 3, hint: t('learntHint') },
      { name: 'opinions', title: t('opinions'), kind: 'area-text', rows: 2, hint: t('perLine') },
      { name: 'suggestions', title: t('suggestions'), kind: 'area-text', rows: 2, hint: t('perLine') },
      { name: 'wishes', title: t('wishes'), kind: 'area-text', rows: 2, hint: t('perLine') },
      ...times(count.needs, at => [
        { name: `needs[${at}].text`, title: t('needText', { n: at + 1 }), kind: 'area-text', rows: 2, required: true },
        { name: `needs[${at}].type`, title: t('needType', { n: at + 1 }), kind: 'type', required: true },
      ]).flat(),
      ...times(count.promises, at => [
        { name: `promises[${at}].words`, title: t('promiseText', { n: at + 1 }), required: true },
        { name: `promises[${at}].by`, title: t('promiseBy', { n: at + 1 }), kind: 'date' },
      ]).flat(),
    ];
    const submit = async (_, { key, values }) => {
      const record = { at: values.at, met: values.met?.length ? values.met : undefined, others: values.others || undefined, learnt: values.learnt,
        opinions: lines(values.opinions), suggestions: lines(values.suggestions), wishes: lines(values.wishes),
        needs: times(count.needs, at => ({ text: values[`needs[${at}].text`], type: values[`needs[${at}].type`] })),
        promises: times(count.promises, at => ({ words: values[`promises[${at}].words`], by: values[`promises[${at}].by`] || undefined })) };
      return api.post(`/api/visit/visits/${props.visit}/record`, record, { key });
    };
    const add = what => count[what] < 20 && count[what]++;
    return () => html`<${Form} fields=${fields()} submit=${submit} draft=${draft} submitWords=${t('handIn')} onDone=${answer => emit('done', answer)}>
      <div class="l-actions">
        <${ElButton} onClick=${() => add('needs')}>${t('addNeed')}<//>
        <${ElButton} onClick=${() => add('promises')}>${t('addPromise')}<//>
        ${count.needs > 0 && html`<${ElButton} onClick=${() => count.needs--}>${t('dropNeed')}<//>`}
        ${count.promises > 0 && html`<${ElButton} onClick=${() => count.promises--}>${t('dropPromise')}<//>`}
      </div>
    <//>`;
  },
});
