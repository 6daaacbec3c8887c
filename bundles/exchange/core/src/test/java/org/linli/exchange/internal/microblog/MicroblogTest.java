// SPDX-License-Identifier: Apache-2.0
package org.linli.exchange.internal.microblog;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.awaitility.Awaitility;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.linli.exchange.internal.ExchangeSchema;
import org.linli.exchange.internal.Neighbours;
import org.linli.exchange.internal.alert.Alert;
import org.linli.exchange.internal.alert.Alerts;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Json;
import org.linli.kernel.testing.TestClock;
import org.linli.kernel.testing.TestDatabases;
import org.linli.petition.PetitionDraft;
import org.linli.petition.spi.Channel;

/** Posts come in and private messages go out, through real routes and folders. */
public class MicroblogTest {
    private static final String POST =
            """
            {"id":"7001","account":"远方的侄女","at":"2026-08-11T14:18:00Z","to":"甲街道办事处",
             "text":"我在外地。甲一社区3号楼101进水了，两位老人出不来，请救救他们",
             "name":"沈女士","onBehalfOf":{"name":"沈爷爷、沈奶奶"},"place":"甲一社区3号楼101","about":"台风积水"}"""
                    .replace("\n", "");
    private static final Actor ON_DUTY =
            new Actor("officer-1", "钱值班", List.of(new Grant(Role.DISPATCHER, Town.SUBDISTRICT)), Set.of());

    private static TestDatabases databases;
    private static DataSource dataSource;

    @Rule
    public final TemporaryFolder data = new TemporaryFolder();

    private final Town town = new Town();
    private final Accounts accounts = new Accounts();
    private ExchangeSchema schema;
    private Alerts alerts;
    private Posts posts;
    private Aside aside;
    private Path folder;
    private CamelContext camel;

    @BeforeClass
    public static void database() {
        System.setProperty("derby.system.durability", "test");
        databases = TestDatabases.derby();
        dataSource = databases.schema("exchange");
        databases.migrate(dataSource, Path.of("src/main/resources/migrations"));
    }

    @AfterClass
    public static void close() {
        databases.close();
    }

    @Before
    public void start() throws Exception {
        schema = new ExchangeSchema(dataSource, new TestClock(Town.NOW));
        alerts = new Alerts(schema);
        posts = new Posts(schema, alerts);
        folder = data.getRoot().toPath();
        aside = new Aside(folder.resolve("aside"));
        accounts.updated("first", new Hashtable<>(Map.of("account", "甲街道办事处", "area", Town.SUBDISTRICT.value())));
        open();
    }

    private void open() throws Exception {
        Incoming incoming =
                new Incoming(new Neighbours.Upstream(town, town), accounts, new Incoming.Store(posts, aside, schema));
        camel = Microblog.started(
                new DefaultCamelContext(),
                new MicroblogRoutes(
                        Microblog.endpoints(new Simulated(), folder),
                        incoming::take,
                        lines -> aside.put(lines, "is too long")));
    }

    @After
    public void stop() {
        camel.stop();
        for (String table : List.of("alert", "post", "message")) {
            schema.schema().jdbc(tx -> tx.createStatement().executeUpdate("DELETE FROM " + table));
        }
    }

    /** Nothing configured: folders. */
    private static final class Simulated implements Microblog.Settings {
        @Override
        public String in() {
            return "";
        }

        @Override
        public String out() {
            return "";
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return Microblog.Settings.class;
        }
    }

    @Test
    public void inTheTyphoonTheOfficerOnDutyIsAlertedAndWhoAsksWhoIsHelpedAndWhereAreThreeThings() throws IOException {
        write("storm.jsonl", POST);
        Awaitility.await().until(() -> alerts.list(Town.SUBDISTRICT, true, null, 50, ON_DUTY).items().stream()
                .anyMatch(alert -> alert.petition() != null));
        Alert alert =
                alerts.list(Town.SUBDISTRICT, true, null, 50, ON_DUTY).items().get(0);
        assertEquals(List.of("进水"), alert.words());
        assertEquals(List.of(new Alert.OnDuty("officer-1", "钱值班", "0231234567")), alert.onDuty());
        assertEquals("20260811-0000-0000", alert.petition());

        PetitionDraft draft = town.filed.values().iterator().next();
        assertEquals("who asks", "沈女士", draft.filedBy().name());
        assertEquals("who is helped", "沈爷爷、沈奶奶", draft.onBehalfOf().name());
        assertEquals("where", "甲一社区3号楼101", draft.place().address());
        assertEquals("where the answer goes", "远方的侄女", draft.petitioner().replyTo());
        assertEquals("microblog", draft.channel());
        assertEquals("other", draft.type());
        Awaitility.await().until(() -> !Files.exists(folder.resolve("in/storm.jsonl")));

        assertEquals("钱值班", alerts.take(alert.id(), ON_DUTY).takenBy());
        assertEquals("钱值班", alerts.take(alert.id(), ON_DUTY).takenBy());
        Actor other = new Actor("officer-2", "孙副班", ON_DUTY.grants(), Set.of());
        assertEquals(
                Problem.CONFLICT,
                assertThrows(PlatformException.class, () -> alerts.take(alert.id(), other))
                        .problem()
                        .type());
        assertEquals(0, alerts.open(10));

        Channel messages = new PrivateMessages(camel.createProducerTemplate(), posts);
        Channel.Answer answer = new Channel.Answer(
                "01JD3M9Z7Q4K8V2N5R6T1W0XYA", alert.petition(), "远方的侄女", "沈女士", null, "两位老人已转移，平安", Town.NOW);
        assertEquals(Channel.Delivered.SENT, messages.deliver(answer));
        Path out = folder.resolve("out/01JD3M9Z7Q4K8V2N5R6T1W0XYA.json");
        PrivateMessages.Message message = Json.read(Files.readString(out), PrivateMessages.Message.class);
        assertEquals("远方的侄女", message.to());
        assertEquals("【诉求20260811-0000-0000】两位老人已转移，平安", message.text());
        Files.delete(out);
        assertEquals("the same answer again is the same message", Channel.Delivered.SENT, messages.deliver(answer));
        assertTrue(Files.notExists(out));
    }

