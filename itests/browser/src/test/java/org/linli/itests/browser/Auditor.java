// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.browser;

import java.util.List;
import java.util.Map;

/** An auditor of everything, whom the demo does not have: made when first asked for. */
final class Auditor {
    static final String NAME = "auditor";

    private static final String PASSWORD = "tiger lily 77";
    private static boolean made;

    private Auditor() {}

    /** The password, with an account to go with it. */
    static synchronized String password() {
        if (!made) {
            String officer = Site.as("admin")
                    .post(
                            "/api/organization/officers",
                            Map.of("name", "审计员", "grants", List.of(Map.of("role", "AUDITOR"))),
                            Site.key())
                    .must(201)
                    .text("/id");
            // A server that runs already may have the account of an earlier run.
            Site.as("admin")
                    .post(
                            "/api/organization/accounts",
                            Map.of("officer", officer, "username", NAME, "password", PASSWORD));
            made = true;
        }
        return PASSWORD;
    }
}
