package backprop.worker.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.math.Rng;
import backprop.naive.Minibatch;
import java.util.function.DoubleSupplier;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class RaceTest {
    private static final Minibatch ONE_DIGIT = new Minibatch(new double[][] {{0, 0.5, 1}}, new double[][] {{1, 0}});

    @Test
    void onASlowMachineTooTheLayersAreCompiledBeforeTheClockCounts() {
        assertEquals(30, backprop(reading -> reading < 20 ? 90 : 30));
    }

    @Test
    void anInterruptionIsNotBackpropsTime() {
        assertEquals(30, backprop(reading -> reading % 5 == 0 ? 400 : 30));
    }

    @Test
    void aGradientShorterThanTheClocksTickTakesTimeAllTheSame() {
        // Twenty ticks are measured, and one of them may have begun before.
        assertEquals(0.25, backprop(reading -> reading % 4 == 0 ? 1 : 0), 0.25 / 20);
    }

    /** The milliseconds that one gradient is said to take, if so many pass before each reading of the clock. */
    private static double backprop(IntToDoubleFunction passing) {
        DoubleSupplier clock = new DoubleSupplier() {
            private int reading;
            private double now;

            @Override
            public double getAsDouble() {
                now += passing.applyAsDouble(reading++);
                return now;
            }
        };
        Race race = new Race(ONE_DIGIT, 1, new Rng(1), clock);
        return race.start().get("backprop").number();
    }
}
