package backprop.exercise;

import backprop.exercise.program.Tensor;
import backprop.naive.SlidingWindow;
import backprop.tensor.Shape;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Which share of a window's gradient each of its numbers gets. */
enum WindowShare {
    /** The first of the largest gets all. */
    FIRST {
        @Override
        double of(double[] numbers, int i) {
            for (int k = 0; k < i; k++) if (numbers[k] >= numbers[i]) return 0;
            return isLargest(numbers, i) ? 1 : 0;
        }
    },
    LAST {
        @Override
        double of(double[] numbers, int i) {
            for (int k = i + 1; k < numbers.length; k++) if (numbers[k] >= numbers[i]) return 0;
            return isLargest(numbers, i) ? 1 : 0;
        }
    },
    /** The largest divide it. */
    OF_EQUALS {
        @Override
        double of(double[] numbers, int i) {
            long equals = IntStream.range(0, numbers.length)
                    .filter(k -> isLargest(numbers, k))
                    .count();
            return isLargest(numbers, i) ? 1.0 / equals : 0;
        }
    },
    /** Each of the largest gets all. */
    TO_ALL_EQUALS {
        @Override
        double of(double[] numbers, int i) {
            return isLargest(numbers, i) ? 1 : 0;
        }
    },
    /** All numbers divide it. */
    OF_WINDOW {
        @Override
        double of(double[] numbers, int i) {
            return 1.0 / numbers.length;
        }
    },
    TO_ALL {
        @Override
        double of(double[] numbers, int i) {
            return 1;
        }
    },
    /** All but the largest get it. */
    TO_OTHERS {
        @Override
        double of(double[] numbers, int i) {
            return isLargest(numbers, i) ? 0 : 1;
        }
    };

    abstract double of(double[] numbers, int i);

    private static boolean isLargest(double[] numbers, int i) {
        for (double number : numbers) if (number > numbers[i]) return false;
        return true;
    }

    /** dx (N×C×H×W), where all that comes to a pixel adds up. */
    Tensor dx(Pass p, SlidingWindow window) {
        double[][] dcol = dcol(p, window);
        Shape picture = window.picture();
        return Pictures.of(window.col2im(dcol), picture.channels(), picture.height(), picture.width());
    }

    /** dx by a col2im that has = for +=. */
    Tensor overwritten(Pass p, SlidingWindow window, Overwriting order) {
        Shape picture = window.picture();
        double[][] dx = order.col2im(window, dcol(p, window));
        return Pictures.of(dx, picture.channels(), picture.height(), picture.width());
    }

    /** (N·OH·OW)×(C·FH·FW): each channel of a window is a window of its own. */
    private double[][] dcol(Pass p, SlidingWindow window) {
        double[][] col = window.im2col(Pictures.rows(p.inputs().get(0)));
        double[][] dy = window.toRows(Pictures.rows(p.dout()));
        int area = window.height() * window.width();
        double[][] dcol = new double[col.length][window.size()];
        for (int row = 0; row < col.length; row++) {
            for (int channel = 0; channel < dy[row].length; channel++) {
                double[] numbers = Arrays.copyOfRange(col[row], channel * area, (channel + 1) * area);
                for (int i = 0; i < area; i++) dcol[row][channel * area + i] = of(numbers, i) * dy[row][channel];
            }
        }
        return dcol;
    }
}
