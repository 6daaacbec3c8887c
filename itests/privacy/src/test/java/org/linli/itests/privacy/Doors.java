// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.privacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.linli.itests.Answer;
import org.linli.itests.Client;
import org.linli.itests.Server;

/** Every door by which personal data comes in, with values that are known again. */
final class Doors {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final Land land;
    private final Server server;
    private final Map<String, String> own;
    private final List<String> sealed = new ArrayList<>();
    private final List<String> sealedInDatabase = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private int numbers;

    private Doors(Land land, Server server) {
        this.land = land;
        this.server = server;
        this.own = land.own();
    }

    static Doors through(Land land, Server server) throws IOException {
        Doors doors = new Doors(land, server);
        String idNumber = doors.idNumber();
        String phone = doors.phone();
        String resident = doors.residentForm(idNumber, phone);
        doors.refusedForms();
        String petition = doors.petition(phone);
        doors.ownData(resident, idNumber, phone, petition);
        doors.search(idNumber, phone);
        String household = doors.household(resident);
        doors.careFiles(resident);
        doors.changeRequests(resident);
        new RoundDoors(doors, resident, household).through();
        doors.files();
        return doors;
    }

    /** What must be found nowhere. */
    List<String> sealed() {
        return sealed;
    }

    /** What may stand in a configuration, but not in the database. */
    List<String> sealedInDatabase() {
        return sealedInDatabase;
    }

    /** What stands open and must be found, else the search is blind. */
    List<String> open() {
        return open;
    }

    private String residentForm(String idNumber, String phone) {
        String name = "金丝雀在册" + (char) ('甲' + open.size());
        Map<String, Object> form = new HashMap<>(Map.of(
                "name",
                name,
                "idNumber",
                idNumber,
                "phone",
                phone,
                "residence",
                "REGISTERED_AND_LIVING",
                "registeredAddress",
                word("金丝雀户籍路七七号"),
                "partyMember",
                false,
                "area",
                own.get("community")));
        Client registrar = as("REGISTRAR");
        registrar.post("/api/registry/resident-duplicate-checks", form).must(200);
        Answer added = registrar
                .post("/api/registry/residents", form, "Idempotency-Key", "plaintext-resident-1")
                .must(201);
        open.add(name);
        form.put("registeredAddress", word("金丝雀户籍路八八号"));
        registrar
                .put("/api/registry/residents/" + added.text("/id"), form, "If-Match", "\"1\"")
                .must(204);
        return added.text("/id");
    }

    /** What is refused must not be written down either. */
    private void refusedForms() {
        Client registrar = as("REGISTRAR");
        Map<String, Object> form = Map.of(
                "name",
                "甲",
                "idNumber",
                word("99010119900230998X"),
                "phone",
                phone() + "--x",
                "residence",
                "LIVING_ONLY",
                "partyMember",
                false,
                "area",
                own.get("community"));
        registrar.post("/api/registry/residents", form).must(422);
        String broken = "{\"name\":\"甲\",\"phone\":\"" + phone() + "\",";
        registrar.post("/api/registry/residents", broken).must(400);
        as("GRID_WORKER").post("/api/registry/residents", Map.of("name", "甲", "idNumber", idNumber()));
        server.anonymous().post("/api/registry/residents", Map.of("name", "甲", "idNumber", idNumber()));
    }

    /** In by a file, with a row that is taken and one that is refused, and out by another. */
    private void files() {
        Client registrar = as("REGISTRAR");
        String name = "金丝雀文件中人";
        String csv = "姓名,证件号码,电话,居住类型,户籍地址\n" + name + "," + idNumber() + "," + phone() + ",人户一致," + word("金丝雀文件路九九号")
                + "\n甲," + word("990101199002309981") + "," + phone() + "--x,人户一致,\n";
        String id = registrar
                .send(
                        "POST",
                        "/api/registry/imports?area=" + own.get("community"),
                        csv.getBytes(StandardCharsets.UTF_8),
                        "text/csv",
                        "Idempotency-Key",
                        "plaintext-import-1")
                .must(201)
                .text("/id");
        String imported = "/api/registry/imports/" + id;
        awaitState(registrar, imported, "CHECKED");
        registrar.get(imported + "/rows?state=ERROR").must(200);
        registrar
                .post(imported + "/applications", Map.of("mode", "GOOD_ROWS_ONLY"))
                .must(202);
        awaitState(registrar, imported, "DONE");
        open.add(name);
        Map<String, Object> asked = Map.of(
                "area",
                own.get("community"),
                "fields",
                List.of("IDENTITY", "CONTACT", "HOME", "HOUSEHOLD"),
                "reason",
                "核对名单用");
        String export = "/api/registry/exports/"
                + registrar
                        .post("/api/registry/exports", asked, "Idempotency-Key", "plaintext-export-1")
                        .must(201)
                        .text("/id");
        as("SUPERVISOR").post(export + "/decisions", Map.of("approve", true)).must(200);
        registrar.get(export + "/file").must(200);
    }

