// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.rest.pages;

import org.linli.console.page.ConsolePage;
import org.osgi.service.component.annotations.Component;

/** Rules in force, their editions, what they mean for open deadlines, and the working calendar. */
@Component(service = Object.class)
@ConsolePage(name = "rules", zh = "规则与日历", en = "Rules and calendars", group = "rules", order = 10)
public final class RulesPage {}
