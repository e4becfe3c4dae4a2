package backprop.python.syntax;

import java.util.List;
import java.util.Optional;

/** What a program does, one after the other. Lines count from 1. */
public sealed interface Statement {
    int line();

    <R> R accept(StatementVisitor<R> visitor);

    record Evaluate(int line, Expression value) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.evaluate(this);
        }
    }

    /** a = b = value. */
    record Assign(int line, List<Expression> targets, Expression value) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.assign(this);
        }
    }

    record AugmentedAssign(int line, Expression target, BinaryOperator operator, Expression value)
            implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.augmentedAssign(this);
        }
    }

    record Delete(int line, List<Expression> targets) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.delete(this);
        }
    }

    record If(int line, List<Branch> branches, List<Statement> otherwise) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.conditional(this);
        }

        public record Branch(Expression condition, List<Statement> body) {}
    }

    record While(int line, Expression condition, List<Statement> body, List<Statement> otherwise) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.loop(this);
        }
    }

    record For(int line, Expression target, Expression iterable, List<Statement> body, List<Statement> otherwise)
            implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.loop(this);
        }
    }

    record Break(int line) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.breakLoop(this);
        }
    }

    record Continue(int line) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.continueLoop(this);
        }
    }

    record Pass(int line) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.pass(this);
        }
    }

    record Return(int line, Expression value) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.returnFrom(this);
        }
    }

    record FunctionDefinition(
            int line, String name, Parameters parameters, List<Statement> body, List<Expression> decorators)
            implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.function(this);
        }
    }

    record ClassDefinition(
            int line, String name, List<Expression> bases, List<Statement> body, List<Expression> decorators)
            implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.classDefinition(this);
        }
    }

    /** import module as alias, other. */
    record Import(int line, List<ImportedModule> modules) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.importModules(this);
        }

        public record ImportedModule(String name, Optional<String> alias) {}
    }

    /** from module import names; no names: all. */
    record ImportFrom(int line, String module, List<ImportedName> names) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.importNames(this);
        }

        public record ImportedName(String name, String alias) {}
    }

    record Global(int line, List<String> names) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.global(this);
        }
    }

    record Nonlocal(int line, List<String> names) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.nonlocal(this);
        }
    }

    record Assert(int line, Expression condition, Optional<Expression> message) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.assertion(this);
        }
    }

    /** Without an exception the one that is being handled is raised again. */
    record RaiseException(int line, Optional<Expression> exception) implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.raise(this);
        }
    }

    record Try(
            int line, List<Statement> body, List<Handler> handlers, List<Statement> otherwise, List<Statement> atLast)
            implements Statement {
        @Override
        public <R> R accept(StatementVisitor<R> visitor) {
            return visitor.tryStatement(this);
        }

        /** except type as name. */
        public record Handler(int line, Optional<Expression> type, Optional<String> name, List<Statement> body) {}
    }
}
