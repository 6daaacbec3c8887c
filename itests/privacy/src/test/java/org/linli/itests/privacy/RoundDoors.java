// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.privacy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.linli.itests.Answer;
import org.linli.itests.Client;

/** The doors of the daily round: who is engaged, what is told at doors and in yards, where a patrol went. */
final class RoundDoors {
    private static final String DEVICE = "plaintext-device-1";
    private static final String VISIT = "/api/visit/";

    private final Doors doors;
    private final String resident;
    private final String household;
    private int numbers;

    RoundDoors(Doors doors, String resident, String household) {
        this.doors = doors;
        this.resident = resident;
        this.household = household;
    }

    void through() {
        engagements();
        visits();
        meeting();
        opinions();
        postponement();
        patrol();
        device();
    }

    private void engagements() {
        Client officer = doors.as("COMMUNITY_OFFICER");
        Map<String, String> informant = Map.of(
                "kind",
                "INFORMANT",
                "area",
                doors.thing("grid"),
                "name",
                doors.word("金丝雀信息阿姨"),
                "phone",
                doors.phone(),
                "background",
                "RETIRED");
        String id = made(officer, "/api/grid/engagements", informant);
        officer.get("/api/grid/engagements/" + id).must(200);
        officer.get("/api/grid/teams/" + doors.thing("grid")).must(200);
        Map<String, String> wrong = Map.of(
                "kind",
                "INFORMANT",
                "area",
                doors.thing("grid"),
                "name",
                doors.word("金丝雀写错的人"),
                "phone",
                doors.phone() + "--x");
        officer.post("/api/grid/engagements", wrong, Doors.key()).must(422);
    }

    private void visits() {
        Client worker = doors.as("GRID_WORKER");
        String visit = visit(worker);
        worker.get(VISIT + "visits/" + visit + "/brief").must(200);
        String path = VISIT + "visits/" + visit + "/record";
        Map<String, Object> wrong = Map.of(
                "learnt",
                doors.word("金丝雀先写错一次"),
                "needs",
                List.of(Map.of("text", doors.word("金丝雀类型写错了"), "type", "no-such-type")));
        worker.post(path, wrong, Doors.key()).must(422);
        Map<String, Object> correction = Map.of(
                "kind",
                "RESIDENT",
                "resident",
                resident,
                "changes",
                Map.of("phone", doors.phone()),
                "ground",
                doors.word("金丝雀当面告诉的号码"));
        Map<String, Object> record = Map.of(
                "met",
                List.of(resident),
                "others",
                doors.word("金丝雀的女儿也在"),
                "learnt",
                doors.word("金丝雀腿脚不便住三楼"),
                "opinions",
                List.of(doors.word("金丝雀嫌楼下太吵")),
                "suggestions",
                List.of(doors.word("金丝雀建议装扶手")),
                "wishes",
                List.of(doors.word("金丝雀想学着上网")),
                "needs",
                List.of(Map.of("text", "楼道灯不亮", "type", doors.thing("type"), "resident", resident)),
                "promises",
                List.of(Map.of(
                        "words",
                        doors.word("金丝雀下周送血压计"),
                        "by",
                        today().plusDays(7).toString())),
                "corrections",
                List.of(correction));
        Answer done = worker.post(path, record, Doors.key()).must(200);
        worker.get(path).must(200);
        worker.post(
                        VISIT + "promises/" + done.text("/promises/0/id") + "/keeping",
                        Map.of("how", doors.word("金丝雀已经收到")))
                .must(204);
    }

    private String visit(Client by) {
        return made(by, VISIT + "visits", Map.of("household", household, "kind", "CARE"));
    }

    private void meeting() {
        Client officer = doors.as("COMMUNITY_OFFICER");
        Map<String, Object> draft = Map.of(
                "area",
                doors.thing("community"),
                "place",
                "黄桷树下",
                "startsAt",
                Instant.now().minus(Duration.ofHours(1)).toString(),
                "topics",
                List.of("路灯"),
                "notice",
                "说说路灯");
        String id = made(officer, VISIT + "meetings", draft);
        Map<String, Object> record = Map.of(
                "staff",
                List.of(doors.thing("officer")),
                "residents",
                3,
                "topics",
                List.of("路灯"),
                "opinions",
                List.of(doors.word("金丝雀晚上不敢出门")),
                "needs",
                List.of(Map.of(
                        "text",
                        "路灯坏了三盏",
                        "type",
                        doors.thing("type"),
                        "name",
                        doors.word("金丝雀院坝大爷"),
                        "phone",
                        doors.phone())));
        officer.post(VISIT + "meetings/" + id + "/record", record, "If-Match", "\"1\"")
                .must(200);
    }

