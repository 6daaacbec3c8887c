// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.own;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.Problem;
import org.linli.organization.testing.Refusals;
import org.linli.registry.ChangeDraft;
import org.linli.registry.OwnData.OwnSession;
import org.linli.registry.OwnLook;
import org.linli.registry.internal.OnEachDatabase;
import org.linli.registry.internal.TestModule;

/** Somebody asks online what is kept about them, proved by a code to the phone that the community has confirmed. */
public class OnlineStoriesTest extends OnEachDatabase {
    private static final String ID_NUMBER = OwnWorld.idNumber("99010119900101001");
    private static final String NOBODYS = OwnWorld.idNumber("99010119900101003");
    private static final String PHONE = "13800000000";

    private TestModule module;
    private OwnWorld world;
    private String resident;

    @Before
    public void start() {
        module = TestModule.empty(database);
        world = new OwnWorld(module);
        resident = world.resident("甲小明", ID_NUMBER, PHONE);
    }

    @After
    public void stop() {
        world.close();
    }

    @Test
    public void aCodeToTheConfirmedPhoneOpensTheRecordForAQuarterOfAnHour() {
        world.confirm(resident, PHONE);
        world.online.requestCode(ID_NUMBER, "+86 138-0000-0000", "10.0.0.9");
        String code = code(1);
        OwnSession session = world.online.open(ID_NUMBER, code, "10.0.0.9");
        assertEquals("甲小明", world.online.record(session.secret(), "10.0.0.9").name());
        List<OwnLook> looks =
                world.online.looks(session.secret(), null, 50, "10.0.0.9").items();
        assertEquals("本人", looks.get(0).who());
        assertTrue(looks.get(0).words(), looks.get(0).words().contains("本人因本人查询"));
        assertEquals(
                "the confirmation of the phone was a look",
                "colleague",
                looks.get(2).who());

        Refusals.of(Problem.UNAUTHENTICATED, () -> world.online.open(ID_NUMBER, code, "10.0.0.9"));
        Refusals.of(Problem.UNAUTHENTICATED, () -> world.online.record(session.secret() + "x", null));
        Refusals.of(Problem.UNAUTHENTICATED, () -> world.online.record(null, null));
        module.clock.pass(Duration.ofMinutes(15));
        Refusals.of(Problem.UNAUTHENTICATED, () -> world.online.record(session.secret(), null));
        for (String kept : module.column("SELECT code_index FROM own_code")) {
            assertFalse(kept.contains(code));
        }
        assertFalse(module.column("SELECT secret_hash FROM own_session").contains(session.secret()));
    }

    @Test
    public void noCodeGoesToAPhoneThatIsNotTheConfirmedOneOnRecord() {
        world.online.requestCode(ID_NUMBER, PHONE, "a");
        // Codes go out on a thread of their own: this one must have found the phone unconfirmed.
        settled();
        world.confirm(resident, PHONE);
        world.online.requestCode(ID_NUMBER, "13911111111", "a");
        world.online.requestCode(NOBODYS, PHONE, "a");
        world.online.requestCode("not a number", PHONE, "a");
        settled();
        assertEquals(List.of(), world.sent);
        module.residents.change(resident, TestModule.draft("甲小明", ID_NUMBER, "13911111111"), 2, null, OwnWorld.CLERK);
        world.online.requestCode(ID_NUMBER, "13911111111", "a");
        settled();
        assertEquals("a changed phone is not confirmed any more", List.of(), world.sent);
    }

