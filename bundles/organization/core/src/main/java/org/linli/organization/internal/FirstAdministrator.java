// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Ids;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where there is no account at all, makes the first one, an administrator everywhere. Its random password stands only in
 * a file that the start script shows once and removes.
 */
@Component(service = FirstAdministrator.class, immediate = true)
public final class FirstAdministrator {
    static final String FILE = "first-administrator.txt";
    static final String USERNAME = "admin";

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String NAME = "系统管理员";
    /** No letter that looks like another. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int PASSWORD_LENGTH = 24;

    private final OrganizationSchema schema;
    private final Diary diary;
    private final PasswordProof proof;

    @Activate
    public FirstAdministrator(
            BundleContext context,
            @Reference OrganizationSchema schema,
            @Reference Diary diary,
            @Reference PasswordProof proof) {
        this(schema, diary, proof);
        ensure(Path.of(context.getProperty("karaf.data")));
    }

    /** For tests: does nothing yet. */
    FirstAdministrator(OrganizationSchema schema, Diary diary, PasswordProof proof) {
        this.schema = schema;
        this.diary = diary;
        this.proof = proof;
    }

    /** Makes the first account unless there is one. */
    void ensure(Path folder) {
        if (schema.read(FirstAdministrator::hasAccounts)) {
            return;
        }
        String password = password();
        String hash = proof.passwords().hash(password);
        // The file first: an account whose password nobody knows would shut everybody out.
        Path file = write(folder, password);
        try {
            schema.write(em -> open(em, hash));
            LOG.info("The first administrator was made; name and password are in {}", file);
        } catch (PlatformException failed) {
            remove(file);
            if (!failed.problem().type().equals(Problem.CONFLICT)) {
                throw failed;
            }
            LOG.info("Another node has made the first administrator");
        }
    }

    private static boolean hasAccounts(EntityManager em) {
        return !em.createQuery("SELECT a.username FROM AccountRow a", String.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private String open(EntityManager em, String hash) {
        OfficerRow officer = new OfficerRow();
        officer.id = Ids.next();
        officer.name = NAME;
        em.persist(officer);
        em.persist(GrantRow.of(officer.id, new Grant(Role.ADMINISTRATOR, null)));
        em.persist(AccountRow.of(
                USERNAME, officer.id, hash, schema.clock().instant().truncatedTo(ChronoUnit.MICROS)));
        diary.log(em, Actor.system("organization"), Diary.Action.ACCOUNT_OPENED, officer.id, USERNAME);
        return officer.id;
    }

    private static String password() {
        return new SecureRandom()
                .ints(PASSWORD_LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> ALPHABET.substring(index, index + 1))
                .collect(Collectors.joining());
    }

    private static Path write(Path folder, String password) {
        Path file = folder.resolve(FILE);
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(file);
            Files.createFile(file, ownerOnly);
            return Files.writeString(file, USERNAME + "\n" + password + "\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