    private void opinions() {
        String round = doors.thing("consultation");
        Map<String, Object> opinion = Map.of("where", "ENTERED", "answers", List.of("同意", doors.word("金丝雀怕电梯太吵")));
        made(doors.as("GRID_WORKER"), VISIT + "consultations/" + round + "/opinions", opinion);
    }

    private void postponement() {
        Client officer = doors.as("COMMUNITY_OFFICER");
        String entry = doors.thing("plan-entry");
        Answer due = officer.get(VISIT + "plans/entries?until=2099-01-01&area=" + doors.thing("grid"))
                .must(200);
        for (int i = 0; i < due.json().at("/items").size(); i++) {
            if (due.text("/items/" + i + "/id").equals(entry)) {
                Map<String, String> later =
                        Map.of("until", today().plusDays(1).toString(), "ground", doors.word("金丝雀这周住院"));
                String version = "\"" + due.text("/items/" + i + "/version") + "\"";
                officer.post(VISIT + "plans/entries/" + entry + "/postponement", later, "If-Match", version)
                        .must(204);
                return;
            }
        }
        throw new AssertionError(due.toString());
    }

    private void patrol() {
        String path = VISIT + "patrols/" + doors.thing("patrol");
        Map<String, Object> point = Map.of(
                "at",
                Instant.now().toString(),
                "longitude",
                Double.valueOf(doors.word("104.10512345")),
                "latitude",
                Double.valueOf(doors.word("30.00512345")),
                "accuracy",
                8);
        doors.as("GRID_WORKER")
                .post(path + "/points", Map.of("points", List.of(point)), Doors.key())
                .must(204);
        for (String kind : List.of("safety", "score")) {
            Map<String, String> why =
                    Map.of("kind", kind, "reference", "2026-0001", "ground", doors.word("金丝雀失去联系" + kind));
            doors.as("SUPERVISOR").post(path + "/track-looks", why).must(kind.equals("safety") ? 200 : 403);
        }
    }

    /** Without a network: what is done, what a person decides, and what is refused. */
    private void device() {
        Client worker = doors.as("GRID_WORKER");
        worker.post(VISIT + "field/leases", Map.of("device", DEVICE, "areas", List.of(doors.thing("community"))))
                .must(200);
        String visit = visit(worker);
        worker.get(VISIT + "field/working-set?device=" + DEVICE).must(200);
        Map<String, Object> care = Map.of(
                "resident",
                doors.thing("resident"),
                "purpose",
                "visit " + doors.thing("visit"),
                "changes",
                Map.of("notes", doors.word("金丝雀离线记下的话")));
        Map<String, Object> wrong = Map.of(
                "kind",
                "RESIDENT",
                "resident",
                resident,
                "changes",
                Map.of("phone", doors.phone() + "--x"),
                "ground",
                doors.word("金丝雀离线写错的"));
        Map<String, Object> batch = Map.of(
                "device",
                DEVICE,
                "deviceNow",
                Instant.now().toString(),
                "operations",
                List.of(
                        operation("CARE_CHANGE", doors.thing("care-file"), care),
                        operation("VISIT_RECORD", visit, Map.of("learnt", doors.word("金丝雀离线走访记录"))),
                        operation("CHANGE_REQUEST", resident, wrong),
                        operation("PATROL_HAZARD", "none", Map.of("words", doors.word("金丝雀没有巡查"))),
                        operation("VISIT_RECORD", visit, Map.of("learnt", List.of(doors.word("金丝雀不是文字"))))));
        Answer results = worker.post(VISIT + "field/batches", batch).must(200);
        Client officer = doors.as("COMMUNITY_OFFICER");
        String conflict = VISIT + "field/conflicts/" + results.text("/0/conflict");
        officer.get(conflict).must(200);
        officer.post(conflict + "/decision", Map.of("keep", "MINE", "ground", doors.word("金丝雀女儿电话证实")))
                .must(200);
    }

    private Map<String, Object> operation(String kind, String subject, Map<String, ?> body) {
        String random = UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
        return Map.of(
                "id",
                "01" + random.substring(0, 24),
                "number",
                ++numbers,
                "kind",
                kind,
                "subject",
                subject,
                "baseVersion",
                1,
                "deviceTime",
                Instant.now().toString(),
                "body",
                body);
    }

    private static String made(Client by, String path, Map<String, ?> draft) {
        return by.post(path, draft, Doors.key()).must(201).text("/id");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }
}
