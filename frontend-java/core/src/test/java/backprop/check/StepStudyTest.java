package backprop.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.math.Rng;
import backprop.naive.GradientReport;
import backprop.naive.Minibatch;
import org.junit.jupiter.api.Test;

class StepStudyTest {
    private final StepStudy study = new StepStudy(batch(), 15, 1);

    private static Minibatch batch() {
        Rng rng = new Rng(3);
        double[][] x = new double[10][784];
        double[][] t = new double[10][10];
        for (int i = 0; i < 10; i++) {
            for (int j = 0; j < 784; j++) x[i][j] = Math.max(0, rng.nextDouble() * 5 - 4);
            t[i][i] = 1;
        }
        return new Minibatch(x, t);
    }

    private double inDouble(double h) {
        return study.inDouble(h).largestRelativeError();
    }

    @Test
    void theBooksStepPassesInDouble() {
        GradientReport report = study.inDouble(1e-4);
        assertTrue(report.passed(), () -> "largest relative error " + report.largestRelativeError());
        assertEquals(4, report.parameters().size());
        assertEquals(15, report.parameters().get(0).entries().size());
    }

    /** Truncation: the error goes with h². */
    @Test
    void aTenthOfTheStepIsAHundredthOfTheErrorOnTheRightOfTheValley() {
        assertEquals(100, inDouble(1e-3) / inDouble(1e-4), 10);
    }

    /** Rounding: the error goes with 1/h. */
    @Test
    void errorsGrowAgainOnTheLeftOfTheValley() {
        assertTrue(inDouble(1e-5) < inDouble(1e-6));
        assertTrue(inDouble(1e-6) < inDouble(1e-7));
        assertTrue(inDouble(1e-7) < inDouble(1e-8));
    }

    @Test
    void noStepPassesInFloat() {
        for (double h : new double[] {1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8}) {
            assertFalse(study.inFloat(h, study.inDouble(h)).passed(), () -> "h = " + h);
        }
    }

    /** Chapter 1 says: right to six digits. */
    @Test
    void theFloatNetIsTheSameNetAndItsGradientsAreRightToSixDigits() {
        GradientReport inDouble = study.inDouble(1e-3);
        GradientReport inFloat = study.inFloat(1e-3, inDouble);
        for (int p = 0; p < 4; p++) {
            for (int i = 0; i < 15; i++) {
                GradientReport.Entry expected =
                        inDouble.parameters().get(p).entries().get(i);
                GradientReport.Entry actual =
                        inFloat.parameters().get(p).entries().get(i);
                assertEquals(expected.row(), actual.row());
                assertEquals(expected.column(), actual.column());
                double scale = inDouble.parameters().get(p).scale();
                assertEquals(expected.backprop(), actual.backprop(), 1e-6 * scale);
            }
        }
    }
}
