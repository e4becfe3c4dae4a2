package backprop.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.graph.predict.Level;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ResultCodeTest {
    private static final ResultCode SOME =
            new ResultCode(201, Level.LOCAL, new Tries.Each(List.of(true, false, true, true)));

    @Provide
    Arbitrary<ResultCode> codes() {
        Arbitrary<Tries> each =
                Arbitraries.of(true, false).list().ofMaxSize(Tries.Each.MOST).map(Tries.Each::new);
        Arbitrary<Tries> count = Arbitraries.integers()
                .between(0, Tries.Count.MOST)
                .flatMap(asked -> Arbitraries.integers().between(0, asked).map(right -> new Tries.Count(asked, right)));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 255),
                        Arbitraries.of(Level.class),
                        Arbitraries.oneOf(each, count))
                .as(ResultCode::new);
    }

    private static CodeReading read(String text) {
        return CodeText.read(1, text).reading();
    }

    @Property(tries = 500)
    void whatIsWrittenIsRead(@ForAll("codes") ResultCode code) {
        String text = code.text();
        assertTrue(text.matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}"), text);
        CodeReading.Right right = new CodeReading.Right(code);
        assertEquals(right, read(text));
        assertEquals(right, read(text.toLowerCase().replace("-", "")));
        assertEquals(right, read(text.replace("-", "").replace("", " ")), "letter by letter");
        assertEquals(right, read(text.replace('0', 'O').replace('1', 'l')), "as it may look");
    }

    /** All single slips of each code. */
    @Property(tries = 200)
    void noWrongSignIsTaken(@ForAll("codes") ResultCode code) {
        String text = code.text().replace("-", "");
        for (int at = 0; at < text.length(); at++) {
            for (char other : ResultCode.ALPHABET.toCharArray()) {
                if (other == text.charAt(at)) continue;
                String wrong = text.substring(0, at) + other + text.substring(at + 1);
                assertEquals(new CodeReading.Wrong(CodeReading.Problem.SLIP, ""), read(wrong), text + " as " + wrong);
            }
        }
    }

    /** Neighbours, and any other two. */
    @Property(tries = 200)
    void noTwoSwappedSignsAreTaken(@ForAll("codes") ResultCode code) {
        String text = code.text().replace("-", "");
        for (int i = 0; i < text.length(); i++) {
            for (int j = i + 1; j < text.length(); j++) {
                if (text.charAt(i) == text.charAt(j)) continue;
                StringBuilder wrong = new StringBuilder(text);
                wrong.setCharAt(i, text.charAt(j));
                wrong.setCharAt(j, text.charAt(i));
                assertEquals(new CodeReading.Wrong(CodeReading.Problem.SLIP, ""), read(wrong.toString()), text);
            }
        }
    }

    /** What makes the two above true for all codes, not for those that were tried: the sum is linear. */
    @Test
    void eachPlaceWeighsAnotherElement() {
        Set<Integer> weights = new HashSet<>(Set.of(1));
        for (int at = 0; at < 7; at++) {
            int[] signs = new int[7];
            signs[at] = 1;
            weights.add(CheckSign.of(signs));
        }
        assertEquals(8, weights.size());
        assertTrue(!weights.contains(0));
        for (int sign = 1; sign < 32; sign++) {
            Set<Integer> products = new HashSet<>();
            for (int at = 0; at < 7; at++) {
                int[] signs = new int[7];
                signs[at] = sign;
                products.add(CheckSign.of(signs));
            }
            products.add(sign);
            products.add(0);
            assertEquals(9, products.size(), "no difference of two places is lost for " + sign);
        }
    }

    @Test
    void moreThan23QuestionsAreCounted() {
        List<Boolean> most = Collections.nCopies(23, true), more = Collections.nCopies(24, true);
        assertEquals(new Tries.Each(most), Tries.of(most));
        assertEquals(new Tries.Count(24, 24), Tries.of(more));
        assertEquals(new Tries.Count(4095, 0), Tries.of(Collections.nCopies(5000, false)));
        assertThrows(IllegalArgumentException.class, () -> new Tries.Each(more));
        assertThrows(IllegalArgumentException.class, () -> new Tries.Count(3, 4));
    }

    @Test
    void namesStandBeforeOrBehindTheCode() {
        String code = SOME.text();
        Map.of(
                        "Ann, " + code,
                        "Ann",
                        "Bo\t" + code.toLowerCase(),
                        "Bo",
                        "王芳" + code,
                        "王芳",
                        "王芳：" + code,
                        "王芳",
                        code + " Li Wei",
                        "Li Wei",
                        code,
                        "")
                .forEach((line, name) -> assertEquals(
                        new ResultLine(3, name, new CodeReading.Right(SOME)), CodeText.read(3, line), line));
    }

    @Test
    void fullWidthSignsAreRead() {
        StringBuilder wide = new StringBuilder();
        for (char sign : SOME.text().toCharArray()) wide.append(sign == '-' ? '-' : (char) (sign + 0xfee0));
        assertEquals(new CodeReading.Right(SOME), read("李雷 " + wide));
    }

    @Test
    void aWrongLineIsNamedWithItsReason() {
        String code = SOME.text();
        String list = "Ann " + code + "\n\nBo " + code.substring(0, 8) + "\nCy " + slip(code) + "\r\nDi "
                + code.substring(0, 8) + "U\nEd " + new ResultCode(5, Level.BLIND, SOME.tries()).text();
        List<ResultLine> lines = ResultList.read(list, SOME.exercise()).lines();
        assertEquals(
                List.of(1, 3, 4, 5, 6), lines.stream().map(ResultLine::number).toList());
        assertEquals(
                List.of(
                        new CodeReading.Right(SOME),
                        new CodeReading.Wrong(CodeReading.Problem.LENGTH, ""),
                        new CodeReading.Wrong(CodeReading.Problem.SLIP, ""),
                        new CodeReading.Wrong(CodeReading.Problem.SIGN, "U"),
                        new CodeReading.Wrong(CodeReading.Problem.EXERCISE, "")),
                lines.stream().map(ResultLine::reading).toList());
        assertEquals(List.of(SOME), ResultList.read(list, SOME.exercise()).codes());
    }

    @Test
    void aLineThatIsBeingWrittenHasNoMistakeYet() {
        ResultList list = ResultList.read("Bo 7K3M\nAnn " + SOME.text() + "\nCy 12", SOME.exercise());
        assertEquals(3, list.whileWriting(0).lines().size());
        assertEquals(3, list.whileWriting(2).lines().size(), "a whole one is read at once");
        assertEquals(
                List.of(1, 2),
                list.whileWriting(3).lines().stream().map(ResultLine::number).toList());
    }

    private static String slip(String code) {
        return (code.charAt(0) == 'Z' ? 'Y' : 'Z') + code.substring(1);
    }

    @Test
    void questionsAreCountedAmongThoseWhoWereAskedTheSame() {
        String list = "";
        for (List<Boolean> firsts : List.of(List.of(true, false), List.of(true, true), List.of(false)))
            list += new ResultCode(9, Level.PRODUCT, new Tries.Each(firsts)).text() + "\n";
        list += new ResultCode(9, Level.PRODUCT, new Tries.Count(30, 20)).text();
        assertEquals(
                List.of(
                        new QuestionTally(Level.PRODUCT, 2, List.of(2, 1)),
                        new QuestionTally(Level.PRODUCT, 1, List.of(0))),
                ResultList.read(list, 9).tallies());
    }

    @Property(tries = 300)
    void whateverIsPastedIsReadLineByLine(@ForAll String pasted) {
        ResultList list = ResultList.read(pasted, 1);
        assertTrue(list.codes().size() <= list.lines().size());
        list.lines().forEach(line -> assertTrue(line.name().length() <= 200));
    }

    @Test
    void anExerciseIsItsGraphAndInputsWhereverThePageStands() {
        int mark = ExerciseMark.of(Map.of("preset", "apples-and-oranges"));
        assertEquals(mark, ExerciseMark.of(Map.of("step", "7", "panel", "python")));
        Set<Integer> marks = new HashSet<>();
        for (int apple = 0; apple < 100; apple++) marks.add(ExerciseMark.of(Map.of("apple", "" + apple)));
        assertTrue(marks.size() > 60, "spread over " + marks.size() + " of 256");
        assertNotEquals(mark, ExerciseMark.of(Map.of("preset", "apples")));
        assertNotEquals(ExerciseMark.of(Map.of("e", "x*y")), ExerciseMark.of(Map.of("e", "y*x")));
    }
}
