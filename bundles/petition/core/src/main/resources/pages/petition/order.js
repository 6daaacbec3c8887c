// SPDX-License-Identifier: Apache-2.0
import { defineComponent } from 'vue';
import { ElButton } from 'element-plus';
import { api, Due, Empty, html, label, Link, Loading, Page, Tag, useLoad, useNews } from '@linli/console';
import { ActionBar } from './action-bar.js';
import { Clocks } from './clocks.js';
import { Matter } from './matter.js';
import { People } from './people.js';
import { Photos } from './photos.js';
import { Similar } from './similar.js';
import { Stages } from './stages.js';
import { Timeline } from './timeline.js';
import { Together } from './together.js';
import { t } from './texts.js';

const KINDS = { FILED: 'warning', RETURNED: 'warning', OBJECTED: 'warning', ESCALATED: 'warning', SUSPENDED: 'warning', CLOSED: 'success', ARCHIVED: 'success' };
/** What must be told in order that the page can be shown; the rest of it may fail for itself. */
const parts = ['steps', 'timeline', 'clocks', 'stages', 'cooperation', 'supervisions', 'extensions', 'attachments', 'links', 'merged-orders', 'parts', 'duplicates'];

async function everything(id) {
  const address = `/api/petition/work-orders/${id}`;
  const part = name => api.get(`${address}/${name}`).catch(problem => ({ problem }));
  const [order, ...rest] = await Promise.all([api.get(address), ...parts.map(part)]);
  return { order, ...Object.fromEntries(parts.map((name, at) => [name, rest[at]])) };
}

/** A petition: everything about the work on it, and everything that can be done. */
export const Order = defineComponent({
  name: 'PetitionOrder',
  props: { id: { type: String, required: true } },
  setup(props) {
    const all = useLoad(() => everything(props.id));
    useNews(['petition'], ids => ids.includes(props.id) && all.reload());
    const order = () => all.data?.order;
    const title = () => (order() ? `${order().petition.typeName || t('untyped')}` : t('title'));
    const subtitle = () => (order() ? order().number : '');
    const again = () => all.reload();
    return () => html`<${Page} title=${title()} subtitle=${subtitle()} actions=${() => html`<${Link} to=${['my-work']}>${t('toMyWork')}<//> <${ElButton} onClick=${again} loading=${all.loading}>${t('refresh')}<//>`}>
      ${all.problem && !all.data && all.problem.status === 404 ? html`<${Empty} words=${t('noSuchOrder')} hint=${t('noSuchOrderHint')} />` : html`<${Loading} of=${all}>${{ default: () => content(all.data, again) }}<//>`}
    <//>`;
  },
});

function content(data, again) {
  const { order } = data;
  return html`<div>
    ${head(order)}
    ${banners(order)}
    ${Array.isArray(data.steps) && html`<${ActionBar} order=${order} steps=${data.steps} timeline=${data.timeline} onDone=${again} />`}
    <div class="l-columns">
      <div>
        <${Matter} order=${order} />
        <${Stages} stages=${data.stages} />
        <${Timeline} steps=${data.timeline} />
        <${Photos} order=${order} files=${data.attachments} steps=${data.steps} onDone=${again} />
      </div>
      <div class="p-side">
        <${Clocks} order=${order} clocks=${data.clocks} extensions=${data.extensions} />
        <${People} order=${order} />
        <${Together} order=${order} steps=${data.steps} cooperation=${data.cooperation} supervisions=${data.supervisions} timeline=${data.timeline} onDone=${again} />
        <${Similar} order=${order} steps=${data.steps} duplicates=${data.duplicates} links=${data.links} merged=${data['merged-orders']} parts=${data.parts} onDone=${again} />
      </div>
    </div>
  </div>`;
}

function head(order) {
  const open = !['CLOSED', 'DECLINED', 'ARCHIVED', 'MERGED'].includes(order.state);
  return html`<div class="p-head">
    <${Tag} kind=${order.overdue ? 'danger' : KINDS[order.state] ?? 'info'}>${label('state', order.state)}<//>
    ${order.urgency && html`<${Tag} kind=${order.urgency === 'URGENT' ? 'danger' : 'info'}>${label('urgency', order.urgency)}<//>`}
    ${order.handling.secrecy !== 'OPEN' && html`<${Tag} kind="warning">${label('secrecy', order.handling.secrecy)}<//>`}
    ${open && order.deadline?.due && html`<${Due} at=${order.deadline.due} overdue=${order.overdue} />`}
    ${open && order.handler && html`<span>${t('handledBy', { name: order.handler.name })}</span>`}
  </div>`;
}

/** What one must know before acting. */
function banners(order) {
  const { handling } = order;
  const lines = [
    handling.mergedInto && html`<p key="merged" class="l-note">${t('isMerged')} <${Link} to=${['petition', handling.mergedInto]}>${t('toMain')}<//></p>`,
    handling.openSupervisions > 0 && html`<p key="supervised" class="l-failure">${t('supervisedNow', { n: handling.openSupervisions })}</p>`,
    handling.extensionAsked && html`<p key="extension" class="l-note">${t('extensionAsked')}</p>`,
    handling.helpAsked && html`<p key="help" class="l-note">${t('helpAsked')}</p>`,
    order.deadline?.provisional && html`<p key="provisional" class="l-note">${t('provisional')}</p>`,
    order.reopened > 0 && html`<p key="reopened" class="l-note">${t('reopenedTimes', { n: order.reopened })}</p>`,
    handling.sentBack > 0 && html`<p key="back" class="l-note">${t('sentBackTimes', { n: handling.sentBack })}</p>`,
  ].filter(Boolean);
  return lines.length > 0 && html`<div class="p-banners">${lines}</div>`;
}
