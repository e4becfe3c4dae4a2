package backprop.exercise;

import java.util.function.UnaryOperator;

/** What does not change the meaning of a program. */
enum Style {
    AS_IT_IS(program -> program),
    TWO_SPACES(program -> program.replace("    ", "  ")),
    TABS(program -> program.replace("    ", "\t")),
    WINDOWS_LINES(program -> program.replace("\n", "\r\n")),
    COMMENTS(program -> "# coding: utf-8\n\n" + program.replace("\n", "  # 说明\n\n")),
    BASE_CLASS(program -> "class Base:\n    pass\n\n\n" + program.replaceAll("(?m)^class (\\w+):", "class $1(Base):")),
    DOCUMENTED(
            program -> program.replaceAll("(?m)^( *)def (.*):(.*)$", "$1def $2:$3\n$1    \"\"\"One line: {x}.\"\"\"")),
    ANNOTATED(program -> program.replace("def __init__(self):", "def __init__(self) -> None:")),
    TRIED_OUT(program -> program + "\n\nif __name__ == '__main__':\n    print('done', 1 + 1)\n");

    private final UnaryOperator<String> change;

    Style(UnaryOperator<String> change) {
        this.change = change;
    }

    String of(String program) {
        return change.apply(program);
    }
}
