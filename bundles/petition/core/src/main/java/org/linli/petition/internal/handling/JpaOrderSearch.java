// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.linli.kernel.Page;
import org.linli.kernel.ledger.Access;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Input;
import org.linli.organization.Area;
import org.linli.petition.OrderQuery;
import org.linli.petition.OrderSearch;
import org.linli.petition.WorkOrderFilter.View;
import org.linli.petition.WorkOrderSummary;
import org.linli.petition.internal.Neighbours;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.OrderLists;
import org.linli.petition.internal.OrderViews;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.PetitionSettings;
import org.linli.petition.internal.PhoneIndex;
import org.linli.petition.internal.Receipts;
import org.linli.petition.internal.Rights;
import org.linli.petition.internal.Scope;
import org.linli.petition.internal.WorkOrderRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Search in this module's own tables. */
@Component(service = {OrderSearch.class, JpaOrderSearch.class})
public final class JpaOrderSearch implements OrderSearch {
    /** The most petitions of one phone that are shown. */
    private static final int MOST_OF_PHONE = 200;

    /** The most orders about some people or an address that are shown. */
    private static final int MOST_CONCERNED = 20;

    private static final int MOST_PEOPLE = 100;
    private static final int LONGEST_ADDRESS = 200;
    private static final int MOST_WORDS = 5;
    private static final int LONGEST_WORD = 20;

    private final PetitionSchema schema;
    private final PetitionSettings settings;
    private final Neighbours neighbours;

    @Activate
    public JpaOrderSearch(
            @Reference PetitionSchema schema, @Reference PetitionSettings settings, @Reference Neighbours neighbours) {
        this.schema = schema;
        this.settings = settings;
        this.neighbours = neighbours;
    }

    @Override
    public Page<WorkOrderSummary> search(OrderQuery query, String cursor, int size, String from, Actor by) {
        OrderCommands.requireSigned(by);
        check(query);
        if (query.phone() != null) {
            return byPhone(query, from, by);
        }
        if (query.number() != null) {
            return new Page<>(byNumber(query.number(), by), null);
        }
        List<Scope> scopes = Scope.seen(by, query.area(), () -> neighbours.areas().children(null).stream()
                .map(Area::code)
                .toList());
        List<Scope> where = scopes.isEmpty() || query.view() == View.MINE
                ? Scope.mine(by).stream().map(scope -> scope.in(query.area())).toList()
                : scopes;
        OrderScan scan = new OrderScan(new OrderScan.Wanted(query, words(query.words())), settings.now(), schema.now());
        return schema.schema()
                .jdbc(connection ->
                        scan.page(connection, where, OrderLists.Cursor.of(cursor), new OrderScan.Reader(by, size)));
    }

    @Override
    public List<WorkOrderSummary> concerning(Concern concern, Actor by) {
        OrderCommands.requireSigned(by);
        new Input()
                .that(concern.residents().size() <= MOST_PEOPLE, "residents", "are too many", "at most " + MOST_PEOPLE)
                .text("address", concern.address(), 0, LONGEST_ADDRESS)
                .check();
        return schema.schema()
                .read(manager -> views(
                        manager,
                        ConcernedOrders.open(manager, concern).stream()
                                .filter(order -> Rights.sees(by, order))
                                .limit(MOST_CONCERNED)
                                .toList()));
    }

    private List<WorkOrderSummary> byNumber(String number, Actor by) {
        return schema.schema()
                .read(manager -> views(
                        manager,
                        manager
                                .createQuery(
                                        "SELECT o FROM WorkOrderRow o, PetitionRow p WHERE p.number = :number"
                                                + " AND o.petitionId = p.id ORDER BY o.id",
                                        WorkOrderRow.class)
                                .setParameter("number", Receipts.plain(number))
                                .setMaxResults(MOST_OF_PHONE)
                                .getResultList()
                                .stream()
                                .filter(order -> Rights.sees(by, order))
                                .toList()));
    }

    /** The ledger before the answer: no ledger, no answer. */
    private Page<WorkOrderSummary> byPhone(OrderQuery query, String from, Actor by) {
        String index = PhoneIndex.of(neighbours.keyring(), query.phone());
        List<WorkOrderSummary> found = schema.schema().read(manager -> views(manager, ofPhone(manager, index, by)));
        neighbours.ledger().append(Access.list(by, "petition.search", found.size(), from));
        return new Page<>(found, null);
    }

    private static List<WorkOrderRow> ofPhone(EntityManager manager, String index, Actor by) {
        List<?> petitions = manager.createNativeQuery(
                        "SELECT petition_id FROM petition_phone WHERE phone = ? ORDER BY petition_id DESC")
                .setParameter(1, index)
                .setMaxResults(MOST_OF_PHONE)
                .getResultList();
        if (petitions.isEmpty()) {
            return List.of();
        }
        return manager
                .createQuery(
                        "SELECT o FROM WorkOrderRow o WHERE o.petitionId IN :petitions ORDER BY o.id DESC",
                        WorkOrderRow.class)
                .setParameter("petitions", petitions)
                .getResultList()
                .stream()
                .filter(order -> !Rights.isBarred(by, order) && Rights.seesPetitioner(by, order))
                .toList();
    }

    private List<WorkOrderSummary> views(EntityManager manager, List<WorkOrderRow> orders) {
        OrderViews.OrderContext context = new OrderViews.OrderContext(settings.now(), schema.now());
        return orders.stream().map(order -> OrderViews.summary(order, context)).toList();
    }

    static List<String> words(String text) {
        return text == null
                ? List.of()
                : Stream.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    private static void check(OrderQuery query) {
        Input input = new Input();
        List<String> words = words(query.words());
        boolean fine = words.size() <= MOST_WORDS
                && words.stream().allMatch(word -> word.length() >= 2 && word.length() <= LONGEST_WORD);
        input.that(fine, "words", "are too many, too short or too long", "up to 5 words of 2 to 20 characters");
        boolean phone = query.phone() == null || query.phone().matches("[0-9+\\- ]{5,20}");
        input.that(phone, "phone", "is no phone number", "5 to 20 digits, plus, hyphen or space");
        input.text("number", query.number(), 0, 40);
        input.text("type", query.type(), 0, 60);
        boolean span = query.filedFrom() == null
                || query.filedTo() == null
                || query.filedFrom().isBefore(query.filedTo());
        input.that(span, "filedTo", "is not after filedFrom", "a later moment").check();
    }
}
