// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal.entry;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

/** What counts as a page of this host. */
public class SameOriginTest {
    @Test
    public void hostAndPortMustBeTheSame() {
        assertTrue(SameOrigin.isSame("http://linli.example", "linli.example"));
        assertTrue(SameOrigin.isSame("http://linli.example:80", "LINLI.example"));
        assertTrue(SameOrigin.isSame("https://linli.example", "linli.example:443"));
        assertTrue(SameOrigin.isSame("http://[::1]:8080/page", "[::1]:8080"));
        assertFalse(SameOrigin.isSame("http://linli.example:8081", "linli.example:8080"));
        assertFalse(SameOrigin.isSame("http://linli.example.evil.example", "linli.example"));
        assertFalse(SameOrigin.isSame("http://evil.example/linli.example", "linli.example"));
        assertFalse(SameOrigin.isSame("http://linli.example@evil.example", "linli.example"));
        assertFalse(SameOrigin.isSame("null", "linli.example"));
        assertFalse(SameOrigin.isSame("about:blank", "linli.example"));
        assertFalse(SameOrigin.isSame("ht tp://x", "linli.example"));
    }
}
