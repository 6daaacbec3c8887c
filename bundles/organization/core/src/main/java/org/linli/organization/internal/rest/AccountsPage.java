// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal.rest;

import org.linli.console.page.ConsolePage;
import org.osgi.service.component.annotations.Component;

/** One's own account for everybody, the staff for administrators, the log for auditors: {@code pages/accounts}. */
@Component(service = Object.class)
@ConsolePage(name = "accounts", zh = "人员与账号", en = "Staff and accounts", group = "system", order = 20)
public final class AccountsPage {}
