// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.browser;

import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** A vendor's page comes, changes, breaks and goes while somebody works, without a reload of the console. */
public class PageDoorIT {
    private static final String NAME = "test.lanterns";
    private static final String COMPONENT =
            """
            <component xmlns="http://www.osgi.org/xmlns/scr/v1.3.0" name="test.lanterns.page">
              <implementation class="java.lang.Object"/>
              <service><provide interface="java.lang.Object"/></service>
              <property name="linli.page.name" value="lanterns"/>
              <property name="linli.page.zh" value="路灯一览"/>
              <property name="linli.page.en" value="Street lamps"/>
              <property name="linli.page.group" value="area"/>
              <property name="linli.page.order" type="Integer" value="990"/>
            </component>
            """;

    @Rule
    public final Browser browser = new Browser();

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @After
    public void theVendorIsGone() {
        Site.shell("bundle:uninstall " + NAME);
    }

    @Test
    public void aPageComesChangesBreaksAndGoesWhileSomebodyWorks() throws IOException {
        browser.as("community").open("/console/visits").see("走访").seeNot("路灯一览");
        browser.script("window.untouched = true");

        Instant installed = Instant.now();
        Site.shell("bundle:install -s " + bundle(1, says("一共三十六盏")));
        browser.see("路灯一览");
        System.out.println("A page installed while people work was in the menu "
                + Duration.between(installed, Instant.now()).toMillis() + " ms after the command was sent");
        browser.click("路灯一览").see("一共三十六盏");

        Site.shell("bundle:update " + NAME + " " + bundle(2, says("一共四十盏")));
        browser.see("这个页面有新版本").see("一共三十六盏");
        browser.click("更新这个页面").see("一共四十盏").seeNot("这个页面有新版本");

        browser.expect("page lanterns");
        Site.shell(
                "bundle:update " + NAME + " " + bundle(3, "export default { render() { throw new Error('坏了'); } };"));
        browser.see("这个页面有新版本");
        browser.click("更新这个页面").see("这个页面出错了");
        browser.click("走访").see("建议路线");

        Site.shell("bundle:uninstall " + NAME);
        browser.seeNot("路灯一览").see("建议路线");
        assertTrue("no reload of the console", (Boolean) browser.script("return window.untouched === true"));
    }

    private static String says(String words) {
        return "import { Page, html } from '@linli/console';\n"
                + "export default { render: () => html`<${Page} title=\"路灯一览\"><p>" + words + "</p><//>` };\n";
    }

    /** A bundle as a vendor's build makes it: a component without code, and a folder with a module. */
    private String bundle(int version, String page) throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", NAME);
        headers.putValue("Bundle-Version", "1.0." + version);
        headers.putValue("Service-Component", "OSGI-INF/page.xml");
        Path jar = folder.getRoot().toPath().resolve("lanterns-" + version + ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            put(out, "OSGI-INF/page.xml", COMPONENT);
            put(out, "pages/lanterns/page.js", page);
        }
        return jar.toUri().toString();
    }

    private static void put(JarOutputStream out, String name, String content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }
}
