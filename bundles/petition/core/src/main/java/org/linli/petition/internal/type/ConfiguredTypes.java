// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.type;

import java.util.Dictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.linli.kernel.AreaCode;
import org.linli.kernel.config.DecidedBy;
import org.linli.kernel.support.config.AreaFiles;
import org.linli.kernel.support.config.Lines;
import org.linli.petition.PetitionType;
import org.osgi.framework.Constants;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ManagedServiceFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * The types of petitions: the list of the file {@code etc/org.linli.petition.types-<name>.cfg} of exactly this area, else
 * of the nearest above, else of everywhere, else the list that is shipped.
 */
@Component(
        service = {ConfiguredTypes.class, ManagedServiceFactory.class},
        configurationPolicy = ConfigurationPolicy.IGNORE,
        property = Constants.SERVICE_PID + "=" + ConfiguredTypes.PID)
public final class ConfiguredTypes implements ManagedServiceFactory {
    /** The factory's id. */
    public static final String PID = "org.linli.petition.types";

    private final AreaFiles<TypeList> files;
    private final Map<Named, String> remembered = new ConcurrentHashMap<>();

    /** A type in the list of an area; empty for everywhere. */
    record Named(String area, String code) {}

    /** Takes in what is configured now, at once. */
    @Activate
    public ConfiguredTypes(@Reference ConfigurationAdmin admin) {
        this();
        files.takeAll(admin, PID);
    }

    /** The shipped list only. */
    public ConfiguredTypes() {
        this(TypeFile.read(Lines.shipped(ConfiguredTypes.class, "/types/types.properties")));
    }

    private ConfiguredTypes(TypeList shipped) {
        this.files = new AreaFiles<>(shipped, TypeFile::read);
    }

    /** For tests: this list where no file says another. */
    public static ConfiguredTypes of(TypeList shipped) {
        return new ConfiguredTypes(shipped);
    }

    @Override
    public String getName() {
        return "types of petitions";
    }

    @Override
    public void updated(String pid, Dictionary<String, ?> given) {
        files.take(pid, given);
    }

    @Override
    public void deleted(String pid) {
        files.drop(pid);
    }

    /** Who decides it in an area. */
    public List<DecidedBy> explain(AreaCode area) {
        return List.of(files.decidedBy("诉求类型", area, TypeList::say));
    }

    /** The files that are refused now, each with its reasons. */
    public List<String> refused() {
        return files.refused();
    }

    /** The list of an area; null for where no area has its own. */
    public TypeList in(AreaCode area) {
        return files.nearest(area);
    }

    /**
     * The name of a type in an area; what it was called there when it was taken out of the list, what it is called
     * elsewhere, and else its code.
     */
    public String name(String code, AreaCode area) {
        return in(area).type(code)
                .map(PetitionType::name)
                .or(() -> formerName(code, area))
                .or(() -> files.all().stream()
                        .flatMap(list -> list.type(code).stream())
                        .map(PetitionType::name)
                        .findFirst())
                .orElse(code);
    }

    private Optional<String> formerName(String code, AreaCode area) {
        return Stream.iterate(Optional.ofNullable(area), Optional::isPresent, at -> at.flatMap(AreaCode::parent))
                .map(at -> remembered.get(new Named(at.orElseThrow().value(), code)))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The names of all lists that areas have of their own. */
    Map<Named, String> names() {
        Map<Named, String> names = new HashMap<>();
        files.all().stream().filter(list -> list.area() != null).forEach(list -> list.types()
                .forEach(type -> names.put(new Named(list.area().value(), type.code()), type.name())));
        return names;
    }

    /** What types were called by lists of areas. */
    void remember(Map<Named, String> names) {
        remembered.putAll(names);
    }
}
