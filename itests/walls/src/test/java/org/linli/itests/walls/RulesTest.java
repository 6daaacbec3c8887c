// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.walls;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.Test;
import org.linli.itests.walls.BundleFile.Component;
import org.linli.itests.walls.BundleFile.PersistenceUnit;
import org.linli.itests.walls.BundleFile.Use;
import org.w3c.dom.Element;

/** A wall that refuses nothing is none: each rule refuses what breaks it, and lets pass what keeps it. */
public class RulesTest {
    private static final String EXPORT = "Export-Package";
    private static final String IMPORT = "Import-Package";

    @Test
    public void aBundleThatExportsAndWorksIsRefused() {
        refused(BundleRules.exportsOrWorks(
                bundle("petition-api", Map.of(EXPORT, "org.linli.petition;version=1.0", "Bundle-Activator", "a.B"))));
        refused(BundleRules.exportsOrWorks(bundle("petition-core", Map.of(EXPORT, "org.linli.petition;version=1.0"))));
        refused(BundleRules.exportsOrWorks(bundle("demo", Map.of(EXPORT, "org.linli.demo;version=1.0"))));
        kept(BundleRules.exportsOrWorks(bundle("petition-api", Map.of(EXPORT, "org.linli.petition;version=1.0"))));
        kept(BundleRules.exportsOrWorks(
                bundle("petition-core", Map.of("Service-Component", "OSGI-INF/org.linli.petition.internal.X.xml"))));
    }

    @Test
    public void anExportWithoutVersionOrWithANameThatSaysNothingIsRefused() {
        refused(exporting("petition-api", "org.linli.petition"));
        refused(exporting("petition-api", "org.linli.petition;version=0.0.0"));
        refused(exporting("petition-api", "org.linli.petition.util;version=1.0.0"));
        refused(exporting("petition-api", "org.linli.petition.internal.rows;version=1.0.0"));
        refused(exporting("petition-api", "org.linli.organization;version=1.0.0"));
        kept(exporting("petition-api", "org.linli.petition;version=1.0.0,org.linli.petition.event;version=1.2.0"));
    }

    @Test
    public void anImportFromDownstreamOrFromInsideACoreIsRefused() {
        refused(importing("organization-core", "org.linli.petition;version=\"[1.0,2)\""));
        refused(importing("kernel-core", "org.linli.organization"));
        refused(importing("petition-core", "org.linli.escalation"));
        refused(importing("web-core", "org.linli.organization"));
        refused(importing("portal-core", "org.linli.escalation"));
        refused(importing("console-core", "org.linli.escalation"));
        refused(importing("petition-core", "org.linli.console.page"));
        refused(importing("petition-core", "org.linli.organization.internal"));
        refused(importing("petition-core", "org.linli.kernel.support.feed"));
        refused(importing("cellar-core", "org.linli.kernel"));
        kept(importing("escalation-core", "org.linli.petition,org.linli.petition.event,org.linli.kernel,javax.sql"));
        kept(importing("portal-core", "org.linli.petition,org.linli.organization"));
        kept(importing("district-sunny", "org.linli.escalation.spi,org.linli.kernel"));
        refused(importing("petition-core", "org.linli.districts.sunny"));
    }

    @Test
    public void anOptionalOrDynamicImportIsRefused() {
        refused(BundleRules.importsAreFirm(bundle("x-core", Map.of(IMPORT, "a.b;resolution:=optional;version=1"))));
        refused(BundleRules.importsAreFirm(bundle("x-core", Map.of("DynamicImport-Package", "*"))));
        refused(BundleRules.importsAreFirm(bundle("x-core", Map.of("Require-Bundle", "a"))));
        kept(BundleRules.importsAreFirm(bundle("x-core", Map.of(IMPORT, "a.b;version=1"))));
    }

    @Test
    public void aBundleWithoutLicenceIsRefused() {
        refused(BundleRules.licensed(bundle("x-core", Map.of())));
        kept(BundleRules.licensed(bundle("x-core", Map.of("Bundle-License", "Apache-2.0"))));
    }

    @Test
    public void aCircleIsRefused() {
        BundleFile a = bundle("a-api", Map.of(EXPORT, "a;version=1", IMPORT, "c"));
        BundleFile b = bundle("b-api", Map.of(EXPORT, "b;version=1", IMPORT, "a"));
        BundleFile c = bundle("c-api", Map.of(EXPORT, "c;version=1", IMPORT, "b,c"));
        assertTrue(BundleRules.cycles(List.of(a, b, c)).get(0).contains("a-api → c-api → b-api → a-api"));
        kept(BundleRules.cycles(List.of(b, c)));
    }

