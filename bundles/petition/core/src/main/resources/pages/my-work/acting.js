// SPDX-License-Identifier: Apache-2.0
import { ElMessage } from 'element-plus';
import { api, complain, go } from '@linli/console';
import { t } from './texts.js';

/** The forms of all steps are those of the petition's page, in the version that is there now. */
async function forms(...names) {
  const page = (await api.get('/console/pages')).find(one => one.name === 'petition');
  return Promise.all(names.map(name => import(page.entry.replace(/[^/]*$/, name))));
}

/** Does one step with an order of a list, without leaving it: with the order as it is now. */
export async function actOn(line, kind, more = {}) {
  const address = `/api/petition/work-orders/${line.id}`;
  try {
    const [{ act }, { obstacle }] = await forms('act.js', 'obstacles.js');
    if (kind === 'ACKNOWLEDGE') {
      return await act(kind, line);
    }
    const [order, steps] = await Promise.all([api.get(address), api.get(address + '/steps')]);
    const step = steps.find(one => one.kind === kind);
    const noReply = kind === 'CLOSE' && step?.why === 'NO_REPLY';
    if (!step?.possible && !noReply) {
      ElMessage({ message: step ? obstacle(step, order.state) : t('notPossible'), type: 'warning', duration: 8000, showClose: true });
      return undefined;
    }
    return await act(kind, order, { noReply, ...more });
  } catch (problem) {
    if (problem.status === undefined) {
      // Another bundle brings the petition's page.
      console.warn('forms', problem.message);
      go('petition', line.id);
      return undefined;
    }
    complain(problem);
    return undefined;
  }
}

/** Acknowledges several, one after the other; tells how many. */
export async function acknowledgeAll(lines) {
  const done = { n: 0, left: 0 };
  for (const line of lines) {
    try {
      await api.post(`/api/petition/work-orders/${line.id}/acknowledgement`, undefined, { ifMatch: line.version });
      done.n++;
    } catch (problem) {
      console.info('not acknowledged', line.number, problem.status);
      done.left++;
    }
  }
  return t(done.left > 0 ? 'acknowledgedSome' : 'acknowledged', done);
}
