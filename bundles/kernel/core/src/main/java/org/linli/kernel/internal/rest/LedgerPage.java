// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.rest;

import org.linli.console.page.ConsolePage;
import org.osgi.service.component.annotations.Component;

/** Who looked at whose record, for auditors: {@code pages/ledger}. */
@Component(service = Object.class)
@ConsolePage(name = "ledger", zh = "查阅台账", en = "Access ledger", group = "system", order = 30, roles = "AUDITOR")
public final class LedgerPage {}
