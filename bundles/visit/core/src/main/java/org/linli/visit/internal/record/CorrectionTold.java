// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.record;

import org.linli.registry.ChangeDraft;

/** What is sealed of a correction. */
record CorrectionTold(ChangeDraft change) {}
