package backprop.classroom;

import backprop.data.idx.IdxPair;
import backprop.lesson.GivenWall;
import backprop.lesson.page.ClassDigits;

/** What a class was given to train on, as a file: made once, however many students ask for it at the same moment. */
final class GivenDigits {
    private long number;
    private byte[] file = {};

    /** Pictures as nets see them, at most 1.6 MB: the same bytes for each student. */
    synchronized byte[] file(GivenWall given) {
        if (given.number() != number) {
            file = IdxPair.write(ClassDigits.of(given.digits()));
            number = given.number();
        }
        return file;
    }

    synchronized void forget() {
        number = 0;
        file = new byte[0];
    }
}