    @Test
    public void aSharedOrUnclearSchemaIsRefused() {
        BundleFile one = bundle("a-core", Map.of("Linli-Schema", "petition"));
        BundleFile other = bundle("b-core", Map.of("Linli-Schema", "petition"));
        refused(BundleRules.schemasAreDistinct(List.of(one, other)));
        refused(BundleRules.schemasAreDistinct(List.of(bundle("a-core", Map.of("Linli-Schema", "one,other")))));
        kept(BundleRules.schemasAreDistinct(List.of(one)));
    }

    @Test
    public void aReferencePastTheGateIsRefused() throws IOException {
        refused(BundleRules.crossesByGateOnly(using("org.linli.organization.Areas", "")));
        refused(BundleRules.crossesByGateOnly(using("org.linli.kernel.database.Migrations", "")));
        kept(BundleRules.crossesByGateOnly(using("org.linli.petition.Petitions", "")));
        kept(BundleRules.crossesByGateOnly(using("org.linli.kernel.support.Embedded", "")));
        kept(BundleRules.crossesByGateOnly(using("javax.sql.DataSource", "")));
        Element component = xml("<scr:component xmlns:scr='http://www.osgi.org/xmlns/scr/v1.5.0' name='x'>"
                + "<service/><reference name='A' interface='org.linli.organization.Areas'/></scr:component>");
        assertEquals(
                List.of(new Component("x", List.of(new Use("org.linli.organization.Areas", "")))),
                BundleFile.componentsIn(component));
    }

    @Test
    public void takingAnothersDataIsRefused() {
        refused(BundleRules.takesItsOwnDataOnly(using("javax.sql.DataSource", "")));
        refused(BundleRules.takesItsOwnDataOnly(
                using("javax.sql.DataSource", "(osgi.jndi.service.name=organization)")));
        refused(BundleRules.takesItsOwnDataOnly(
                using("javax.persistence.EntityManagerFactory", "(osgi.unit.name=organization)")));
        kept(BundleRules.takesItsOwnDataOnly(using("javax.sql.DataSource", "(osgi.jndi.service.name=petition)")));
    }

    @Test
    public void aCachedOrForeignUnitIsRefused() throws IOException {
        String good = "(osgi.jndi.service.name=petition)";
        refused(BundleRules.unitsAreLocalAndUncached(with(new PersistenceUnit("petition", "JTA", "NONE", good))));
        refused(BundleRules.unitsAreLocalAndUncached(
                with(new PersistenceUnit("petition", "RESOURCE_LOCAL", "", good))));
        refused(BundleRules.unitsAreLocalAndUncached(
                with(new PersistenceUnit("petition", "RESOURCE_LOCAL", "ALL", good))));
        refused(BundleRules.unitsAreLocalAndUncached(
                with(new PersistenceUnit("petition", "RESOURCE_LOCAL", "NONE", "(osgi.jndi.service.name=grid)"))));
        Element persistence = xml("<persistence xmlns='http://xmlns.jcp.org/xml/ns/persistence'><persistence-unit"
                + " name='petition' transaction-type='RESOURCE_LOCAL'><non-jta-data-source>osgi:service/x/" + good
                + "</non-jta-data-source><shared-cache-mode>NONE</shared-cache-mode></persistence-unit></persistence>");
        BundleFile kept = with(BundleFile.unitsIn(persistence).get(0));
        kept(BundleRules.unitsAreLocalAndUncached(kept));
        kept(BundleRules.unitsAreDistinct(List.of(kept)));
        refused(BundleRules.unitsAreDistinct(List.of(kept, kept)));
    }

    @Test
    public void aBundleInTwoFeaturesIsRefused() {
        Feature one = new Feature("one", "r", List.of(), List.of("mvn:g/a/1.0"));
        Feature other = new Feature("other", "r", List.of(), List.of("wrap:mvn:g/a/1.1$Bundle-Name=A"));
        Feature apart = new Feature("apart", "r", List.of(), List.of("mvn:g/a/1.1/jar/core"));
        refused(FeatureRules.oneBundleOneFeature(List.of(one, other), Map.of()));
        refused(FeatureRules.oneNameOneFeature(List.of(one, one)));
        refused(FeatureRules.oneBundleOneFeature(List.of(one, other), Map.of("mvn:g/a", Set.of("one", "apart"))));
        kept(FeatureRules.oneBundleOneFeature(List.of(one, other), Map.of("mvn:g/a", Set.of("one", "other"))));
        kept(FeatureRules.oneBundleOneFeature(List.of(one, apart), Map.of()));
        kept(FeatureRules.oneNameOneFeature(List.of(one, other)));
    }