    @Test
    public void aCodeTakesFiveTriesAndTenMinutes() {
        world.confirm(resident, PHONE);
        world.online.requestCode(ID_NUMBER, PHONE, "a");
        String code = code(1);
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < CodeTable.MOST_TRIES; i++) {
            Refusals.of(Problem.UNAUTHENTICATED, () -> world.online.open(ID_NUMBER, wrong, "a"));
        }
        Refusals.of(Problem.UNAUTHENTICATED, () -> world.online.open(ID_NUMBER, code, "a"));
        module.clock.pass(Duration.ofMinutes(2));
        world.online.requestCode(ID_NUMBER, PHONE, "a");
        String second = code(2);
        Refusals.of(Problem.UNAUTHENTICATED, () -> world.online.open(NOBODYS, second, "a"));
        module.clock.pass(Duration.ofMinutes(10));
        Refusals.of(Problem.UNAUTHENTICATED, () -> world.online.open(ID_NUMBER, second, "a"));
    }

    @Test
    public void onePersonGetsFewCodesAndOneAddressAsksSeldom() {
        world.confirm(resident, PHONE);
        for (int i = 0; i < 3; i++) {
            world.online.requestCode(ID_NUMBER, PHONE, "a");
        }
        settled();
        assertEquals("not again within a minute", 1, world.sent.size());
        for (int i = 0; i < 10; i++) {
            module.clock.pass(Duration.ofMinutes(2));
            world.online.requestCode(ID_NUMBER, PHONE, "a" + i);
            settled();
        }
        assertEquals(CodeTable.MOST_A_DAY, world.sent.size());
        for (int i = 0; i < JdbcOwnData.MOST_CODES_AN_HOUR; i++) {
            world.online.requestCode(NOBODYS, PHONE, "b");
        }
        Refusals.of(Problem.TOO_MANY, () -> world.online.requestCode(NOBODYS, PHONE, "b"));
        world.online.requestCode(NOBODYS, PHONE, "c");
    }

    @Test
    public void whoEnteredAPhoneDoesNotConfirmIt() {
        PhoneConfirmations.Seen seen = new PhoneConfirmations.Seen(resident, PHONE, "当面拨打核对");
        Refusals.of(Problem.FORBIDDEN, () -> world.confirmations.confirm(seen, world.visit(), null, OwnWorld.CLERK));
        Refusals.of(
                Problem.INVALID,
                () -> world.confirmations.confirm(
                        new PhoneConfirmations.Seen(resident, "13911111111", "当面拨打核对"),
                        world.visit(),
                        null,
                        OwnWorld.COLLEAGUE));
        Refusals.of(
                Problem.NOT_FOUND, () -> world.confirmations.confirm(seen, world.visit(), null, TestModule.FOREIGN));
        world.confirm(resident, PHONE);
        assertEquals(List.of("1"), module.column("SELECT phone_confirmed FROM resident"));
        module.residents.change(
                resident, TestModule.draft("甲小明", ID_NUMBER, "138 0000 0000"), 2, null, OwnWorld.COLLEAGUE);
        assertEquals(
                "the same phone written in another way",
                List.of("1"),
                module.column("SELECT phone_confirmed FROM resident"));
    }

    @Test
    public void aPersonSaysWhatIsWrongAndTheCommunityDecides() {
        world.confirm(resident, PHONE);
        world.online.requestCode(ID_NUMBER, PHONE, "a");
        String secret = world.online.open(ID_NUMBER, code(1), "a").secret();
        world.online.correct(secret, Map.of("registeredAddress", "甲一路7号"), "户口本已更新", "key-1", "a");
        ChangeDraft draft = world.asked.get(resident + " key-1");
        assertEquals(resident, draft.resident());
        assertEquals(Map.of("registeredAddress", "甲一路7号"), draft.changes());
        Refusals.of(
                Problem.INVALID, () -> world.online.correct(secret, Map.of("area", "990101001002"), "x", null, "a"));
        Refusals.of(
                Problem.UNAUTHENTICATED, () -> world.online.correct("another", Map.of("sex", "MALE"), "x", null, "a"));
    }

    @Test
    public void oldCodesAndSessionsAreForgotten() {
        world.confirm(resident, PHONE);
        world.online.requestCode(ID_NUMBER, PHONE, "a");
        world.online.open(ID_NUMBER, code(1), "a");
        module.clock.pass(Duration.ofDays(2));
        assertTrue(module.schema.jdbc(tx -> CodeTable.forget(tx, module.clock.instant())) >= 3);
        assertEquals(List.of(), module.column("SELECT id FROM own_code"));
        assertEquals(List.of(), module.column("SELECT id FROM own_session"));
    }

    private String code(int messages) {
        await().until(() -> world.sent.size() == messages);
        String message = world.sent.get(messages - 1);
        assertTrue("to the phone on record", message.startsWith(PHONE + " "));
        Matcher code = Pattern.compile("验证码(\\d{6})").matcher(message);
        assertTrue(message, code.find());
        return code.group(1);
    }

    /** Waits until everything that was asked before was looked at. */
    private void settled() {
        await().until(world.online::isQuiet);
    }
}
