// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.places;

import org.linli.kernel.ledger.Access;
import org.linli.kernel.security.Actor;
import org.linli.registry.internal.Neighbours;
import org.linli.registry.internal.Seals;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Local organizations: places whose contact person is sealed by a key of the organization's own. */
@Component(service = LocalOrganizations.class)
public final class LocalOrganizations {
    private static final PlaceKind<LocalOrganization> KIND = PlaceKind.LOCAL_ORGANIZATION;

    private final JpaPlaces places;
    private final Seals seals;
    private final Neighbours neighbours;

    @Activate
    public LocalOrganizations(@Reference JpaPlaces places, @Reference Seals seals, @Reference Neighbours neighbours) {
        this.places = places;
        this.seals = seals;
        this.neighbours = neighbours;
    }

    /** One with its contact person; the look is written into the ledger first. */
    public LocalOrganization find(String id, String from, Actor by) {
        LocalOrganizationRow row = (LocalOrganizationRow) places.row(KIND, id, by);
        if (row.sealed == null) {
            return row.place();
        }
        neighbours.ledger().append(Access.list(by, "registry.local-organization", 1, from));
        return with(row.place(), seals.open(row.wrappedKey, row.id, row.sealed, LocalOrganization.Contact.class));
    }

    /** Adds or changes one; answers without the contact person. */
    public LocalOrganization save(LocalOrganization organization, String key, Actor by) {
        return places.save(KIND, organization, key, by, id -> {
            String wrapped = organization.contact() == null ? null : seals.newKey();
            String sealed = organization.contact() == null ? null : seals.seal(wrapped, id, organization.contact());
            return row -> {
                ((LocalOrganizationRow) row).wrappedKey = wrapped;
                ((LocalOrganizationRow) row).sealed = sealed;
            };
        });
    }

    private static LocalOrganization with(LocalOrganization plain, LocalOrganization.Contact contact) {
        return new LocalOrganization(
                plain.id(),
                plain.name(),
                plain.kind(),
                plain.creditCode(),
                plain.address(),
                plain.area(),
                contact,
                plain.version());
    }
}
