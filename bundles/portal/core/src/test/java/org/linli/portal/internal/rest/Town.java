// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.rest;

import static org.junit.Assert.assertEquals;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.linli.grid.Position;
import org.linli.grid.PublicTeam;
import org.linli.grid.PublicTeamMember;
import org.linli.grid.PublicTeams;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.petition.Attachment;
import org.linli.petition.Attachments;
import org.linli.petition.Duplicates;
import org.linli.petition.HeldCalls;
import org.linli.petition.HeldCalls.HeldCall;
import org.linli.petition.KnownWorks;
import org.linli.petition.OneTapCall;
import org.linli.petition.Receipt;
import org.linli.portal.internal.Templates;
import org.linli.registry.OwnData;
import org.linli.registry.OwnLook;
import org.linli.registry.OwnRecord;
import org.linli.registry.Relation;
import org.linli.registry.Residence;
import org.linli.registry.ResidentStatus;
import org.linli.registry.Sex;
import org.linli.visit.Consultations;
import org.linli.visit.YardMeeting;
import org.linli.visit.YardMeetings;

/** All whom the pages ask, and what they were told; what a test does not expect to be asked throws. */
final class Town {
    static final String SECRET = "mine-secret";

    final FakePetitions petitions = new FakePetitions();
    final Map<String, byte[]> photos = new HashMap<>();
    final Map<String, OneTapCall> called = new HashMap<>();
    final Map<String, HeldCalls.State> states = new HashMap<>();
    final List<Map<?, ?>> corrections = new ArrayList<>();
    final List<Duplicates.Hint> hints = new ArrayList<>();
    boolean published = true;
    boolean visitAway;

    final Templates templates = new Templates(Clock.fixed(FakePetitions.FILED, ZoneOffset.UTC));

    Neighbours neighbours() {
        return new Neighbours(
                new FakeAreas(),
                petitions,
                fake(Duplicates.class, Map.of("atFiling", asked -> List.copyOf(hints))),
                fake(KnownWorks.class, Map.of("near", asked -> works())),
                fake(Attachments.class, Map.of("addOwn", this::add, "listOwn", asked -> files())),
                fake(HeldCalls.class, Map.of("take", this::take, "find", this::call, "undo", this::undo)),
                fake(PublicTeams.class, Map.of("of", this::team)),
                fake(YardMeetings.class, Map.of("open", this::meetings)),
                fake(Consultations.class, Map.of("published", this::results)),
                fake(
                        OwnData.class,
                        Map.of(
                                "requestCode", asked -> null,
                                "open", this::open,
                                "record", this::record,
                                "looks", this::looks,
                                "correct", this::correct)));
    }

    private static List<KnownWorks.PublicWork> works() {
        return List.of(new KnownWorks.PublicWork("演示路正在修路灯", LocalDate.of(2026, 12, 1)));
    }

