package backprop.download;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResumingReadTest {
    private static final String FILE = "abcdefghij";

    private final List<String> asked = new ArrayList<>();
    private final List<Double> pauses = new ArrayList<>();
    private final StringBuilder come = new StringBuilder();
    private String outcome = "";
    private double random = 0.5;

    private static AnswerHead whole(String tag) {
        return new AnswerHead(200, "", tag, false);
    }

    /** From so many bytes on, to the end. */
    private static AnswerHead rest(int from, String tag) {
        return new AnswerHead(206, "bytes " + from + "-9/10", tag, false);
    }

    private static AnswerHead status(int status) {
        return new AnswerHead(status, "", "", false);
    }

    /** What comes of each time that it is asked for. */
    private interface Script {
        void answer(int time, int from, DownloadSource.Answer<String> answer);
    }

    private final class Scripted implements DownloadSource<String> {
        private final boolean named;
        private final Script script;

        Scripted(boolean named, Script script) {
            this.named = named;
            this.script = script;
        }

        @Override
        public void open(int from, String tag, Answer<String> answer) {
            asked.add(from + tag);
            script.answer(asked.size(), from, answer);
        }

        @Override
        public boolean isNamedByContent() {
            return named;
        }
    }

    /** So much of an answer, or why it is not taken. */
    private static void send(DownloadSource.Answer<String> answer, AnswerHead head, String text, boolean breaks) {
        if (!answer.accepts(head)) {
            answer.refused(head);
            return;
        }
        if (!text.isEmpty()) answer.piece(text, text.length());
        if (breaks) answer.breaks();
        else answer.ends();
    }

    private void read(Script script) {
        read(new Scripted(false, script), 3);
    }

    /** Breaks after so many letters of each answer. */
    private final class Breaking implements DownloadSource<String> {
        private final int letters;

        Breaking(int letters) {
            this.letters = letters;
        }

        @Override
        public boolean isNamedByContent() {
            return false;
        }

        @Override
        public void open(int from, String tag, Answer<String> answer) {
            asked.add(from + tag);
            answer.accepts(from == 0 ? whole("v1") : rest(from, "v1"));
            String rest = FILE.substring(from);
            String part = rest.substring(0, Math.min(letters, rest.length()));
            if (!part.isEmpty()) answer.piece(part, part.length());
            if (part.equals(rest)) answer.ends();
            else answer.breaks();
        }
    }

    private void read(DownloadSource<String> source, int tries) {
        Target<String> target = new Target<>() {
            @Override
            public void piece(String piece, int at) {
                come.setLength(at);
                come.append(piece);
            }

            @Override
            public void done(int length) {
                outcome = "done " + length;
            }

            @Override
            public void failed() {
                outcome = "failed";
            }
        };
        List<Runnable> later = new ArrayList<>();
        new ResumingRead<>(
                        source,
                        target,
                        (then, pause) -> {
                            pauses.add(pause);
                            later.add(then);
                        },
                        () -> random,
                        tries)
                .start();
        while (!later.isEmpty()) later.remove(0).run();
    }

    /** It was begun anew from its first byte, three times. */
    @Test
    void whatHasComeIsKeptAndTheRestIsAskedForWithTheTagOfTheFile() {
        read(new Breaking(4), 3);
        assertEquals("done 10", outcome);
        assertEquals(FILE, come.toString());
        assertEquals(List.of("0", "4v1", "8v1"), asked);
    }

    @Test
    void anyNumberOfBreaksIsEnduredAsLongAsSomethingComes() {
        read(new Breaking(1), 2);
        assertEquals(FILE, come.toString());
        assertEquals(9, pauses.size());
        assertEquals(500, pauses.get(8), "after progress the pauses begin anew");
    }

    @Test
    void whereNothingComesThePausesGrowAndItIsGivenUp() {
        read(new Breaking(0), 7);
        assertEquals("failed", outcome);
        assertEquals(List.of(500.0, 1_000.0, 2_000.0, 4_000.0, 8_000.0, 8_000.0), pauses);
        assertEquals(7, asked.size());
    }

    @Test
    void noTwoReadersTakeTheSamePause() {
        random = 0;
        read(new Breaking(4), 3);
        double shortest = pauses.get(0);
        pauses.clear();
        random = 0.999;
        read(new Breaking(4), 3);
        assertNotEquals(shortest, pauses.get(0));
        assertTrue(shortest >= 250 && pauses.get(0) < 750, shortest + " to " + pauses);
    }

    @Test
    void aServerThatSendsTheWholeInsteadIsTakenAtItsWord() {
        read((time, from, answer) -> send(answer, whole("v" + time), time == 1 ? "old" : FILE, time == 1));
        assertEquals(FILE, come.toString());
        assertEquals("done 10", outcome);
    }

    /** A server without Range, on a network where a whole file never comes. */
    @Test
    void whatComesAgainIsNoProgressSoThatItEnds() {
        read((time, from, answer) -> send(answer, whole("v1"), "abcd", true));
        assertEquals("failed", outcome);
        assertEquals(3, asked.size());
    }

    @Test
    void anotherPartThanWasAskedForIsNotTakenAndItIsBegunAnew() {
        read((time, from, answer) ->
                send(answer, time == 2 ? rest(7, "v1") : whole("v1"), time == 1 ? "abc" : FILE, time == 1));
        assertEquals(List.of("0", "3v1", "0"), asked);
        assertEquals(FILE, come.toString());
    }

    @Test
    void theRestOfAnotherFileIsNotTakenThoughTheServerLeavesIfRangeAside() {
        read((time, from, answer) ->
                send(answer, time == 2 ? rest(3, "v2") : whole("v1"), time == 1 ? "old" : FILE, time == 1));
        assertEquals(List.of("0", "3v1", "0"), asked);
        assertEquals(FILE, come.toString());
    }

    @Test
    void aRestThatIsCompressedOnItsWayIsNotTaken() {
        AnswerHead compressed = new AnswerHead(206, "bytes 3-9/10", "", true);
        read(
                new Scripted(
                        true,
                        (time, from, answer) ->
                                send(answer, time == 2 ? compressed : whole(""), time == 1 ? "abc" : FILE, time == 1)),
                3);
        assertEquals(List.of("0", "3", "0"), asked);
        assertEquals(FILE, come.toString());
    }

    /** The tag that came with them is that of the compressed bytes. */
    @Test
    void whatCameCompressedIsContinuedWithoutATagIfItsNameHoldsForItAndElseBegunAnew() {
        AnswerHead compressed = new AnswerHead(200, "", "v1-gzip", true);
        Script script = (time, from, answer) -> {
            if (time == 1) send(answer, compressed, "abc", true);
            else send(answer, from == 0 ? compressed : rest(from, "v1"), FILE.substring(from), false);
        };
        read(new Scripted(true, script), 3);
        assertEquals(List.of("0", "3"), asked);
        assertEquals(FILE, come.toString());
        asked.clear();
        read(new Scripted(false, script), 3);
        assertEquals(List.of("0", "0"), asked);
        assertEquals(FILE, come.toString());
    }

    @Test
    void aWeakTagHoldsForNoByteAndIsNotSent() {
        read((time, from, answer) -> send(answer, whole("W/\"v1\""), time == 1 ? "abc" : FILE, time == 1));
        assertEquals(List.of("0", "0"), asked);
    }

    @Test
    void aPartThatIsShorterThanTheRestIsNoEnd() {
        read((time, from, answer) -> {
            if (time == 1) send(answer, whole("v1"), "abc", true);
            else if (time == 2) send(answer, new AnswerHead(206, "bytes 3-5/10", "v1", false), "def", false);
            else send(answer, rest(6, ""), "ghij", false);
        });
        assertEquals(List.of("0", "3v1", "6v1"), asked);
        assertEquals(FILE, come.toString());
        assertEquals("done 10", outcome);
    }

    @Test
    void whereAllBytesHadComeBeforeTheBreakNoneIsWaitedFor() {
        read((time, from, answer) -> {
            if (time == 1) send(answer, whole("v1"), FILE, true);
            else answer.refused(new AnswerHead(416, "bytes */10", "", false));
        });
        assertEquals(List.of("0", "10v1"), asked);
        assertEquals("done 10", outcome);
    }

    @Test
    void aFileThatHasBecomeShorterIsBegunAnew() {
        read((time, from, answer) -> {
            if (time == 1) send(answer, whole("v1"), "a longer one", true);
            else if (time == 2) answer.refused(new AnswerHead(416, "bytes */10", "", false));
            else send(answer, whole("v2"), FILE, false);
        });
        assertEquals(List.of("0", "12v1", "0"), asked);
        assertEquals(FILE, come.toString());
    }

    @Test
    void whatIsNotThereIsNotAskedForAgainAndABusyServerIs() {
        read((time, from, answer) -> send(answer, status(404), "", false));
        assertEquals("failed", outcome);
        assertEquals(List.of(), pauses);
        for (int busy : new int[] {408, 429, 500, 503}) {
            pauses.clear();
            outcome = "";
            read((time, from, answer) -> send(answer, status(busy), "", false));
            assertEquals("failed", outcome);
            assertEquals(2, pauses.size(), busy + "");
        }
    }
}