    private static void awaitState(Client client, String address, String state) {
        Awaitility.await(address + " to be " + state)
                .atMost(Duration.ofSeconds(60))
                .until(() -> client.get(address).must(200).text("/state").equals(state));
    }

    private String petition(String phone) {
        Map<String, Object> draft = Map.of(
                "text",
                "楼道灯不亮了",
                "type",
                own.get("type"),
                "place",
                Map.of("area", own.get("community")),
                "filedBy",
                Map.of("name", word("金丝雀诉求人"), "phone", phone),
                "onBehalfOf",
                Map.of("name", word("金丝雀老人家"), "phone", phone()),
                "channel",
                "portal");
        return server.anonymous()
                .post("/api/petition/petitions", draft, key())
                .must(201)
                .text("/number");
    }

    private void ownData(String resident, String idNumber, String phone, String petition) throws IOException {
        Client officer = as("COMMUNITY_OFFICER");
        officer.post(
                        "/api/registry/residents/" + resident + "/phone-confirmations",
                        Map.of("phone", phone, "ground", "当面拨打核对"),
                        "Linli-Purpose",
                        "petition " + petition)
                .must(204);
        Map<String, String> counter = Map.of("resident", resident, "idNumber", idNumber, "proof", "居民身份证原件");
        String request = officer.post("/api/registry/own-data-requests", counter, key())
                .must(201)
                .text("/id");
        officer.get("/api/registry/own-data-requests/" + request + "/record").must(200);
        officer.get("/api/registry/own-data-requests/" + request + "/looks").must(200);

        Client nobody = server.anonymous();
        nobody.post("/api/registry/own-data-codes", Map.of("idNumber", idNumber(), "phone", phone()))
                .must(202);
        nobody.post("/api/registry/own-data-codes", Map.of("idNumber", idNumber, "phone", phone))
                .must(202);
        Awaitility.await("the code").until(() -> code() != null);
        String secret =
                word(nobody.post("/api/registry/own-data-sessions", Map.of("idNumber", idNumber, "code", code()))
                        .must(201)
                        .text("/secret"));
        Answer record =
                nobody.get("/api/registry/own-data", "Linli-Secret", secret).must(200);
        if (!record.text("/idNumber").equals(idNumber)) {
            throw new AssertionError(record.toString());
        }
        nobody.get("/api/registry/own-data/looks", "Linli-Secret", secret).must(200);
        Map<String, Object> correction = Map.of(
                "changes",
                Map.of("registeredAddress", word("金丝雀更正路九九号"), "phone", phone()),
                "ground",
                word("金丝雀户口本已更新"));
        nobody.post("/api/registry/own-data/corrections", correction, "Linli-Secret", secret)
                .must(201);
    }

    private void search(String idNumber, String phone) {
        Client officer = as("COMMUNITY_OFFICER");
        for (String text : List.of(idNumber, phone, phone(), idNumber())) {
            officer.post("/api/registry/resident-searches", Map.of("text", text))
                    .must(200);
        }
    }

    private String household(String resident) {
        Client registrar = as("REGISTRAR");
        String dwelling = registrar
                .post(
                        "/api/registry/dwellings",
                        Map.of(
                                "room",
                                "1-101",
                                "address",
                                "金丝雀路1号1-101",
                                "kind",
                                "RENTED",
                                "area",
                                own.get("community")),
                        key())
                .must(201)
                .text("/id");
        Map<String, Object> form = Map.of(
                "dwelling",
                dwelling,
                "kind",
                "FAMILY",
                "number",
                word("HH-7719-0042-6653"),
                "members",
                List.of(Map.of("resident", resident, "relation", "HEAD")));
        return registrar.post("/api/registry/households", form, key()).must(201).text("/id");
    }