    @Test
    public void aConditionalBundleCountsWhenItsConditionIsMet() throws IOException {
        List<Feature> features = Feature.in(
                xml("<features><feature name='a'><bundle> mvn:g/x/1 </bundle></feature><feature name='b'>"
                        + "<conditional><condition>a</condition><bundle>mvn:g/x/2</bundle></conditional></feature>"
                        + "</features>"),
                "r");
        refused(FeatureRules.oneBundleOneFeature(features, Map.of()));
        assertEquals(List.of(), features.get(1).bundlesWith(Set.of("b")));
    }

    @Test
    public void whatIsNotOursAndComesAfterTheBootIsRefused() {
        Feature http = new Feature("http", "theirs", List.of(), List.of("mvn:g/http/1"));
        Feature base = new Feature("base", "ours", List.of(), List.of("mvn:g/a/1", "mvn:org.linli/base-core/1"));
        Feature more = new Feature("more", "ours", List.of("base", "http"), List.of("mvn:org.linli/more-core/1"));
        Feature stray = new Feature("stray", "ours", List.of(), List.of("mvn:g/b/1"));
        List<Feature> all = List.of(http, base, more, stray);
        refused(FeatureRules.thirdPartyAtBoot(List.of(base, more), all, List.of("base")));
        refused(FeatureRules.thirdPartyAtBoot(List.of(base, stray), all, List.of("base")));
        kept(FeatureRules.thirdPartyAtBoot(List.of(base, more), all, List.of("base", "http")));
    }

    @Test
    public void twoVersionsOfABundleAreRefused() {
        refused(FeatureRules.oneVersionOfEach(Map.of("mvn:g/a/1", "a", "mvn:other/a/2", "a")));
        kept(FeatureRules.oneVersionOfEach(Map.of("mvn:g/a/1", "a", "mvn:g/b/1", "b")));
    }

    @Test
    public void anEmptyCatchIsRefused() {
        refused(SourceRules.noEmptyCatch("A.java", "try { a(); } catch (IOException e) { }"));
        refused(SourceRules.noEmptyCatch("A.java", "} catch (A | B e) {\n // never mind\n /* at all */ }"));
        kept(SourceRules.noEmptyCatch("A.java", "} catch (A e) { log(e); } String s = \"catch (A e) {}\";"));
        kept(SourceRules.noEmptyCatch("A.java", "// catch (A e) {}\n/* catch (A e) {} */"));
    }

    @Test
    public void aNameThatSaysNothingIsRefused() {
        refused(SourceRules.namesSaySomething("a/b/X.java", "package org.linli.a.util;"));
        refused(SourceRules.namesSaySomething("a/b/X.java", "package org.linli.a.impl.b;"));
        refused(SourceRules.namesSaySomething("a/b/AreasImpl.java", "package org.linli.a;"));
        refused(SourceRules.namesSaySomething("a/b/DefaultAreas.java", "package org.linli.a;"));
        kept(SourceRules.namesSaySomething("a/b/JpaAreas.java", "package org.linli.utilities;"));
    }

    @Test
    public void aDistrictInACoreIsRefused() {
        BiFunction<String, String, List<String>> rule = SourceRules.knowsNone(List.of("sunny", "晴川"));
        refused(rule.apply("X.java", "if (area.equals(\"Sunny\"))"));
        refused(rule.apply("X.sql", "insert into area values ('晴川')"));
        refused(rule.apply("sunny.cfg", ""));
        kept(rule.apply("X.java", "if (area.isGrid())"));
    }

    private static List<String> exporting(String name, String packages) {
        return BundleRules.exportsAreNamedAndVersioned(bundle(name, Map.of(EXPORT, packages)));
    }

    private static List<String> importing(String name, String packages) {
        return BundleRules.importsUpstream(bundle(name, Map.of(IMPORT, packages)));
    }

    private static BundleFile bundle(String name, Map<String, String> headers) {
        return new BundleFile(name, headers);
    }

    private static BundleFile using(String service, String target) {
        return new BundleFile(
                "petition-core",
                Map.of("Linli-Schema", "petition"),
                Set.of("org.linli.kernel.support.Embedded"),
                List.of(new Component("Some", List.of(new Use(service, target)))),
                List.of());
    }

    private static BundleFile with(PersistenceUnit unit) {
        return new BundleFile("petition-core", Map.of("Linli-Schema", "petition"), Set.of(), List.of(), List.of(unit));
    }

    private static Element xml(String text) throws IOException {
        return Xml.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void refused(List<String> violations) {
        assertEquals(violations.toString(), 1, violations.size());
    }

    private static void kept(List<String> violations) {
        assertEquals(List.of(), violations);
    }
}
