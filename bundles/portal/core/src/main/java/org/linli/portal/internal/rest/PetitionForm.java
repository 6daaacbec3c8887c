// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.FormParam;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.petition.Person;
import org.linli.petition.PetitionDraft;
import org.linli.petition.Place;

/** The fields of the filing form, as they were typed. */
public final class PetitionForm {
    @FormParam("key")
    private String key;

    @FormParam("text")
    private String text;

    @FormParam("type")
    private String type;

    @FormParam("address")
    private String address;

    @FormParam("area")
    private String area;

    @FormParam("longitude")
    private String longitude;

    @FormParam("latitude")
    private String latitude;

    @FormParam("name")
    private String name;

    @FormParam("phone")
    private String phone;

    @FormParam("otherName")
    private String otherName;

    @FormParam("otherPhone")
    private String otherPhone;

    @FormParam("about")
    private String about;

    @FormParam("stopperSeen")
    private String stopperSeen;

    /** The codes of the questions, in the order of {@link #answer}. */
    @FormParam("question")
    private List<String> question;

    @FormParam("answer")
    private List<String> answer;

    PetitionDraft draft() {
        return new PetitionDraft(
                Pages.orNull(text),
                Pages.orNull(type),
                new Place(point(), Pages.orNull(address), Places.chosen(area)),
                person(name, phone),
                person(otherName, otherPhone),
                Pages.orNull(about),
                "portal",
                null,
                null,
                getAnswers(),
                isStopperSeen(),
                null);
    }

    public boolean isStopperSeen() {
        return Pages.orNull(stopperSeen) != null;
    }

    /** What was answered, by the codes of the questions. */
    public Map<String, String> getAnswers() {
        Map<String, String> answers = new LinkedHashMap<>();
        int asked = question == null || answer == null ? 0 : Math.min(question.size(), answer.size());
        for (int i = 0; i < asked; i++) {
            if (Pages.orNull(answer.get(i)) != null) {
                answers.put(question.get(i), answer.get(i));
            }
        }
        return answers;
    }

    private static Person person(String name, String phone) {
        return Pages.orNull(name) == null && Pages.orNull(phone) == null
                ? null
                : new Person(Pages.orNull(name), Pages.orNull(phone));
    }

    private GeoPoint point() {
        if (Pages.orNull(longitude) == null || Pages.orNull(latitude) == null) {
            return null;
        }
        try {
            return new GeoPoint(Double.parseDouble(longitude.strip()), Double.parseDouble(latitude.strip()));
        } catch (NumberFormatException wrong) {
            throw new PlatformException(Problem.invalid("place.point", "not two numbers", "degrees of WGS-84"), wrong);
        }
    }

    String key() {
        return Pages.orNull(key);
    }

    public String getText() {
        return shown(text);
    }

    public String getType() {
        return shown(type);
    }

    public String getAddress() {
        return shown(address);
    }

    public String getArea() {
        return shown(area);
    }

    public String getLongitude() {
        return shown(longitude);
    }

    public String getLatitude() {
        return shown(latitude);
    }

    public String getName() {
        return shown(name);
    }

    public String getPhone() {
        return shown(phone);
    }

    public String getOtherName() {
        return shown(otherName);
    }

    public String getOtherPhone() {
        return shown(otherPhone);
    }

    public String getAbout() {
        return shown(about);
    }

    private static String shown(String typed) {
        return typed == null ? "" : typed;
    }
}
