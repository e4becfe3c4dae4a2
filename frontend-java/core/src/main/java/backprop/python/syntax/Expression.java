package backprop.python.syntax;

import java.util.List;
import java.util.Optional;

/** What has a value. Lines count from 1. */
public sealed interface Expression {
    int line();

    <R> R accept(ExpressionVisitor<R> visitor);

    /** A number, a string, True, False, None or ... */
    record Constant(int line, Object value) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.constant(this);
        }
    }

    record Name(int line, String id) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.name(this);
        }
    }

    record Attribute(int line, Expression target, String name) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.attribute(this);
        }
    }

    record Subscript(int line, Expression target, Expression index) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.subscript(this);
        }
    }

    /** What is left out is None. */
    record Slice(int line, Expression start, Expression stop, Expression step) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.slice(this);
        }
    }

    record Call(int line, Expression function, List<Argument> arguments) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.call(this);
        }
    }

    record Unary(int line, UnaryOperator operator, Expression operand) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.unary(this);
        }
    }

    record Binary(int line, BinaryOperator operator, Expression left, Expression right) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.binary(this);
        }
    }

    /** a &lt; b &lt;= c: an operator between each two operands. */
    record Compare(int line, List<ComparisonOperator> operators, List<Expression> operands) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.compare(this);
        }
    }

    /** a and b and c, or the same with or. */
    record Logical(int line, boolean isAnd, List<Expression> operands) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.logical(this);
        }
    }

    record Conditional(int line, Expression condition, Expression then, Expression otherwise) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.conditional(this);
        }
    }

    record Lambda(int line, Parameters parameters, Expression body) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.lambda(this);
        }
    }

    record ListDisplay(int line, List<Expression> items) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.list(this);
        }
    }

    record TupleDisplay(int line, List<Expression> items) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.tuple(this);
        }
    }

    record DictDisplay(int line, List<Entry> entries) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.dict(this);
        }

        /** A pair, or another dict's pairs: **value, without a key. */
        public record Entry(Optional<Expression> key, Expression value) {}
    }

    /** [element for …], {key: element for …}, (element for …). */
    record Comprehension(int line, Result result, Optional<Expression> key, Expression element, List<ForClause> clauses)
            implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.comprehension(this);
        }

        public enum Result {
            LIST,
            DICT,
            GENERATOR
        }

        /** for target in iterable if condition if … */
        public record ForClause(Expression target, Expression iterable, List<Expression> conditions) {}
    }

    /** f"…". */
    record FormattedString(int line, List<Part> parts) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.formattedString(this);
        }

        public sealed interface Part {}

        public record Text(String text) implements Part {}

        /** {value!conversion:format}. */
        public record Field(Expression value, TextConversion conversion, Expression format) implements Part {}

        /** How a value becomes a text before it is formatted. */
        public enum TextConversion {
            NONE,
            STR,
            REPR
        }
    }

    /** *value, in a call, a display or a target. */
    record Starred(int line, Expression value) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.starred(this);
        }
    }

    /**
     * What a call passes.
     *
     * @param name of one that is passed by name
     */
    record Argument(Passing passing, String name, Expression value) {
        public enum Passing {
            POSITIONAL,
            NAMED,
            /** *value */
            UNPACKED,
            /** **value */
            UNPACKED_NAMED
        }
    }
}
