package backprop.python;

import java.util.List;
import java.util.Random;

/** Programs that nobody would write: tokens in any order, and statements that are well formed and mean nothing. */
final class RandomProgram {
    private static final List<String> TOKENS = List.of(
            "x",
            "y",
            "np",
            "print",
            "def f(a):",
            "class A:",
            "if x:",
            "else:",
            "for i in range(3):",
            "while x:",
            "return",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ",",
            ":",
            "=",
            "==",
            "+",
            "-",
            "*",
            "**",
            "//",
            "%",
            "@",
            ".",
            "1",
            "0",
            "2.5",
            "1e400",
            "'s'",
            "f'{x}'",
            "\n",
            "\n    ",
            "\n\t",
            "lambda a: a",
            "not",
            "in",
            "is",
            "None",
            "True",
            "try:",
            "except:",
            "finally:",
            "raise",
            "import",
            "from",
            "as",
            "global",
            "del",
            "assert",
            ";",
            "\\",
            "#",
            "'",
            "\"\"\"",
            "（",
            "$",
            "*args",
            "**kw",
            "self",
            "super()",
            "yield");

    private static final List<String> VALUES = words("""
            0  1  -1  3  2.5  -0.0  1e300  10**30  True  None  'abc'  ''  []  [1, 2, 3]  [[1, 2], [3, 4]]
            (1, 'a')  {}  {'a': 1, 2: [3]}  range(4)  np.arange(6).reshape(2, 3)  np.zeros((0, 3))  np.zeros((3, 0))
            np.array(2.5)  np.array([True, False])  np.float64(1.5)  np.int64(2)  np.eye(2)  float('nan')
            float('inf')  ...  lambda v: v  print  np  int  ValueError  slice(1)  x  y  z  f  A  A()  '%s %d'
            '{} {0}'  '{:>5}'  b  1 << 70
            """);

    private static final List<String> FUNCTIONS = words("""
            len  abs  sum  max  min  sorted  list  tuple  dict  str  repr  int  float  bool  range  zip
            enumerate  reversed  round  pow  divmod  any  all  map  filter  isinstance  type  iter  next  hash
            np.array  np.zeros  np.ones  np.arange  np.dot  np.sum  np.max  np.argmax  np.mean  np.std  np.exp
            np.log  np.sqrt  np.where  np.reshape  np.transpose  np.concatenate  np.stack  np.pad  np.tile
            np.repeat  np.random.seed  np.random.randn  np.random.choice  np.random.permutation
            np.random.randint  np.eye  np.linspace  np.clip  np.round  np.maximum  np.power  np.outer
            np.nonzero  np.argsort  np.unique  np.split  np.cumsum  np.full  np.zeros_like  np.squeeze
            np.expand_dims  np.broadcast_to  np.nditer  np.ndindex  np.median  np.diag  np.searchsorted  np.take
            np.flip  np.swapaxes  np.matmul  np.linalg.norm  np.meshgrid  np.average  np.any  np.array_equal
            np.allclose  np.isnan  np.random.uniform  np.random.shuffle  np.vstack  np.hstack  np.column_stack
            np.append  np.average  np.var  np.trace  np.argmin  np.prod  np.identity  getattr  setattr  hasattr
            format  chr  ord  hex  vars  callable  super  property  staticmethod  f  A
            """);

    private static final List<String> ATTRIBUTES = words("""
            shape  T  size  dtype  sum()  mean()  reshape(3, -1)  reshape(x)  copy()  append(x)  pop()  sort()
            items()  keys()  values()  get(x)  split()  join(x)  format(x, y)  upper()  max(x)  astype(int)
            tolist()  item()  fill(x)  transpose(x)  flatten()  index(x)  insert(x, y)  extend(x)  remove(x)
            update(x)  foo  __class__  __init__  __dict__  replace(x, y)  center(9)  zfill(5)  clip(0, 1)
            argmax(x)  round(2)  n  go(x)
            """);

    private static final List<String> OPERATORS = words("""
            +  -  *  /  //  %  **  @  &  |  ^  <<  >>  <  ==  !=  >=  in  is  and  or  not in
            """);

    private final Random random;

    private RandomProgram(long seed) {
        random = new Random(seed);
    }

