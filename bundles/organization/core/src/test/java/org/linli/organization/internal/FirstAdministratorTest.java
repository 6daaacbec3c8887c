// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;

public class FirstAdministratorTest extends OnEachDatabase {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private TestModule module;
    private FirstAdministrator first;
    private Path file;

    @Before
    public void emptyModule() {
        module = TestModule.empty(database);
        first = new FirstAdministrator(module.schema, module.diary, module.proof);
        file = folder.getRoot().toPath().resolve("data").resolve(FirstAdministrator.FILE);
    }

    @Test
    public void whereThereIsNoAccountTheFileTellsHowToSignIn() throws IOException {
        first.ensure(file.getParent());
        List<String> lines = Files.readAllLines(file);
        assertEquals(2, lines.size());
        assertTrue(lines.get(1).length() >= 20);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        Actor actor = module.signIns.signIn(lines.get(0), lines.get(1)).actor();
        assertEquals(List.of(new Grant(Role.ADMINISTRATOR, null)), actor.grants());
    }

    @Test
    public void itHappensOnce() throws IOException {
        first.ensure(file.getParent());
        Files.delete(file);
        first.ensure(file.getParent());
        assertFalse(Files.exists(file));
        assertEquals(1, module.column("SELECT username FROM account").size());
    }
}
