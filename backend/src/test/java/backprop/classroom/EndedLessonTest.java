package backprop.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.classroom.TestLesson.Begun;
import backprop.classroom.TestLesson.Pupil;
import java.lang.ref.WeakReference;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EndedLessonTest {
    @Test
    void oneThatHasEndedIsToldToAllAndThenForgotten() {
        try (TestLesson server = new TestLesson()) {
            Begun begun = server.begin();
            Pupil otter = server.join(begun), fox = server.join(begun);
            WeakReference<OpenLesson> lesson = new WeakReference<>(
                    server.classroom.directory().find(begun.lesson()).orElseThrow());
            try (TestBoard board = server.board(begun, "")) {
                board.lesson();
                server.delete("/class/lessons/" + begun.lesson()).require(204);
                board.next(event -> event.name().equals("end"));
            }
            server.later.set(60_000);
            server.sweep();
            assertTrue(otter.tell("").get("ended").bool(), "a page that nobody looks at asks once a minute");
            server.later.set(130_000);
            server.sweep();
            fox.say("").require(401);
            assertForgotten(lesson);
        }
    }

    /** Its page sleeps, or its network is gone: it would keep the lesson for as long as nobody notices. */
    @Test
    void aBoardThatDoesNotReadIsClosedWhenTheLessonIsForgotten() throws Exception {
        try (TestLesson server = new TestLesson()) {
            Begun begun = server.begin();
            WeakReference<OpenLesson> lesson = new WeakReference<>(
                    server.classroom.directory().find(begun.lesson()).orElseThrow());
            try (Socket deaf = new Socket()) {
                deaf.setReceiveBufferSize(1_024);
                deaf.connect(new InetSocketAddress("127.0.0.1", server.port()));
                deaf.getOutputStream()
                        .write(("GET /class/board?lesson=" + begun.lesson() + " HTTP/1.1\r\nHost: lab\r\n"
                                        + "Authorization: Bearer " + TestLesson.KEY + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                while (server.boards() == 0) TestLesson.pause(20);
                String question = "{\"ask\":{\"kind\":\"number\",\"text\":\"" + "?".repeat(390) + "\"}}";
                for (int i = 0; i < 60; i++) {
                    server.order(begun, question).require(200);
                    TestLesson.pause(20);
                }
                server.delete("/class/lessons/" + begun.lesson()).require(204);
                server.later.set(130_000);
                server.sweep();
                assertEquals(0, server.boards());
            }
            assertForgotten(lesson);
        }
    }

    private static void assertForgotten(WeakReference<OpenLesson> lesson) {
        for (int i = 0; lesson.get() != null && i < 50; i++) {
            System.gc();
            TestLesson.pause(100);
        }
        assertNull(lesson.get(), "it is still in memory");
    }
}
