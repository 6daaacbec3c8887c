// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.template;

import java.util.Dictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.linli.kernel.AreaCode;
import org.linli.kernel.config.DecidedBy;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.config.AreaFiles;
import org.linli.kernel.support.config.Lines;
import org.linli.petition.AnswerTemplate;
import org.linli.petition.AnswerTemplates;
import org.linli.petition.internal.OrderAccess;
import org.linli.petition.internal.OrderAccess.Seen;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.type.ConfiguredTypes;
import org.osgi.framework.Constants;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ManagedServiceFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * The prepared answers of the file {@code etc/org.linli.petition.templates-<name>.cfg} of exactly the order's area, else of
 * the nearest above, else of everywhere, else those that are shipped. An approved edition of exactly a file's area is asked
 * before that file.
 */
@Component(
        service = {AnswerTemplates.class, ConfiguredTemplates.class, ManagedServiceFactory.class},
        configurationPolicy = ConfigurationPolicy.IGNORE,
        property = Constants.SERVICE_PID + "=" + ConfiguredTemplates.PID)
public final class ConfiguredTemplates implements AnswerTemplates, ManagedServiceFactory {
    /** The factory's id. */
    public static final String PID = "org.linli.petition.templates";

    private final PetitionSchema schema;
    private final ConfiguredTypes types;
    private final Supplier<List<TemplateList>> inForce;
    private final AreaFiles<TemplateList> files;

    /** Takes in what is configured now, at once. */
    @Activate
    public ConfiguredTemplates(
            @Reference PetitionSchema schema,
            @Reference ConfiguredTypes types,
            @Reference TemplatesInForce inForce,
            @Reference ConfigurationAdmin admin) {
        this(schema, types, inForce::now);
        files.takeAll(admin, PID);
    }

    /** The shipped ones only. */
    public ConfiguredTemplates(PetitionSchema schema, ConfiguredTypes types) {
        this(schema, types, List::of);
    }

    /** The shipped ones, and editions. */
    public ConfiguredTemplates(PetitionSchema schema, ConfiguredTypes types, TemplatesInForce inForce) {
        this(schema, types, inForce::now);
    }

    private ConfiguredTemplates(PetitionSchema schema, ConfiguredTypes types, Supplier<List<TemplateList>> inForce) {
        this.schema = schema;
        this.types = types;
        this.inForce = inForce;
        this.files = new AreaFiles<>(
                TemplateFile.read(Lines.shipped(ConfiguredTemplates.class, "/templates/templates.properties")),
                TemplateFile::read);
    }

    @Override
    public List<AnswerTemplate> fitting(String order, Actor by) {
        return fitting(schema.schema().read(manager -> OrderAccess.seen(manager, order, by)), inForce.get());
    }

    /** The open ones among these orders, for a look at what they would be answered. */
    List<Seen> open(List<String> orders) {
        return schema.schema().read(manager -> OrderAccess.open(manager, orders));
    }

    /** Those that fit, with these editions in force. */
    List<AnswerTemplate> fitting(Seen seen, List<TemplateList> editions) {
        Map<String, String> known = new HashMap<>();
        known.put("{number}", seen.number());
        known.put("{type}", types.name(seen.type(), seen.area()));
        known.put("{handler}", seen.handler());
        known.put("{due}", seen.due());
        return NearestList.of(seen.area(), files.nearest(seen.area()), editions).templates().stream()
                .filter(template -> template.fits(seen.state(), seen.type()))
                .flatMap(template -> Blanks.fill(template.words(), known)
                        .map(words -> new AnswerTemplate(template.code(), template.name(), words))
                        .stream())
                .toList();
    }

    @Override
    public String getName() {
        return "prepared answers";
    }

    @Override
    public void updated(String pid, Dictionary<String, ?> given) {
        files.take(pid, given);
    }

    @Override
    public void deleted(String pid) {
        files.drop(pid);
    }

    /** Who decides it in an area: a file, or an edition before it. */
    public List<DecidedBy> explain(AreaCode area) {
        DecidedBy file = files.decidedBy("答复模板", area, TemplateList::say);
        TemplateList nearest = files.nearest(area);
        TemplateList holds = NearestList.of(area, nearest, inForce.get());
        return List.of(
                holds == nearest
                        ? file
                        : new DecidedBy(file.question(), "edition in force", holds.area(), holds.say()));
    }

    /** The files that are refused now, each with its reasons. */
    public List<String> refused() {
        return files.refused();
    }
}
