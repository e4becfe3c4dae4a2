package backprop.layers;

import backprop.math.Maths;
import java.util.List;

/** Works out a formula as a reader would: · before + and −, from the left to the right. */
final class Evaluation {
    private final LayerDemoState sheet;
    private List<FormulaTerm> terms;
    private int next;

    Evaluation(LayerDemoState sheet) {
        this.sheet = sheet;
    }

    double of(List<FormulaTerm> formula) {
        terms = formula;
        next = 0;
        return sum();
    }

    private double sum() {
        double sum = takes("−") ? -product() : product();
        while (next < terms.size()) {
            if (takes("+")) sum += product();
            else if (takes("−")) sum -= product();
            else break;
        }
        return sum;
    }

    private double product() {
        double product = factor();
        while (takes("·")) product *= factor();
        return product;
    }

    private double factor() {
        if (takes("log")) return Maths.log(factor());
        if (takes("max")) {
            require("(");
            double largest = sum();
            while (takes(",")) largest = Math.max(largest, sum());
            require(")");
            return largest;
        }
        if (takes("(")) {
            double inside = sum();
            require(")");
            return inside;
        }
        return number(terms.get(next++));
    }

    private double number(FormulaTerm term) {
        if (term instanceof FormulaTerm.Entry entry) return sheet.number(entry.cell());
        if (term instanceof FormulaTerm.Constant constant) return constant.value();
        if (term instanceof FormulaTerm.Local local) return local.value();
        if (term instanceof FormulaTerm.Exponential e) return Maths.exp(new Evaluation(sheet).of(e.power()));
        FormulaTerm.Fraction fraction = (FormulaTerm.Fraction) term;
        return new Evaluation(sheet).of(fraction.above()) / new Evaluation(sheet).of(fraction.below());
    }

    private boolean takes(String sign) {
        boolean there = next < terms.size() && terms.get(next).equals(FormulaTerm.sign(sign));
        if (there) next++;
        return there;
    }

    private void require(String sign) {
        if (!takes(sign)) throw new IllegalStateException("no " + sign + " at " + next + " of " + terms);
    }
}
