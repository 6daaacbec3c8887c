// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.record;

import org.linli.petition.Person;
import org.linli.visit.NeedDraft;

/**
 * What is sealed of a need.
 *
 * @param need as it was told, with its place
 * @param person who asks; null for nobody who can be named, and when it is filed
 */
record NeedTold(NeedDraft need, Person person) {}
