package backprop.python.syntax;

/** Does something for each kind of statement. */
public interface StatementVisitor<R> {
    R evaluate(Statement.Evaluate statement);

    R assign(Statement.Assign statement);

    R augmentedAssign(Statement.AugmentedAssign statement);

    R delete(Statement.Delete statement);

    R conditional(Statement.If statement);

    R loop(Statement.While statement);

    R loop(Statement.For statement);

    R breakLoop(Statement.Break statement);

    R continueLoop(Statement.Continue statement);

    R pass(Statement.Pass statement);

    R returnFrom(Statement.Return statement);

    R function(Statement.FunctionDefinition statement);

    R classDefinition(Statement.ClassDefinition statement);

    R importModules(Statement.Import statement);

    R importNames(Statement.ImportFrom statement);

    R global(Statement.Global statement);

    R nonlocal(Statement.Nonlocal statement);

    R assertion(Statement.Assert statement);

    R raise(Statement.RaiseException statement);

    R tryStatement(Statement.Try statement);
}
