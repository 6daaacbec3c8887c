// SPDX-License-Identifier: Apache-2.0
package org.linli.exchange.internal.microblog;

import static org.junit.Assert.assertEquals;

import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.linli.exchange.internal.ExchangeExplained;
import org.linli.kernel.AreaCode;
import org.linli.kernel.config.DecidedBy;

/** Which accounts an area has, and from which files. */
public class ExchangeExplainedTest {
    private final Accounts accounts = new Accounts();
    private final ExchangeExplained explained = new ExchangeExplained(accounts);

    @Test
    public void theAccountsOfAnAreaAndOfThoseAboveAreTold() {
        accounts.updated(
                "a",
                new Hashtable<>(Map.of("account", "晴川发布", "area", "990801", "urgentWords", "进水", "type", "flood")));
        accounts.updated("b", new Hashtable<>(Map.of("account", "雨城发布", "area", "990802", "urgentWords", "进水")));
        accounts.updated("c", new Hashtable<>(Map.of("area", "990802")));
        assertEquals(
                List.of(new DecidedBy("微博账号 晴川发布", "a", AreaCode.of("990801"), "急用词 进水；诉求类型 flood")),
                explained.explain(AreaCode.of("990801001")));
        assertEquals(List.of("c: account: is missing or long; expected: 1 to 100 characters"), explained.refused());
    }
}
