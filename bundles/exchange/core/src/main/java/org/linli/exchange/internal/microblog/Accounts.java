// SPDX-License-Identifier: Apache-2.0
package org.linli.exchange.internal.microblog;

import java.io.IOException;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.support.config.ConfiguredFile;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ManagedServiceFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);

    private final Map<String, Account> accounts = new TreeMap<>();
    private final Map<String, String> refused = new TreeMap<>();

    /** Takes in what is configured now, at once. */
    @Activate
    public Accounts(@Reference ConfigurationAdmin admin) throws IOException, InvalidSyntaxException {
        Configuration[] found = admin.listConfigurations("(" + ConfigurationAdmin.SERVICE_FACTORYPID + "=" + PID + ")");
        Stream.of(found == null ? new Configuration[0] : found)
                .forEach(each -> updated(each.getPid(), each.getProcessedProperties(null)));
    }

    /** None. */
    Accounts() {}

    @Override
    public String getName() {
        return "microblog accounts";
    }

    @Override
    public synchronized void updated(String pid, Dictionary<String, ?> given) {
        ConfiguredFile source = ConfiguredFile.of(pid, given);
        try {
            Account account = Account.read(source.values());
            requireOnlyOne(pid, account);
            accounts.put(pid, account);
            refused.remove(pid);
            LOG.info("{} is in force for area {}", source.source(), account.area());
        } catch (PlatformException wrong) {
            String reasons =
                    wrong.problem().violations().stream().map(source::reason).collect(Collectors.joining(" | "));
            refused.put(pid, source.source() + ": " + reasons);
            LOG.error("{} is refused, what it said before goes on. Wrong: {}", source.source(), reasons);
        }
    }

    @Override
    public synchronized void deleted(String pid) {
        refused.remove(pid);
        accounts.remove(pid);
    }

    synchronized Optional<Account> find(String name) {
        return accounts.values().stream()
                .filter(account -> account.name().equals(name))
                .findFirst();
    }

    /** The files that are refused now, each with its reasons. */
    public synchronized List<String> refused() {
        return List.copyOf(refused.values());
    }

    private void requireOnlyOne(String pid, Account account) {
        boolean another = accounts.entrySet().stream()
                .anyMatch(other ->
                        !other.getKey().equals(pid) && other.getValue().name().equals(account.name()));
        if (another) {
            throw new PlatformException(
                    Problem.invalid("account", "another file is for it", "one file for each account"));
        }
    }
}
