package backprop.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerBookTest {
    private final AnswerBook book = AnswerBook.parse("");

    private Standing standing() {
        return AnswerBook.parse(book.text()).find("bill").orElseThrow().standing();
    }

    @Test
    void whatWasRightAtOnceStaysRightAndIsKeptAsItWasGiven() {
        book.record("bill", "3,3", true);
        book.record("bill", "4", false);
        book.show("bill");
        assertEquals(Standing.RIGHT, standing());
        assertEquals(
                "3,3", AnswerBook.parse(book.text()).find("bill").orElseThrow().given());
        assertEquals(1, book.right());
    }

    @Test
    void whatWasMissedFirstIsRightAfterAMiss() {
        book.record("bill", "4", false);
        assertEquals(Standing.MISSED, standing());
        assertEquals(0, book.right());
        book.record("bill", "3.3", true);
        assertEquals(Standing.RIGHT_AFTER_MISS, standing());
        assertEquals(1, book.right());
    }

    @Test
    void whatWasShownIsNotAnsweredUntilItIs() {
        book.show("bill");
        assertEquals(Standing.SHOWN, standing());
        assertEquals(0, book.right());
        book.record("bill", "3.3", true);
        assertEquals(Standing.RIGHT_AFTER_MISS, standing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"bill\":1}", "{\"bill\":{\"standing\":\"best\",\"given\":\"\"}}"})
    void aBookThatCannotBeReadIsEmpty(String text) {
        assertEquals(Optional.empty(), AnswerBook.parse(text).find("bill"));
        assertEquals(0, AnswerBook.parse(text).right());
    }
}
