// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.walls;

import static org.ops4j.pax.exam.CoreOptions.systemTimeout;
import static org.ops4j.pax.exam.CoreOptions.vmOptions;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.doNotModifyLogConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.ops4j.pax.exam.Option;

/** How Pax Exam starts the built distribution: as {@code bin/linli} does, on ports of its own. */
final class Container {
    private static final String KARAF = System.getProperty("karaf.version");
    private static final int PATIENCE = 150_000;

    private Container() {}

    static Option[] options() throws IOException {
        Path repository = Path.of(System.getProperty("maven.repo.local"));
        return new Option[] {
            karafDistributionConfiguration()
                    .frameworkUrl(archive().toUri().toString())
                    .karafVersion(KARAF)
                    .name("Linli")
                    .unpackDirectory(new File("target/exam"))
                    .useDeployFolder(false),
            vmOptions(
                    "-Xms128m",
                    "-Xmx384m",
                    "-XX:TieredStopAtLevel=1",
                    "-Dfile.encoding=UTF-8",
                    "--add-reads=java.xml=java.logging",
                    "--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED",
                    "--patch-module",
                    "java.base=lib/endorsed/org.apache.karaf.specs.locator-" + KARAF + ".jar",
                    "--patch-module",
                    "java.xml=lib/endorsed/org.apache.karaf.specs.java.xml-" + KARAF + ".jar",
                    "--add-opens=java.base/java.security=ALL-UNNAMED",
                    "--add-opens=java.base/java.net=ALL-UNNAMED",
                    "--add-opens=java.base/java.lang=ALL-UNNAMED",
                    "--add-opens=java.base/java.util=ALL-UNNAMED",
                    "--add-opens=java.naming/javax.naming.spi=ALL-UNNAMED",
                    "--add-opens=java.rmi/sun.rmi.transport.tcp=ALL-UNNAMED",
                    "--add-exports=java.base/sun.net.www.protocol.file=ALL-UNNAMED",
                    "--add-exports=java.base/sun.net.www.protocol.http=ALL-UNNAMED",
                    "--add-exports=java.base/sun.net.www.protocol.https=ALL-UNNAMED",
                    "--add-exports=java.base/sun.net.www.protocol.jar=ALL-UNNAMED",
                    "--add-exports=java.rmi/sun.rmi.registry=ALL-UNNAMED",
                    "-classpath",
                    "lib/jdk9plus/*:lib/boot/*"),
            configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
            doNotModifyLogConfiguration(),
            systemTimeout(PATIENCE),
            editConfigurationFilePut("etc/system.properties", "linli.port", freePort()),
            editConfigurationFilePut("etc/system.properties", "linli.shell.port", freePort()),
            // Pax Exam's bundles have no start level; they wait ten seconds for each other, so they come before ours.
            editConfigurationFilePut("etc/config.properties", "karaf.startlevel.bundle", "50"),
            // Pax Exam's own bundles are not in the distribution: they come from where Maven has put them.
            editConfigurationFilePut(
                    "etc/org.ops4j.pax.url.mvn.cfg",
                    "org.ops4j.pax.url.mvn.defaultRepositories",
                    "${karaf.home.uri}system@id=system@snapshots," + repository.toUri() + "@id=exam"),
        };
    }

    private static Path archive() throws IOException {
        try (Stream<Path> files = Files.list(Assembly.home().getParent())) {
            return files.filter(file -> file.toString().endsWith(".tar.gz"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no tar.gz beside " + Assembly.home()));
        }
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return String.valueOf(socket.getLocalPort());
        }
    }
}
