// SPDX-License-Identifier: Apache-2.0
package org.linli.exchange.internal.microblog;

import java.util.Comparator;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Problem;
import org.linli.kernel.config.DecidedBy;
import org.linli.kernel.support.config.ConfiguredFiles;
import org.osgi.framework.Constants;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ManagedServiceFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * Our accounts: one for each file {@code etc/org.linli.exchange.microblog.account-<name>.cfg}. A file that is wrong is
 * refused as a whole; what it said before goes on.
 */
@Component(
        service = {Accounts.class, ManagedServiceFactory.class},
        immediate = true,
        configurationPolicy = ConfigurationPolicy.IGNORE,
        property = Constants.SERVICE_PID + "=" + Accounts.PID)
public final class Accounts implements ManagedServiceFactory {
    static final String PID = "org.linli.exchange.microblog.account";

    private static final DecidedBy NONE = new DecidedBy("微博账号", DecidedBy.PLATFORM_DEFAULT, null, "无");

    private final ConfiguredFiles<Account> files = new ConfiguredFiles<>(new Reading());

    /** Takes in what is configured now, at once. */
    @Activate
    public Accounts(@Reference ConfigurationAdmin admin) {
        files.takeAll(admin, PID);
    }

    /** None. */
    public Accounts() {}

    @Override
    public String getName() {
        return "microblog accounts";
    }

    @Override
    public void updated(String pid, Dictionary<String, ?> given) {
        files.take(pid, given);
    }

    @Override
    public void deleted(String pid) {
        files.drop(pid);
    }

    /** The account of a name. */
    public Optional<Account> find(String name) {
        return files.said().stream()
                .filter(account -> account.name().equals(name))
                .findFirst();
    }

    /** The accounts of an area and of those that it lies in. */
    public List<DecidedBy> explain(AreaCode area) {
        List<DecidedBy> own = files.held().stream()
                .filter(each -> each.said().area().contains(area))
                .map(each -> new DecidedBy(
                        "微博账号 " + each.said().name(),
                        each.source(),
                        each.said().area(),
                        each.said().say()))
                .sorted(Comparator.comparing(DecidedBy::question))
                .toList();
        return own.isEmpty() ? List.of(NONE) : own;
    }

    /** The files that are refused now, each with its reasons. */
    public List<String> refused() {
        return files.refused();
    }

    private static final class Reading implements ConfiguredFiles.Reading<Account> {
        @Override
        public Account read(Map<String, String> values) {
            return Account.read(values);
        }

        @Override
        public Object key(Account account) {
            return account.name();
        }

        @Override
        public Problem second(Account account, String first) {
            return Problem.invalid("account", "is that of " + first, "one file for each account");
        }

        @Override
        public String say(Account account) {
            return "for area " + account.area();
        }
    }
}
