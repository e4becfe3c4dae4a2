package backprop.lesson;

import java.util.List;

/**
 * The digits that a class was given to train on.
 *
 * @param number of the message that gave them
 */
public record PublishedWall(long number, List<WallDigit> digits) {
    public PublishedWall {
        digits = List.copyOf(digits);
    }
}
