package backprop.graph.expression;

import backprop.graph.Operation;
import java.util.List;

/** An expression as a tree. */
sealed interface Term {
    record Number(Token token, double value) implements Term {}

    record Name(Token token) implements Term {}

    record Apply(Token token, Operation operation, List<Term> operands) implements Term {}
}