    private Object add(Object[] asked) {
        Attachments.Upload upload = (Attachments.Upload) asked[2];
        try {
            byte[] content = upload.content().readAllBytes();
            if (content.length == 0) {
                throw new PlatformException(Problem.invalid("file", "is none", "a photo"));
            }
            photos.put(upload.name(), content);
            return files().isEmpty() ? null : files().get(0);
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<Attachment> files() {
        return photos.keySet().stream()
                .map(name -> new Attachment(
                        "01J",
                        name,
                        Attachment.Kind.JPEG,
                        1,
                        FakePetitions.FILED,
                        "诉求人",
                        Attachment.Purpose.FROM_PETITIONER,
                        true))
                .toList();
    }

    private Object take(Object[] asked) {
        OneTapCall call = (OneTapCall) asked[0];
        if (call.caller() == null) {
            throw new PlatformException(Problem.invalid("caller.phone", "is missing", "a phone to ring back"));
        }
        called.put((String) asked[1], call);
        states.put((String) asked[1], HeldCalls.State.HELD);
        return call(new Object[] {asked[1]});
    }

    private Object call(Object[] asked) {
        HeldCalls.State state = states.get(asked[0]);
        if (state == null) {
            throw new PlatformException(Problem.notFound("call", "of this token"));
        }
        Receipt receipt = new Receipt(
                FakePetitions.NUMBER, FakePetitions.SECRET, FakePetitions.FILED, "甲一社区网格员", FakePetitions.DUE, false);
        return new HeldCall(state, Instant.now().plusSeconds(9), state == HeldCalls.State.SENT ? receipt : null);
    }

    private Object undo(Object[] asked) {
        states.replace((String) asked[0], HeldCalls.State.HELD, HeldCalls.State.UNDONE);
        return call(asked);
    }

    private Object team(Object[] asked) {
        List<PublicTeamMember> members =
                List.of(new PublicTeamMember(Position.values()[0], "网格员", "王五", "028-1234567"));
        return new PublicTeam((AreaCode) asked[0], "甲一社区", published, published ? members : List.of());
    }

    private Object meetings(Object[] asked) {
        if (visitAway) {
            throw new PlatformException(Problem.unavailable("visit", java.time.Duration.ofSeconds(5)));
        }
        return new Page<>(
                List.of(new YardMeeting.Public(
                        "01M",
                        (AreaCode) asked[0],
                        "三号院",
                        FakePetitions.DUE,
                        List.of("停车"),
                        "欢迎参加",
                        YardMeeting.State.ANNOUNCED,
                        null,
                        null)),
                null);
    }

    private Object results(Object[] asked) {
        return new Page<>(
                List.of(new Consultations.Published(
                        "01C", (AreaCode) asked[0], "电梯加装", 12, "同意加装", LocalDate.of(2026, 10, 1))),
                null);
    }

    private Object open(Object[] asked) {
        if (!"123456".equals(asked[1])) {
            throw new PlatformException(Problem.unauthenticated("do not belong together"));
        }
        return new OwnData.OwnSession(SECRET, FakePetitions.DUE);
    }

    private Object record(Object[] asked) {
        needSecret(asked[0]);
        return new OwnRecord(
                "01R",
                "张三",
                Sex.MALE,
                LocalDate.of(1990, 1, 1),
                "99010119900101001X",
                "13800000000",
                true,
                Residence.REGISTERED_AND_LIVING,
                false,
                "甲一路1号",
                null,
                Relation.HEAD,
                "甲一社区",
                0,
                ResidentStatus.ACTIVE,
                FakePetitions.FILED,
                1);
    }

    private Object looks(Object[] asked) {
        needSecret(asked[0]);
        return new Page<>(
                List.of(new OwnLook(
                        FakePetitions.FILED,
                        "李四",
                        "20261101-AAAA-BBBB",
                        true,
                        "2026年11月20日10:00，李四因本人查询（01M828WBKVAWB1QYJ9DG0E64PY）查看了您的信息")),
                "0.x");
    }

    private Object correct(Object[] asked) {
        needSecret(asked[0]);
        Map<?, ?> changes = (Map<?, ?>) asked[1];
        if (changes.containsValue("?")) {
            throw new PlatformException(Problem.invalid("changes.born", "is no day", "2026-01-31"));
        }
        corrections.add(changes);
        return "01Q";
    }

    private static void needSecret(Object secret) {
        if (!SECRET.equals(secret)) {
            throw new PlatformException(Problem.unauthenticated("not any more"));
        }
    }

    static <T> T fake(Class<T> type, Map<String, Function<Object[], Object>> answers) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, asked) -> {
                    Function<Object[], Object> answer = answers.get(method.getName());
                    if (answer == null) {
                        throw new UnsupportedOperationException(method.toString());
                    }
                    return answer.apply(asked);
                }));
    }

    static UriInfo here() {
        return fake(UriInfo.class, Map.of("getBaseUri", asked -> URI.create("https://localhost/")));
    }

    /** A form: names and values in turn. */
    static MultivaluedMap<String, String> form(String... typed) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        for (int i = 0; i < typed.length; i += 2) {
            form.add(typed[i], typed[i + 1]);
        }
        return form;
    }

    static final String MULTIPART = "multipart/form-data; boundary=xyz";

    /** The same with photos after it. */
    static ByteArrayInputStream multipart(MultivaluedMap<String, String> form, Map<String, String> photos) {
        StringBuilder body = new StringBuilder();
        form.forEach((name, values) -> values.forEach(value -> body.append(
                "--xyz\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")));
        photos.forEach(
                (name, content) -> body.append("--xyz\r\nContent-Disposition: form-data; name=\"photo\"; filename=\""
                        + name + "\"\r\nContent-Type: image/jpeg\r\n\r\n" + content + "\r\n"));
        body.append("--xyz--\r\n");
        return new ByteArrayInputStream(body.toString().getBytes(StandardCharsets.UTF_8));
    }

    static String html(Response answer, int status) {
        String html = String.valueOf(answer.getEntity());
        assertEquals(html, status, answer.getStatus());
        return html;
    }
}
