// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal.rest;

import static org.junit.Assert.assertEquals;

import java.util.Optional;
import java.util.Set;
import javax.annotation.security.DenyAll;
import javax.annotation.security.PermitAll;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import org.junit.Test;

/** A method is open to whom it says, and to nobody when it says nothing. */
public class AccessTest {
    /** A class that opens itself as a whole does not open its methods. */
    @PermitAll
    public static class Careless {
        @GET
        public void silent() {}
    }

    @RolesAllowed("AUDITOR")
    public static class ForAuditors {
        @GET
        public void silent() {}

        @GET
        @PermitAll
        public void open() {}

        @GET
        @DenyAll
        public void shut() {}

        @GET
        @RolesAllowed({"SUPERVISOR", "DISPATCHER"})
        public void other() {}
    }

    public interface Contract {
        @GET
        @RolesAllowed("SUPERVISOR")
        void agreed();
    }

    public static class Agreed implements Contract {
        @Override
        public void agreed() {}
    }

    @Test
    public void eachMethodSaysWhoMayCallIt() throws Exception {
        assertEquals(Optional.empty(), access(Careless.class, "silent"));
        assertEquals(Optional.of(new Access(false, Set.of("AUDITOR"))), access(ForAuditors.class, "silent"));
        assertEquals(Optional.of(new Access(true, Set.of())), access(ForAuditors.class, "open"));
        assertEquals(Optional.of(new Access(false, Set.of())), access(ForAuditors.class, "shut"));
        assertEquals(
                Optional.of(new Access(false, Set.of("DISPATCHER", "SUPERVISOR"))), access(ForAuditors.class, "other"));
        assertEquals(Optional.of(new Access(false, Set.of("SUPERVISOR"))), access(Agreed.class, "agreed"));
        assertEquals(4, Access.operations(ForAuditors.class).size());
        assertEquals(1, Access.operations(Agreed.class).size());
    }

    private static Optional<Access> access(Class<?> type, String method) throws NoSuchMethodException {
        return Access.of(type.getMethod(method));
    }
}
