package backprop.python.code;

import backprop.python.operator.Attributes;
import backprop.python.operator.Truth;
import backprop.python.syntax.Expression;
import backprop.python.syntax.Statement;
import backprop.python.syntax.StatementVisitor;
import backprop.python.value.ExceptionTypes;
import backprop.python.value.Problem;
import backprop.python.value.PyInstance;
import backprop.python.value.PyTuple;
import backprop.python.value.Raise;
import backprop.python.value.TraceLine;
import java.util.List;

/** From statements to actions. */
final class StatementCompiler implements StatementVisitor<Action> {
    private static final Action NOTHING = frame -> Completion.NORMAL;

    private final CodeBuilder builder;
    private final Runtime runtime;
    private final ExpressionCompiler expressions;
    private final Loops loops;
    private final AugmentedAssignments augmented;
    private int loopDepth;

    StatementCompiler(CodeBuilder builder) {
        this.builder = builder;
        runtime = builder.unit().runtime();
        expressions = builder.expressions();
        loops = new Loops(builder, this);
        augmented = new AugmentedAssignments(runtime, expressions);
    }

    Action block(List<Statement> statements) {
        Action[] actions = new Action[statements.size()];
        int[] lines = new int[actions.length];
        for (int i = 0; i < actions.length; i++) {
            Statement statement = statements.get(i);
            lines[i] = statement.line();
            expressions.statementLine(statement.line());
            builder.enter();
            actions[i] = statement.accept(this);
            builder.exit();
        }
        return new Block(runtime.meter(), builder.unit().source(), builder.name(), actions, lines);
    }

    /** The body of a loop, in which break and continue may stand. */
    Action loopBody(List<Statement> statements) {
        loopDepth++;
        Action body = block(statements);
        loopDepth--;
        return body;
    }

    private Raise misplaced(Statement statement, Problem problem, String... details) {
        Raise raise = problem.raise(details);
        raise.locate(new TraceLine(builder.unit().source(), builder.name(), statement.line()));
        return raise;
    }

    @Override
    public Action evaluate(Statement.Evaluate statement) {
        Node value = expressions.compile(statement.value());
        return frame -> {
            value.evaluate(frame);
            return Completion.NORMAL;
        };
    }

    @Override
    public Action assign(Statement.Assign statement) {
        Node value = expressions.compile(statement.value());
        Targets targets = new Targets(builder);
        Assignment[] assignments =
                statement.targets().stream().map(targets::compile).toArray(Assignment[]::new);
        if (assignments.length == 1) {
            Assignment only = assignments[0];
            return frame -> {
                only.assign(frame, value.evaluate(frame));
                return Completion.NORMAL;
            };
        }
        return frame -> {
            Object result = value.evaluate(frame);
            for (Assignment assignment : assignments) assignment.assign(frame, result);
            return Completion.NORMAL;
        };
    }

    @Override
    public Action augmentedAssign(Statement.AugmentedAssign statement) {
        return augmented.compile(statement);
    }

    @Override
    public Action delete(Statement.Delete statement) {
        Action[] actions =
                statement.targets().stream().map(new Targets(builder)::deletion).toArray(Action[]::new);
        return frame -> {
            for (Action action : actions) action.execute(frame);
            return Completion.NORMAL;
        };
    }

    @Override
    public Action conditional(Statement.If statement) {
        int count = statement.branches().size();
        Node[] conditions = new Node[count];
        Action[] bodies = new Action[count];
        for (int i = 0; i < count; i++) {
            expressions.statementLine(statement.line());
            conditions[i] = expressions.compile(statement.branches().get(i).condition());
            bodies[i] = block(statement.branches().get(i).body());
        }
        Action otherwise = block(statement.otherwise());
        return frame -> {
            for (int i = 0; i < count; i++)
                if (Truth.of(conditions[i].evaluate(frame))) return bodies[i].execute(frame);
            return otherwise.execute(frame);
        };
    }

    @Override
    public Action loop(Statement.While statement) {
        return loops.whileLoop(statement);
    }

    @Override
    public Action loop(Statement.For statement) {
        return loops.forLoop(statement);
    }

    @Override
    public Action breakLoop(Statement.Break statement) {
        if (loopDepth == 0) throw misplaced(statement, Problem.BREAK_OUTSIDE);
        return frame -> Completion.BREAK;
    }

    @Override
    public Action continueLoop(Statement.Continue statement) {
        if (loopDepth == 0) throw misplaced(statement, Problem.CONTINUE_OUTSIDE);
        return frame -> Completion.CONTINUE;
    }

    @Override
    public Action pass(Statement.Pass statement) {
        return NOTHING;
    }

    @Override
    public Action returnFrom(Statement.Return statement) {
        if (builder.scope().kind() != Scope.Kind.FUNCTION) throw misplaced(statement, Problem.RETURN_OUTSIDE);
        Node value = expressions.compile(statement.value());
        return frame -> {
            frame.result(value.evaluate(frame));
            return Completion.RETURN;
        };
    }

    @Override
    public Action function(Statement.FunctionDefinition statement) {
        return decorated(Functions.function(builder, statement), statement.decorators(), statement.name());
    }

    @Override
    public Action classDefinition(Statement.ClassDefinition statement) {
        return decorated(Classes.compile(builder, statement), statement.decorators(), statement.name());
    }

    private Action decorated(Node definition, List<Expression> decorators, String name) {
        Node[] functions = expressions.compileAll(decorators);
        Assignment target = expressions.variables().write(name);
        return frame -> {
            Object value = definition.evaluate(frame);
            for (int i = functions.length - 1; i >= 0; i--)
                value = Attributes.callable(functions[i].evaluate(frame)).call(value);
            target.assign(frame, value);
            return Completion.NORMAL;
        };
    }

    @Override
    public Action importModules(Statement.Import statement) {
        return Imports.modules(builder, statement);
    }

    @Override
    public Action importNames(Statement.ImportFrom statement) {
        return Imports.names(builder, statement);
    }

    @Override
    public Action global(Statement.Global statement) {
        return NOTHING;
    }

    @Override
    public Action nonlocal(Statement.Nonlocal statement) {
        for (String name : statement.names())
            if (!builder.scope().isFree(name)) throw misplaced(statement, Problem.NO_NONLOCAL, name);
        return NOTHING;
    }

    @Override
    public Action assertion(Statement.Assert statement) {
        Node condition = expressions.compile(statement.condition());
        Node message = statement.message().map(expressions::compile).orElse(null);
        return frame -> {
            if (Truth.of(condition.evaluate(frame))) return Completion.NORMAL;
            PyInstance error = new PyInstance(ExceptionTypes.ASSERTION_ERROR);
            error.setAttribute("args", message == null ? new PyTuple() : new PyTuple(message.evaluate(frame)));
            throw Raise.of(error);
        };
    }

    @Override
    public Action raise(Statement.RaiseException statement) {
        return Exceptions.raise(builder, statement);
    }

    @Override
    public Action tryStatement(Statement.Try statement) {
        return Exceptions.tryStatement(builder, statement);
    }
}
