// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.places;

import java.util.Objects;
import org.linli.kernel.AreaCode;
import org.linli.kernel.support.Input;
import org.linli.registry.internal.Phones;

/**
 * An organization with its seat in the area (驻区单位).
 *
 * @param creditCode its unified social credit code, 18 characters; may be null
 * @param contact whom to reach there; may be null, and is in no list
 */
public record LocalOrganization(
        String id,
        String name,
        Kind kind,
        String creditCode,
        String address,
        AreaCode area,
        Contact contact,
        long version)
        implements Place {
    /** What it is. */
    public enum Kind {
        /** 机关 */
        GOVERNMENT,
        /** 企业 */
        FIRM,
        /** 个体工商户 */
        SHOP,
        /** 学校 */
        SCHOOL,
        /** 医院 */
        HOSPITAL,
        /** 社会组织 */
        ASSOCIATION,
        /** 其他 */
        OTHER
    }

    /** Somebody to reach; sealed by the organization's key. Its simple name must stay. */
    public record Contact(String name, String phone) {}

    @Override
    public void check(Input input) {
        Contact given = Objects.requireNonNullElse(contact, new Contact(null, null));
        input.text("name", name, 1, 120)
                .required("kind", kind)
                .that(
                        creditCode == null || creditCode.matches("[0-9A-Z]{18}"),
                        "creditCode",
                        "is no credit code",
                        "18 digits and capital letters, or none")
                .text("address", address, 1, 200)
                .text("contact.name", given.name(), 0, 40)
                .that(Phones.isOne(given.phone()), "contact.phone", "is no phone number", Phones.EXPECTED);
    }
}
