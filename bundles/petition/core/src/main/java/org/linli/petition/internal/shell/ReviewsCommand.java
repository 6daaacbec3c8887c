// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.linli.petition.DeadlineReview;
import org.linli.petition.internal.review.JpaDeadlineReviews;

/** Lists reviews of deadlines that are at work or wait. */
@Service
@Command(
        scope = "linli",
        name = "reviews",
        description =
                "Reviews of open deadlines after a changed calendar or rule that are at work or wait for approval.")
public final class ReviewsCommand implements Action {
    @Reference
    private JpaDeadlineReviews reviews;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("review");
        table.column("state");
        table.column("title");
        table.column("looked at");
        table.column("change");
        table.column("applied");
        table.column("left out");
        for (DeadlineReview review : reviews.open()) {
            DeadlineReview.Progress progress = review.progress();
            table.addRow()
                    .addContent(
                            review.id(),
                            review.state(),
                            review.title(),
                            progress.looked(),
                            progress.changed(),
                            progress.applied(),
                            progress.leftOut());
        }
        table.emptyTableText("no review is at work or waits");
        table.print(System.out);
        return null;
    }
}
