package backprop.nn.architecture;

import backprop.nn.Affine;
import backprop.nn.BatchNormalization;
import backprop.nn.Dropout;
import backprop.number.Numbers;

/** What stands at a place of a net, without weights: a number of units, an activation, or one of the kinds below. */
public sealed interface LayerPlan
        permits LayerPlan.Affine, LayerPlan.BatchNormalization, LayerPlan.Dropout, Activation {
    /** Its word in a net's text: 100, relu, bn, drop0.5. */
    String text();

    /** Each unit's weighted sum of all inputs. Book, section 5.6. */
    record Affine(int units) implements LayerPlan {
        @Override
        public String text() {
            return Integer.toString(units);
        }
    }

    /** Each unit's mean and spread over the mini-batch made 0 and 1. Book, section 6.3. */
    record BatchNormalization() implements LayerPlan {
        @Override
        public String text() {
            return "bn";
        }
    }

    /** In training, that share of the units (0 to 1, both not included) is silenced. Book, section 6.4.3. */
    record Dropout(double ratio) implements LayerPlan {
        @Override
        public String text() {
            return "drop" + Numbers.full(ratio);
        }
    }
}
