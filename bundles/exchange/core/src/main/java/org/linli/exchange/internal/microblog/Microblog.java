// SPDX-License-Identifier: Apache-2.0
package org.linli.exchange.internal.microblog;

import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedCamelContext;
import org.apache.camel.core.osgi.OsgiDefaultCamelContext;
import org.linli.exchange.internal.ExchangeSchema;
import org.linli.exchange.internal.Neighbours;
import org.linli.exchange.internal.alert.Alerts;
import org.linli.petition.spi.Channel;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The microblog at work: its Camel context, seen by the shell's {@code camel:*} commands, and the channel back. */
@Component(service = Microblog.class, immediate = true, configurationPid = Microblog.PID)
@Designate(ocd = Microblog.Settings.class)
public final class Microblog {
    static final String PID = "org.linli.exchange.microblog";

    private static final String NAME = "exchange-microblog";
    private static final int LONGEST = 2_000_000;
    private static final int LONGEST_STOP_SECONDS = 5;

    private final Aside aside;
    private final CamelContext camel;
    private final ServiceRegistration<CamelContext> context;
    private final ServiceRegistration<Channel> channel;

    @Activate
    public Microblog(BundleContext bundle, Settings settings, @Reference Parts parts) throws Exception {
        Path folder = Path.of(bundle.getProperty("karaf.data"), "exchange", "microblog");
        aside = new Aside(folder.resolve("aside"));
        Posts posts = parts.posts();
        Incoming incoming = parts.incoming(posts, aside);
        MicroblogRoutes.Endpoints endpoints = endpoints(settings, folder);
        camel = started(
                new OsgiDefaultCamelContext(bundle),
                new MicroblogRoutes(endpoints, incoming::take, lines -> aside.put(lines, "is longer than " + LONGEST)));
        Dictionary<String, Object> named = new Hashtable<>(Map.of("camel.context.name", NAME));
        context = bundle.registerService(CamelContext.class, camel, named);
        Dictionary<String, Object> code = new Hashtable<>(Map.of(Channel.CODE, Incoming.CHANNEL));
        channel =
                bundle.registerService(Channel.class, new PrivateMessages(camel.createProducerTemplate(), posts), code);
    }

    static MicroblogRoutes.Endpoints endpoints(Settings settings, Path folder) {
        String in = "file:" + folder.resolve("in")
                + "?antInclude=*.jsonl,*.json&delete=true&delay=1000&charset=UTF-8"
                + "&readLock=changed&readLockCheckInterval=300&readLockMinLength=0&readLockLoggingLevel=OFF";
        String out = "file:" + folder.resolve("out") + "?fileExist=Override&tempPrefix=.part-&charset=UTF-8";
        return new MicroblogRoutes.Endpoints(
                settings.in().isBlank() ? in : settings.in(), settings.out().isBlank() ? out : settings.out(), LONGEST);
    }

    /** Routes are added to a running context: those added before its start are not started. */
    static CamelContext started(CamelContext camel, MicroblogRoutes routes) throws Exception {
        camel.getShutdownStrategy().setTimeUnit(TimeUnit.SECONDS);
        camel.getShutdownStrategy().setTimeout(LONGEST_STOP_SECONDS);
        camel.getShutdownStrategy().setShutdownNowOnTimeout(true);
        camel.getShutdownStrategy().setSuppressLoggingOnTimeout(true);
        camel.adapt(ExtendedCamelContext.class).setName(NAME);
        camel.disableJMX();
        camel.start();
        camel.addRoutes(routes);
        return camel;
    }

    /** The channel goes first, then the routes; what is at work is let finish for a few seconds. */
    @Deactivate
    public void close() {
        channel.unregister();
        context.unregister();
        camel.stop();
    }

    /** How many posts were put aside. */
    public long aside() {
        return aside.count();
    }

    /** What it is made of. */
    @Component(service = Parts.class)
    public static final class Parts {
        private final ExchangeSchema schema;
        private final Neighbours neighbours;
        private final Accounts accounts;
        private final Alerts alerts;

        @Activate
        public Parts(
                @Reference ExchangeSchema schema,
                @Reference Neighbours neighbours,
                @Reference Accounts accounts,
                @Reference Alerts alerts) {
            this.schema = schema;
            this.neighbours = neighbours;
            this.accounts = accounts;
            this.alerts = alerts;
        }

        private Posts posts() {
            return new Posts(schema, alerts);
        }

        private Incoming incoming(Posts posts, Aside aside) {
            return new Incoming(neighbours.upstream(), accounts, new Incoming.Store(posts, aside, schema));
        }
    }

    /** Its two endpoints. */
    @ObjectClassDefinition(
            name = "微博:来信与私信",
            description = "来信从哪里来、私信往哪里去;留空为数据目录 exchange/microblog 下的 in 与 out 文件夹(模拟账号)。" + "接入真实账号时,换成该账号的 Camel 端点")
    @interface Settings {
        @AttributeDefinition(name = "来信端点", description = "Camel 端点;给出每行一个 JSON 的文本")
        String in() default "";

        @AttributeDefinition(name = "私信端点", description = "Camel 端点;收到一个 JSON")
        String out() default "";
    }
}
