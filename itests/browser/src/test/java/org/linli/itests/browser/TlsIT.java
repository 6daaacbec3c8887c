// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.browser;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.not;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.awaitility.Awaitility;
import org.junit.Assume;
import org.junit.Before;
import org.junit.Test;
import org.linli.itests.Server;
import org.linli.itests.Sockets;
import org.openqa.selenium.chrome.ChromeDriver;

/** TLS as it comes with the start: for phones in the same network. */
public class TlsIT {
    private static final String HOME = "https://127.0.0.1:" + Site.TLS_PORT;

    private Server server;
    private Path folder;

    @Before
    public void ownServer() {
        Assume.assumeTrue("a server of these tests", Site.own().isPresent());
        server = Site.own().orElseThrow();
        folder = server.data().resolve("data/tls");
    }

    @Test
    public void whoeverTrustsTheCertificateReachesItAndTheSessionStaysBehindTls() throws Exception {
        HttpClient client = HttpClient.newBuilder().sslContext(trusting()).build();
        HttpResponse<String> page = client.send(request("/").build(), BodyHandlers.ofString());
        assertEquals(200, page.statusCode());
        assertThat(page.sslSession().orElseThrow().getProtocol(), containsString("TLSv1.3"));
        assertFalse(
                "nobody is locked out when the certificate changes",
                page.headers().firstValue("Strict-Transport-Security").isPresent());

        String credentials = "{\"username\": \"worker\", \"password\": \"%s\"}".formatted(Site.password("worker"));
        HttpRequest signIn = request("/api/organization/sign-ins")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(credentials))
                .build();
        assertThat(client.send(signIn, BodyHandlers.ofString()).headers().toString(), containsString("; Secure"));
        String plain = Site.anonymous()
                .post("/api/organization/sign-ins", credentials)
                .must(201)
                .header("Set-Cookie");
        assertThat("on the machine itself", plain, not(containsString("Secure")));
    }

    @Test
    public void theCertificateIsItsOwnersAndIsTold() throws Exception {
        X509Certificate certificate = certificate(folder);
        assertEquals("EC", certificate.getPublicKey().getAlgorithm());
        String names = certificate.getSubjectAlternativeNames().toString();
        assertThat(names, containsString("127.0.0.1"));
        assertThat(names, containsString("localhost"));
        Duration life = Duration.between(
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
        assertEquals("as long as phones allow", 825, life.toDays());
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        assertThat(
                server.said(),
                containsString(HexFormat.ofDelimiter(":").withUpperCase().formatHex(hash)));
        assertThat(server.said(), containsString("linli.crt is installed on it"));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertEquals(
                        file.toString(),
                        "rw-------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
        Path configuration = server.data().resolve("etc/org.ops4j.pax.web.cfg");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(configuration)));
    }

    @Test
    public void onlyTheDocumentedPortsAreOpen() {
        Set<Integer> open = new TreeSet<>();
        for (Sockets.Listening socket : server.listening()) {
            open.add(socket.port());
            assertTrue("asked for no network: " + socket, socket.isLocal());
        }
        int http = URI.create(server.address()).getPort();
        assertEquals(new TreeSet<>(Set.of(http, Site.TLS_PORT, server.shellPort())), open);
    }

    @Test
    public void aBrowserTakesItForSecureUnderAnyName() throws Exception {
        byte[] key = certificate(folder).getPublicKey().getEncoded();
        String pin = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
        ChromeDriver phone = Chromium.start(
                "--ignore-certificate-errors-spki-list=" + pin, "--host-resolver-rules=MAP linli.test 127.0.0.1");
        try {
            phone.get("https://linli.test:" + Site.TLS_PORT + "/");
            assertThat(phone.getTitle(), containsString("邻里"));
            assertEquals(true, phone.executeScript("return window.isSecureContext && Boolean(crypto.subtle)"));
            assertEquals(
                    true, phone.executeScript("return 'serviceWorker' in navigator && 'geolocation' in navigator"));
        } finally {
            phone.quit();
        }
    }

    @Test
    public void theSameCertificateStaysAndOnesOwnGoesBeforeIt() throws Exception {
        String tls = String.valueOf(Server.freePort());
        Server other = Server.prepared("browser-tls", Map.of(), "--tls-port", tls);
        Path own = other.data().resolve("data/tls");
        String first = shown(other);
        X509Certificate made = certificate(own);
        assertThat(first, containsString("Made a certificate"));
        assertThat(shown(other), not(containsString("Made a certificate")));
        assertEquals(made, certificate(own));

        Files.copy(own.resolve("linli.p12"), own.resolve("own.p12"));
        String wrong = Server.refused("--data", other.data().toString(), "--tls-port", tls)
                .said();
        assertThat(wrong, containsString("own.p12 needs its password in"));
        Files.writeString(own.resolve("own.password"), "guess");
        assertThat(
                Server.refused("--data", other.data().toString(), "--tls-port", tls)
                        .said(),
                containsString("does not open with the password"));
        Files.copy(
                own.resolve("password"),
                own.resolve("own.password"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        shown(other);
        assertThat(
                Files.readString(other.data().resolve("etc/org.ops4j.pax.web.cfg")),
                containsString("keystore = " + own.resolve("own.p12")));
    }

    /** What it says until Java starts; then it is enough. */
    private static String shown(Server other) throws IOException {
        other.launch();
        Awaitility.await().until(() -> other.said().contains("Starting Linli"));
        other.kill();
        return other.said();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(HOME + path)).timeout(Duration.ofSeconds(20));
    }

    private static X509Certificate certificate(Path folder) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(folder.resolve("linli.crt"))) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    private SSLContext trusting() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("linli", certificate(folder));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
