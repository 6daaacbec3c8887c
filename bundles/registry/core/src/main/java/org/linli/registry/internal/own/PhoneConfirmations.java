// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.own;

import java.util.List;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.ledger.Access;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Input;
import org.linli.registry.internal.Neighbours;
import org.linli.registry.internal.Phones;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.ResidentRow;
import org.linli.registry.internal.Seals;
import org.linli.registry.internal.people.ResidentChanging;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * That the community has seen that a phone is a person's: only then a code for their own data goes to it. Nobody confirms
 * a phone that they entered themselves, else one officer alone could send the code to their own phone.
 */
@Component(service = PhoneConfirmations.class)
public final class PhoneConfirmations {
    private static final String OPERATION = "registry.phone-confirmation";
    private static final int LONGEST_GROUND = 200;

    private final RegistrySchema schema;
    private final Seals seals;
    private final Neighbours neighbours;
    private final ResidentChanging changing;
    private final PhoneWriters writers;

    @Activate
    public PhoneConfirmations(
            @Reference RegistrySchema schema,
            @Reference Seals seals,
            @Reference Neighbours neighbours,
            @Reference ResidentChanging changing,
            @Reference PhoneWriters writers) {
        this.schema = schema;
        this.seals = seals;
        this.neighbours = neighbours;
        this.changing = changing;
        this.writers = writers;
    }

    /**
     * What was seen.
     *
     * @param resident whose
     * @param phone the phone that was called or shown; must be the one on record
     * @param ground how it was seen, such as 当面拨打核对
     */
    public record Seen(String resident, String phone, String ground) {}

    /**
     * Confirms it.
     *
     * @param by a community officer of the area, who did not enter this phone
     * @return the record's new version
     */
    public long confirm(Seen seen, Purpose purpose, String from, Actor by) {
        new Input()
                .required("phone", seen.phone())
                .text("ground", seen.ground(), 2, LONGEST_GROUND)
                .that(
                        Grounds.holdsNoNumber(seen.ground()),
                        "ground",
                        "has a number",
                        "how it was seen, without numbers")
                .check();
        ResidentRow row = schema.read(manager -> manager.find(ResidentRow.class, seen.resident()));
        if (row == null || row.wrappedKey == null || !by.may(row.area(), Role.COMMUNITY_OFFICER)) {
            throw new PlatformException(Problem.notFound("resident", seen.resident()));
        }
        neighbours.purposes().require(purpose, row.id, OPERATION, from, by);
        neighbours.ledger().append(Access.record(by, OPERATION, row.id, purpose, from));
        String index = seals.index("phone", Phones.canonical(seen.phone()));
        if (row.phoneIndex == null || !row.phoneIndex.equals(index)) {
            throw new PlatformException(Problem.invalid(
                    "phone", "is not the one on record", "the phone on record; change the record first"));
        }
        List<String> wrote = writers.of(row);
        if (wrote.contains(by.id())) {
            throw new PlatformException(
                    Problem.forbidden("you entered this phone yourself; a colleague must confirm that it is theirs"));
        }
        return changing.confirmPhone(row.id, row.version, by);
    }
}
