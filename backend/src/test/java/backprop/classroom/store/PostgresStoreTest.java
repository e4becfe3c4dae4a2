package backprop.classroom.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PostgresStoreTest extends LessonStoreTest {
    private static TestPostgres postgres;

    @AfterAll
    static void stop() {
        if (postgres != null) postgres.close();
    }

    @Override
    LessonStore open() {
        if (postgres == null) postgres = TestPostgres.start();
        return Stores.inPostgres(postgres.address()).get();
    }

    @Test
    void othersHearInWhichLessonSomethingWasSaid() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        Listening listening = store.listen(heard::add);
        try {
            assertEquals("", heard.poll(10, TimeUnit.SECONDS), "what was said before may have been missed");
            store.announce("l1");
            assertEquals("l1", heard.poll(5, TimeUnit.SECONDS));
        } finally {
            listening.close();
        }
    }
}