    static String ofTokens(long seed) {
        RandomProgram program = new RandomProgram(seed);
        StringBuilder text = new StringBuilder();
        int count = 1 + program.random.nextInt(40);
        for (int i = 0; i < count; i++)
            text.append(program.pick(TOKENS)).append(program.random.nextInt(3) == 0 ? "" : " ");
        return text.toString();
    }

    static String ofStatements(long seed) {
        RandomProgram program = new RandomProgram(seed);
        StringBuilder text = new StringBuilder(
                "import numpy as np\nx = 2\ny = [1, 2]\nz = np.arange(4.0)\nb = 'q'\n"
                        + "def f(v, w=3):\n    return v\nclass A:\n    n = 1\n    def go(self, v):\n        self.v = v\n        return self\n");
        int count = 2 + program.random.nextInt(12);
        for (int i = 0; i < count; i++) {
            line(text, "", "try:");
            program.statement(text, "    ", 2);
            line(text, "", "except Exception as e: print(e)");
        }
        return text.toString();
    }

    /** Two blanks part them; in some there is one. */
    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s{2,}|\n"));
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private void statement(StringBuilder text, String indent, int depth) {
        switch (random.nextInt(depth > 0 ? 9 : 5)) {
            case 0 -> line(text, indent, name() + " = " + expression(3));
            case 1 ->
                line(text, indent, name() + pick(List.of(" += ", " -= ", " *= ", " //= ", " **= ")) + expression(2));
            case 2 -> line(text, indent, name() + "[" + index() + "] = " + expression(2));
            case 3 -> line(text, indent, "print(" + expression(3) + ")");
            case 4 ->
                line(
                        text,
                        indent,
                        pick(List.of("x, y", "x, *y", "[x, z]", "x.v", "del x, y #")) + " = " + expression(2));
            case 5 -> block(text, indent, "if " + expression(2) + ":", depth);
            case 6 -> block(text, indent, "for x in " + expression(2) + ":", depth);
            case 7 -> block(text, indent, "while " + expression(1) + ":", depth);
            default -> {
                block(text, indent, "try:", depth);
                block(
                        text,
                        indent,
                        pick(List.of("except Exception as x:", "except (TypeError, ValueError):", "finally:")),
                        depth);
            }
        }
    }

    private void block(StringBuilder text, String indent, String head, int depth) {
        line(text, indent, head);
        int count = 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) statement(text, indent + "    ", depth - 1);
    }

    private static void line(StringBuilder text, String indent, String statement) {
        text.append(indent).append(statement).append('\n');
    }

    private String name() {
        return pick(List.of("x", "y", "z", "b"));
    }

    private String index() {
        return pick(List.of(
                expression(1),
                "1:",
                "::-1",
                ":, 0",
                "..., None",
                "x:y",
                expression(0) + ", " + expression(0),
                "[0, 1]",
                "z > 1"));
    }

    private String expression(int depth) {
        if (depth == 0) return pick(VALUES);
        return switch (random.nextInt(8)) {
            case 0, 1 -> "(" + expression(depth - 1) + " " + pick(OPERATORS) + " " + expression(depth - 1) + ")";
            case 2, 3 -> call(depth);
            case 4 -> "(" + expression(depth - 1) + ")." + pick(ATTRIBUTES);
            case 5 -> "(" + expression(depth - 1) + ")[" + index() + "]";
            case 6 -> pick(List.of("-", "not ", "~")) + expression(depth - 1);
            default ->
                pick(List.of(
                        "[v for v in " + expression(depth - 1) + "]",
                        "f'{" + pick(List.of("x", "z", "y")) + ":" + pick(List.of("", ".2f", ">9", "d", "05", "e", "%"))
                                + "}'",
                        expression(depth - 1)));
        };
    }

    private String call(int depth) {
        StringBuilder text = new StringBuilder(pick(FUNCTIONS)).append('(');
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) text.append(i > 0 ? ", " : "").append(expression(depth - 1));
        if (random.nextInt(6) == 0)
            text.append(count > 0 ? ", " : "").append("axis=").append(pick(List.of("0", "1", "-1", "5", "None")));
        return text.append(')').toString();
    }
}
