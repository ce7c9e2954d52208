package io.filmstudio.credit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Fails a test class after which the ledger contradicts itself. */
class BooksAreRight implements AfterAllCallback {

    @Override
    public void afterAll(ExtensionContext context) {
        assertThat(SpringExtension.getApplicationContext(context)
                        .getBean(Books.class)
                        .violations())
                .isEmpty();
    }
}
