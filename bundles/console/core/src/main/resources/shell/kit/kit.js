// SPDX-License-Identifier: Apache-2.0
// Everything that pages may use of the console. Pages import it as '@linli/console'.
export { html } from './html.js';
export { api, Problem } from './api.js';
export { session, hasRole, myAreas } from './session.js';
export { useWords, label, choicesOf, problemWords, violationWords } from './words.js';
export { when, exact, until, day, today, length, ZONE } from './time.js';
export { go, addQuery, queryNow, Link } from './navigate.js';
export { Page, Section, Empty, Failure, Facts, Tabs, Tag, Due } from './frame.js';
export { useLoad, usePages, Loading } from './load.js';
export { List } from './list.js';
export { Form, nest, draftOf } from './form.js';
export { ask, confirm, dialog, say, complain, copy } from './ask.js';
export { areaName, areaPath, AreaPick, UnitPick, TypePick, petitionTypes } from './choose.js';
export { AreaMap } from './map.js';
export { Chart } from './chart.js';
export { useNews } from './news.js';
export { Masked, residentLine, ResidentPick, DwellingPick, PointPick } from './people.js';
export { PurposeAsk, PurposeBar, PurposeRefused, purposeOf, purposeQuery, purposeWords } from './purpose.js';