    @Test
    public void eachPostIsOnePetitionAlsoAfterARestartAndAfterPetitionsWereAway() throws Exception {
        town.away = true;
        write("first.jsonl", POST);
        Awaitility.await().until(() -> alerts.open(10) == 1);
        assertTrue("it stays where it is", Files.exists(folder.resolve("in/first.jsonl")));
        camel.stop();
        town.away = false;
        open();
        Awaitility.await().until(() -> town.filed.size() == 1);
        write("again.jsonl", POST + "\n" + POST + "\n");
        Awaitility.await().until(() -> !Files.exists(folder.resolve("in/again.jsonl")));
        assertEquals(1, town.filed.size());
        assertEquals("one alert", 1, alerts.open(10));
    }

    @Test
    public void badLinesGoAsideWithTheirReasonsAndNothingStops() throws IOException {
        String good = "{\"id\":\"7002\",\"account\":\"街坊\",\"at\":\"2026-08-11T01:00:00Z\",\"to\":\"甲街道办事处\","
                + "\"text\":\"请问图书室几点开门\"}";
        write(
                "mixed.jsonl",
                String.join(
                        "\n",
                        "not json",
                        "{\"id\":\"7003\",\"to\":\"甲街道办事处\",\"text\":\"x\"}",
                        good.replace("7002", "7004").replace("甲街道办事处", "别处的账号"),
                        good.replace("7002", "7005").replace("\"text\"", "\"place\":\"火星\",\"text\""),
                        "",
                        good));
        Awaitility.await().until(() -> town.filed.size() == 1);
        Awaitility.await().until(() -> !Files.exists(folder.resolve("in/mixed.jsonl")));
        assertEquals(4, aside.count());
        String reasons;
        try (Stream<Path> files = Files.list(folder.resolve("aside"))) {
            reasons = String.join("\n", files.map(MicroblogTest::text).sorted().toList());
        }
        for (String reason : List.of("no JSON", "account: expected", "no file names", "place: expected")) {
            assertTrue(reasons, reasons.contains(reason));
        }
        assertEquals("nothing urgent in it", 0, alerts.open(10));
        assertNull(town.filed.values().iterator().next().filedBy());
    }

    @Test
    public void alertsAreForTheAreaOnly() {
        Actor elsewhere = new Actor(
                "elsewhere",
                "外街道",
                List.of(new Grant(Role.DISPATCHER, org.linli.kernel.AreaCode.of("990101002"))),
                Set.of());
        assertEquals(
                Problem.FORBIDDEN,
                assertThrows(PlatformException.class, () -> alerts.list(Town.SUBDISTRICT, false, null, 50, elsewhere))
                        .problem()
                        .type());
        assertEquals(
                Problem.NOT_FOUND,
                assertThrows(PlatformException.class, () -> alerts.take("01JD3M9Z7Q4K8V2N5R6T1W0XYZ", elsewhere))
                        .problem()
                        .type());
    }

    @Test
    public void aWrongAccountFileIsRefusedAndWhatItSaidBeforeGoesOn() {
        accounts.updated("first", new Hashtable<>(Map.of("account", "甲街道办事处", "area", "12")));
        accounts.updated("second", new Hashtable<>(Map.of("account", "甲街道办事处", "area", "990101")));
        assertEquals(accounts.refused().toString(), 2, accounts.refused().size());
        assertEquals(Town.SUBDISTRICT, accounts.find("甲街道办事处").orElseThrow().area());
        accounts.deleted("second");
        assertTrue(accounts.refused().get(0).startsWith("first: area"));
    }

    private void write(String name, String lines) throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        Path part = Files.writeString(folder.resolve(name + ".part"), lines);
        Files.move(part, in.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    /** How long a story waits for a route. */
    static {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(20));
    }
}
