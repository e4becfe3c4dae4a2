package backprop.python.code;

import backprop.python.syntax.Statement;
import backprop.python.syntax.Statement.Import.ImportedModule;
import backprop.python.syntax.Statement.ImportFrom.ImportedName;
import backprop.python.value.Problem;
import backprop.python.value.PyModule;
import java.util.List;

/** import and from … import. */
final class Imports {
    private Imports() {}

    /** The name that an import binds: of a.b without an alias that is a. */
    static String boundName(ImportedModule module) {
        int point = module.name().indexOf('.');
        return module.alias().orElse(point < 0 ? module.name() : module.name().substring(0, point));
    }

    static Action modules(CodeBuilder builder, Statement.Import statement) {
        Runtime runtime = builder.unit().runtime();
        List<ImportedModule> modules = statement.modules();
        Assignment[] targets = modules.stream()
                .map(each -> builder.expressions().variables().write(boundName(each)))
                .toArray(Assignment[]::new);
        return frame -> {
            for (int i = 0; i < targets.length; i++) {
                ImportedModule module = modules.get(i);
                PyModule loaded = runtime.importer().load(module.name());
                boolean whole = module.alias().isPresent() || !module.name().contains(".");
                targets[i].assign(frame, whole ? loaded : runtime.importer().load(boundName(module)));
            }
            return Completion.NORMAL;
        };
    }

    static Action names(CodeBuilder builder, Statement.ImportFrom statement) {
        Runtime runtime = builder.unit().runtime();
        if (statement.names().isEmpty()) return all(builder, statement.module());
        List<ImportedName> names = statement.names();
        Assignment[] targets = names.stream()
                .map(each -> builder.expressions().variables().write(each.alias()))
                .toArray(Assignment[]::new);
        return frame -> {
            PyModule module = runtime.importer().load(statement.module());
            for (int i = 0; i < targets.length; i++) {
                String name = names.get(i).name();
                Object value = module.attribute(name);
                if (value == null) throw Problem.CANNOT_IMPORT_NAME.raise(name, module.name());
                targets[i].assign(frame, value);
            }
            return Completion.NORMAL;
        };
    }

    private static Action all(CodeBuilder builder, String name) {
        Globals globals = builder.unit().globals();
        return frame -> {
            PyModule module = builder.unit().runtime().importer().load(name);
            module.members().forEach((member, value) -> {
                if (!member.startsWith("_")) globals.cell(member).set(value);
            });
            return Completion.NORMAL;
        };
    }
}
