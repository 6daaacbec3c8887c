// SPDX-License-Identifier: Apache-2.0
import { exact, html, Section, when } from '@linli/console';
import { t } from './texts.js';

/** The five steps that every petition goes through. */
export function Stages({ stages }) {
  return Array.isArray(stages) && html`<${Section} title=${t('stages')}>
    <ol class="p-stages">${stages.map(stage => html`<li key=${stage.name} class=${stage.at ? 'p-reached' : ''}>
      <strong>${t('stage.' + stage.name)}</strong><span class="l-quiet" title=${exact(stage.at)}>${stage.at ? when(stage.at) : t('notYet')}</span></li>`)}</ol><//>`;
}
Stages.props = ['stages'];
