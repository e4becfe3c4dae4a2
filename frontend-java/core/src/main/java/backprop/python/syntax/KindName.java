package backprop.python.syntax;

import backprop.python.value.PyEllipsis;
import backprop.python.value.PyNone;

/** What Python calls an expression in "cannot assign to …". */
final class KindName implements ExpressionVisitor<String> {
    @Override
    public String constant(Expression.Constant constant) {
        if (constant.value() == PyNone.NONE) return "None";
        if (constant.value() == PyEllipsis.ELLIPSIS) return "ellipsis";
        return constant.value() instanceof Boolean truth ? (truth ? "True" : "False") : "literal";
    }

    @Override
    public String name(Expression.Name name) {
        return "name";
    }

    @Override
    public String attribute(Expression.Attribute attribute) {
        return "attribute";
    }

    @Override
    public String subscript(Expression.Subscript subscript) {
        return "subscript";
    }

    @Override
    public String slice(Expression.Slice slice) {
        return "slice";
    }

    @Override
    public String call(Expression.Call call) {
        return "function call";
    }

    @Override
    public String unary(Expression.Unary unary) {
        return "expression";
    }

    @Override
    public String binary(Expression.Binary binary) {
        return "expression";
    }

    @Override
    public String compare(Expression.Compare compare) {
        return "comparison";
    }

    @Override
    public String logical(Expression.Logical logical) {
        return "expression";
    }

    @Override
    public String conditional(Expression.Conditional conditional) {
        return "conditional expression";
    }

    @Override
    public String lambda(Expression.Lambda lambda) {
        return "lambda";
    }

    @Override
    public String list(Expression.ListDisplay list) {
        return "list";
    }

    @Override
    public String tuple(Expression.TupleDisplay tuple) {
        return "tuple";
    }

    @Override
    public String dict(Expression.DictDisplay dict) {
        return "dict literal";
    }

    @Override
    public String comprehension(Expression.Comprehension comprehension) {
        return switch (comprehension.result()) {
            case LIST -> "list comprehension";
            case DICT -> "dict comprehension";
            case GENERATOR -> "generator expression";
        };
    }

    @Override
    public String formattedString(Expression.FormattedString string) {
        return "f-string expression";
    }

    @Override
    public String starred(Expression.Starred starred) {
        return "starred";
    }
}
