// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.data.UtcTimestamps;
import org.linli.visit.FiledNeed;

/** Something that another module is to be told, once; what it is is sealed by a key of its own. */
@Entity
@Table(name = "filing")
public class FilingRow {
    /** What it becomes. */
    public enum What {
        PETITION,
        CORRECTION
    }

    private static final int LONGEST_ROLES = 2000;

    @Id
    public String id;

    @Enumerated(EnumType.STRING)
    public What what;

    public String origin;
    public String reference;
    public int position;
    public String channel;
    public String area;

    /** 1 when it is filed in the officer's name, 0 when in the platform's. */
    @Column(name = "by_officer")
    public int byOfficer;

    @Column(name = "actor_id")
    public String actorId;

    @Column(name = "actor_name")
    public String actorName;

    @Column(name = "actor_roles")
    public String actorRoles;

    public int edition;

    @Column(name = "received_at")
    @Convert(converter = UtcTimestamps.class)
    public Instant receivedAt;

    @Column(name = "wrapped_key")
    public String wrappedKey;

    public String sealed;

    @Column(name = "resident_index")
    public String residentIndex;

    @Enumerated(EnumType.STRING)
    public FiledNeed.State state;

    @Column(name = "result_number")
    public String resultNumber;

    @Column(name = "result_id")
    public String resultId;

    public String reason;
    public int tries;

    /** Null when there is nothing more to be done. */
    @Column(name = "next_try_at")
    @Convert(converter = UtcTimestamps.class)
    public Instant nextTryAt;

    /** Keeps who acts, with the roles that count where this lies. */
    void by(Actor actor, AreaCode where) {
        area = where.value();
        actorId = actor.id();
        actorName = actor.displayName();
        AreaCode district = where.at(AreaLevel.DISTRICT).orElseThrow();
        List<String> roles = new ArrayList<>();
        int length = 0;
        for (Grant grant : actor.grants()) {
            String text = grant.role() + "@" + (grant.area() == null ? "*" : grant.area());
            boolean counts = grant.area() == null || district.contains(grant.area());
            if (counts && length + text.length() < LONGEST_ROLES) {
                roles.add(text);
                length += text.length() + 1;
            }
        }
        actorRoles = String.join(" ", roles);
    }

    /** Who acted, with the roles of that moment. */
    Actor officer() {
        Set<Grant> grants = actorRoles.isEmpty()
                ? Set.of()
                : List.of(actorRoles.split(" ")).stream().map(FilingRow::grant).collect(Collectors.toSet());
        return new Actor(actorId, actorName, List.copyOf(grants), Set.of());
    }

    private static Grant grant(String text) {
        int at = text.indexOf('@');
        String area = text.substring(at + 1);
        return new Grant(Role.valueOf(text.substring(0, at)), area.equals("*") ? null : AreaCode.of(area));
    }

    /** The key by which the other module knows that it was told before; the same in every try. */
    String key() {
        return origin + "-" + reference + "-" + position + (edition == 0 ? "" : "-" + edition);
    }

    /** Takes over what was told anew, as another request. */
    void mend(FilingRow mended, String sealedAnew) {
        byOfficer = mended.byOfficer;
        actorId = mended.actorId;
        actorName = mended.actorName;
        actorRoles = mended.actorRoles;
        wrappedKey = mended.wrappedKey;
        sealed = sealedAnew;
        residentIndex = mended.residentIndex;
        nextTryAt = mended.nextTryAt;
        edition++;
        state = FiledNeed.State.FILING;
        reason = null;
        tries = 0;
    }

    FiledNeed view(String secret) {
        return new FiledNeed(position, state, resultNumber, resultId, secret, reason);
    }
}
