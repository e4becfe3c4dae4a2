package backprop.python.syntax;

/** Does something for each kind of expression. */
public interface ExpressionVisitor<R> {
    R constant(Expression.Constant constant);

    R name(Expression.Name name);

    R attribute(Expression.Attribute attribute);

    R subscript(Expression.Subscript subscript);

    R slice(Expression.Slice slice);

    R call(Expression.Call call);

    R unary(Expression.Unary unary);

    R binary(Expression.Binary binary);

    R compare(Expression.Compare compare);

    R logical(Expression.Logical logical);

    R conditional(Expression.Conditional conditional);

    R lambda(Expression.Lambda lambda);

    R list(Expression.ListDisplay list);

    R tuple(Expression.TupleDisplay tuple);

    R dict(Expression.DictDisplay dict);

    R comprehension(Expression.Comprehension comprehension);

    R formattedString(Expression.FormattedString string);

    R starred(Expression.Starred starred);
}