    private void careFiles(String resident) {
        Client officer = as("COMMUNITY_OFFICER");
        Map<String, Object> alone = new HashMap<>(Map.of(
                "resident",
                resident,
                "category",
                inDatabase("elder-alone"),
                "livesAlone",
                true,
                "needs",
                List.of(inDatabase("生活不能自理")),
                "notes",
                word("金丝雀备注听力不好"),
                "plan",
                List.of(Map.of("what", word("金丝雀上门探望"), "who", word("金丝雀邻居大姐"), "often", "每周一次"))));
        String file =
                officer.post("/api/registry/care-files", alone, key()).must(201).text("/id");
        alone.put("notes", word("金丝雀备注改过一次"));
        alone.put("level", "RED");
        alone.put("ground", word("金丝雀刚刚出院"));
        officer.put("/api/registry/care-files/" + file, alone, "If-Match", "\"1\"")
                .must(204);
        Map<String, Object> correction = Map.of(
                "resident",
                resident,
                "category",
                inDatabase("lost-only-child"),
                "livesAlone",
                false,
                "needs",
                List.of(inDatabase("需要心理支持")),
                "notes",
                word("金丝雀子女早逝需要陪伴"));
        as("CARE_OFFICER").post("/api/registry/care-files", correction, key()).must(201);
        inDatabase("独居老人");
        inDatabase("失独家庭");
        officer.post(
                        "/api/registry/care-files/" + file + "/closing",
                        Map.of("reason", word("金丝雀搬去与子女同住")),
                        "If-Match",
                        "\"2\"")
                .must(204);
    }

    private void changeRequests(String resident) {
        Client worker = as("GRID_WORKER");
        Client officer = as("COMMUNITY_OFFICER");
        Map<String, Object> change = Map.of(
                "kind",
                "RESIDENT",
                "resident",
                resident,
                "changes",
                Map.of("phone", phone(), "registeredAddress", word("金丝雀申请路六六号")),
                "ground",
                word("金丝雀本人当面告知"));
        String id = worker.post("/api/registry/change-requests", change, key())
                .must(201)
                .text("/id");
        Answer shown = officer.get("/api/registry/change-requests/" + id).must(200);
        officer.post(
                        "/api/registry/change-requests/" + id + "/confirmation",
                        Map.of("notDuplicates", List.of()),
                        "If-Match",
                        shown.header("ETag"))
                .must(200);
        Map<String, Object> added = Map.of(
                "kind",
                "NEW_RESIDENT",
                "changes",
                Map.of(
                        "name",
                        word("金丝雀新来的人"),
                        "idNumber",
                        idNumber(),
                        "phone",
                        phone(),
                        "residence",
                        "LIVING_ONLY",
                        "partyMember",
                        "false",
                        "area",
                        own.get("community")),
                "ground",
                word("金丝雀上门得知"));
        String other = worker.post("/api/registry/change-requests", added, key())
                .must(201)
                .text("/id");
        officer.post("/api/registry/change-requests/" + other + "/refusal", Map.of("reason", word("金丝雀查无此人")))
                .must(204);
    }

    /** Something of the district. */
    String thing(String name) {
        return own.get(name);
    }

    /** The code in the newest message; null while there is none. */
    private String code() throws IOException {
        Path folder = server.data().resolve("data/messages");
        if (!Files.isDirectory(folder)) {
            return null;
        }
        try (Stream<Path> files = Files.list(folder)) {
            Path newest = files.max(Path::compareTo).orElse(null);
            Matcher code = Pattern.compile("验证码(\\d{6})").matcher(newest == null ? "" : Files.readString(newest));
            return code.find() ? code.group(1) : null;
        }
    }

    Client as(String role) {
        return land.callers().get(role);
    }

    String word(String value) {
        sealed.add(value);
        return value;
    }

    private String inDatabase(String value) {
        sealedInDatabase.add(value);
        return value;
    }

    String phone() {
        return word("1991234%04d".formatted(++numbers));
    }

    /** A valid number of a made-up person. */
    private String idNumber() {
        String digits = "99030119900101%03d".formatted(++numbers);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return word(digits + "10X98765432".charAt(sum % 11));
    }

    static String[] key() {
        return new String[] {"Idempotency-Key", UUID.randomUUID().toString()};
    }
}
