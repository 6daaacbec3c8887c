// SPDX-License-Identifier: Apache-2.0
import { label } from '@linli/console';
import { listed, t } from './texts.js';

/** Why a step is not possible now, for people. */
export function obstacle(step, state) {
  if (step.why !== 'STATE') {
    return t('why.' + step.why);
  }
  const from = (step.from ?? []).map(one => label('state', one));
  return from.length > 4 ? t('why.STATE', { state: label('state', state) }) : t('stateOnly', { state: label('state', state), states: listed(from) });
}
