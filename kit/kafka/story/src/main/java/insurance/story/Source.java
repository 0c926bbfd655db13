package insurance.story;

import insurance.customer.CustomerManagement;
import insurance.customer.contract.queries.CustomerQueries;
import messaging.Flow;
import messaging.Messaging;
import messaging.Upstream;

/** Customer management, which publishes what happens, and answers no question: it is down. */
final class Source {

    final CustomerManagement files;
    final Upstream<CustomerQueries> questions;

    Source(Messaging messaging, Flow asked) {
        files = new CustomerManagement(messaging);
        questions = new Upstream<>("customer", CustomerQueries.class, files, asked);
        questions.goDown();
    }
}
