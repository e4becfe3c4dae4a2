package backprop.handout;

import backprop.text.Split;
import java.util.ArrayList;
import java.util.List;

/** The codes of a class, one a line, with or without names. */
public record ResultList(List<ResultLine> lines) {
    public ResultList {
        lines = List.copyOf(lines);
    }

    /** @param exercise its mark: codes of others are refused */
    public static ResultList read(String pasted, int exercise) {
        List<ResultLine> lines = new ArrayList<>();
        int number = 0;
        for (String written : Split.of(pasted.replace("\r\n", "\n").replace('\r', '\n'), '\n')) {
            number++;
            if (Words.line(written, 1).isEmpty()) continue;
            lines.add(of(CodeText.read(number, written), exercise));
        }
        return new ResultList(lines);
    }

    private static ResultLine of(ResultLine line, int exercise) {
        boolean isOther = line.reading() instanceof CodeReading.Right right
                && right.code().exercise() != exercise;
        CodeReading.Wrong other = new CodeReading.Wrong(CodeReading.Problem.EXERCISE, "");
        return isOther ? new ResultLine(line.number(), line.name(), other) : line;
    }

    /** Whoever is still writing a line made no mistake in it: there it is left out until it has eight signs. */
    public ResultList whileWriting(int number) {
        return new ResultList(lines.stream()
                .filter(line -> line.number() != number || !isShort(line))
                .toList());
    }

    private static boolean isShort(ResultLine line) {
        return line.reading() instanceof CodeReading.Wrong wrong && wrong.problem() == CodeReading.Problem.LENGTH;
    }

    /** Those that could be read. */
    public List<ResultCode> codes() {
        List<ResultCode> codes = new ArrayList<>();
        for (ResultLine line : lines) if (line.reading() instanceof CodeReading.Right right) codes.add(right.code());
        return codes;
    }

    public List<QuestionTally> tallies() {
        return QuestionTally.of(codes());
    }
}
