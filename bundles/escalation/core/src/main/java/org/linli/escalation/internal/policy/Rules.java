// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.policy;

import org.linli.escalation.spi.DeadlinePolicy;
import org.linli.escalation.spi.LadderPolicy;
import org.linli.escalation.spi.ReopenPolicy;
import org.linli.escalation.spi.SupervisionPolicy;
import org.linli.escalation.spi.UrgencyPolicy;

/** The answers to all five questions. */
public interface Rules extends UrgencyPolicy, DeadlinePolicy, LadderPolicy, SupervisionPolicy, ReopenPolicy {}
