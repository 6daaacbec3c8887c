// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import org.junit.Test;
import org.linli.escalation.Policies;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.support.Json;

/** What staff are told over HTTP. */
public class PoliciesResourceTest {
    private static final Policies POLICIES = new Policies() {
        @Override
        public List<PolicyInForce> inForce(AreaCode area) {
            return List.of(
                    new PolicyInForce("deadline", "x.cfg", AreaCode.of("990101"), "一般 3个工作日"),
                    new PolicyInForce("ladder", "platform default", null, "网格 → 社区"));
        }

        @Override
        public List<Refused> refused() {
            return List.of(new Refused("y.cfg", List.of("line 2, area: wrong"), Instant.EPOCH, true));
        }
    };

    private final PoliciesResource resource = new PoliciesResource(POLICIES);

    @Test
    public void whatIsInForceIsPlainText() {
        String json = Json.write(resource.inForce(" 990101001 "));

        assertTrue(json, json.contains("\"area\":\"990101001\""));
        assertTrue(json, json.contains("\"source\":\"x.cfg\",\"area\":\"990101\",\"says\":\"一般 3个工作日\""));
        assertTrue(json, json.contains("\"since\":\"1970-01-01T00:00:00Z\",\"formerHolds\":true"));
    }

    @Test
    public void anAreaMustBeNamedAndBeOne() {
        for (String wrong : new String[] {null, " ", "东江", "12345"}) {
            PlatformException refused = assertThrows(PlatformException.class, () -> resource.inForce(wrong));
            assertEquals("area", refused.problem().violations().get(0).field());
        }
    }

    @Test
    public void everyOperationSaysWhoMayUseIt() {
        Arrays.stream(PoliciesResource.class.getMethods())
                .filter(method -> method.isAnnotationPresent(GET.class))
                .forEach(method -> assertNotNull(method.getName(), method.getAnnotation(RolesAllowed.class)));
    }
}
