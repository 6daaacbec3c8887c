// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal.rest;

import java.util.Set;
import org.linli.kernel.web.WebApplication;
import org.linli.organization.internal.AdministrationLog;
import org.linli.organization.internal.AreaImports;
import org.linli.organization.internal.JpaAccounts;
import org.linli.organization.internal.JpaAreas;
import org.linli.organization.internal.JpaDuties;
import org.linli.organization.internal.JpaOfficers;
import org.linli.organization.internal.JpaResponsibilities;
import org.linli.organization.internal.JpaSignIns;
import org.linli.organization.internal.JpaStandIns;
import org.linli.organization.internal.JpaUnits;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The module over HTTP. It refers to the services of its own bundle by their classes, so it never meets those of another
 * version of the module.
 */
@Component
public final class OrganizationWeb implements WebApplication {
    private final Set<Object> resources;

    @Activate
    public OrganizationWeb(
            @Reference JpaSignIns signIns,
            @Reference JpaAccounts accounts,
            @Reference JpaAreas areas,
            @Reference JpaUnits units,
            @Reference JpaOfficers officers,
            @Reference AreaImports imports,
            @Reference JpaDuties duties,
            @Reference JpaStandIns standIns,
            @Reference JpaResponsibilities responsibilities,
            @Reference AdministrationLog log) {
        this.resources = Set.of(
                new SignInResource(signIns),
                new MeResource(signIns, accounts),
                new AreaResource(areas),
                new UnitResource(units),
                new OfficerResource(officers),
                new AreaImportResource(imports),
                new DutyResource(duties, units),
                new StandInResource(standIns),
                new ResponsibilityResource(responsibilities),
                new AccountResource(accounts),
                new LogResource(log));
    }

    @Override
    public String path() {
        return "/api/organization";
    }

    @Override
    public Set<Object> resources() {
        return resources;
    }
}
