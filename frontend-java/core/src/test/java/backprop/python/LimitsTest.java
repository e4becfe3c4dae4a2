package backprop.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program that takes too much ends with Python's own error, whatever it catches. */
class LimitsTest {
    private static final long MEMORY = 16L << 20;

    private static PythonError failure(Host host, String program) {
        return assertThrows(
                PythonError.class, () -> new Interpreter(host).run("import numpy as np\n" + program), program);
    }

    private static Host limited(long steps, long memory) {
        return new Host() {
            @Override
            public long steps() {
                return steps;
            }

            @Override
            public long memory() {
                return memory;
            }
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while True: pass",
                "while True:\n    try:\n        1 / 0\n    except:\n        pass",
                "while True:\n    try:\n        pass\n    finally:\n        continue",
                "try:\n    while True: pass\nexcept BaseException:\n    pass\nwhile True: pass",
                "x = 7\nwhile True: x = x * x",
                "sum(range(10**9))",
                "list(map(lambda x: x, range(10**8)))",
                "[i for i in range(10**9) if False]",
                "class A:\n    def __iter__(self): return self\n    def __next__(self): return 1\nfor x in A(): pass",
                "class A:\n    def __getitem__(self, i): return i\n5.5 in A()",
                "x = 3 ** 1000\nwhile True: x = x * x % 7 + 10 ** 500"
            })
    void aLoopWithoutEndIsInterruptedWhateverItCatches(String program) {
        PythonError error = failure(limited(200_000, MEMORY), program);
        assertEquals("KeyboardInterrupt", error.typeName());
        assertEquals("python.error.TOO_MANY_STEPS", error.key());
    }

    @Test
    void aProgramThatIsStoppedEndsAtOnce() {
        int[] asked = {0};
        PythonError error = failure(
                new Host() {
                    @Override
                    public boolean isStopped() {
                        return ++asked[0] > 5;
                    }
                },
                "i = 0\nwhile True:\n    i += 1");
        assertEquals("KeyboardInterrupt", error.typeName());
        assertEquals("python.error.STOPPED", error.key());
        assertTrue(error.line() >= 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "l = []\nwhile True: l.append([1.5, 2.5])",
                "s = 'ab'\nwhile True: s += s",
                "s = 'ab' * 10**9",
                "l = [0] * 10**9",
                "x = 10 ** 10 ** 10",
                "x = 1 << 10**12",
                "d = {}\ni = 0\nwhile True:\n    d[i] = str(i)\n    i += 1",
                "np.zeros((100000, 100000))",
                "np.zeros((10**9, 10**9, 10**9))",
                "np.ones((5000, 1)) + np.ones((1, 5000))",
                "np.arange(10**12)",
                "np.eye(10**5)",
                "np.dot(np.ones((3000, 1)), np.ones((1, 3000)))",
                "l = []\nwhile True: l.append(np.zeros(1000))",
                "a = np.ones(10)\nwhile True: a = np.concatenate([a, a])",
                "np.tile(np.ones(1000), 10**6)",
                "np.pad(np.ones(3), 10**8)",
                "np.random.randn(10**8)",
                "list(range(10**9))",
                "'x'.ljust(10**9)",
                "str(list(range(10**6))) * 10",
                "l = [1]\nwhile True: l = [l, l, l[:]]",
                "l = [1]\nl += (x for x in range(10**9))",
                "a, *b = range(10**9)",
                "def f(*a): return f(*a, *a)\nf(1)",
                "class A: pass\na = A()\ni = 0\nwhile True:\n    setattr(a, 'n' + str(i), i)\n    i += 1"
            })
    void moreMemoryThanAllowedIsAMemoryError(String program) {
        assertEquals(
                "MemoryError", failure(limited(200_000_000, MEMORY), program).typeName(), program);
    }

    @Test
    void memoryThatIsNotHeldAnyMoreCountsNoMore() {
        new Interpreter(limited(Long.MAX_VALUE, MEMORY)).run("""
                import numpy as np
                kept = np.ones(100000)
                for i in range(1000):
                    kept = kept + np.ones(100000)
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "def f(n): return f(n + 1)\nf(0)",
                "def f(n):\n    for i in [1]:\n        if n >= 0:\n            return [[((f(n + 1)))]]\nf(0)",
                "class A:\n    def __repr__(self): return repr(self)\nprint(A())",
                "class A:\n    def __add__(self, o): return self + o\nA() + 1",
                "class A:\n    def __eq__(self, o): return self == o\nA() == 1",
                "class A:\n    def __getitem__(self, i): return self[i]\nA()[0]",
                "class A:\n    def __init__(self): A()\nA()",
                "f = lambda x: f(x)\nf(1)",
                "def f(x): return sorted([x, x], key=f)\nf(1)",
                "def f(x): return [f(y) for y in [x]]\nf(1)",
                "def f(x): return list(map(f, [x]))\nf(1)",
                "l = []\nfor i in range(100000): l = [l]\nprint(l)",
                "l = []\nm = []\nfor i in range(100000): l, m = [l], [m]\nl == m",
                "class A:\n    @property\n    def x(self): return self.x\nA().x"
            })
    void recursionWithoutEndIsARecursionError(String program) {
        assertEquals(
                "RecursionError",
                failure(limited(50_000_000, 256L << 20), program).typeName(),
                program);
    }

    @Test
    void aListWithinItselfIsWritten() {
        assertEquals("[[...], 1]\n", RecordingHost.output("l = []\nl.append(l)\nl.append(1)\nprint(l)"));
    }

    @Test
    void expressionsMayBeDeepAndMayNotBeTooDeep() {
        String nested = "(".repeat(90) + "1" + ")".repeat(90);
        assertEquals("1\n", RecordingHost.output("print(" + nested.substring(1, nested.length() - 1) + ")"));
        for (String program : new String[] {
            "x = " + "(".repeat(5000) + ")".repeat(5000),
            "x = " + "-".repeat(5000) + "1",
            "x = 1" + " + 1".repeat(100_000),
            "x = f" + "()".repeat(5000),
            "x = " + "not ".repeat(9000) + "1",
            "x = " + "[".repeat(3000),
            "x = 2" + " ** 2".repeat(3000),
            "x = " + "lambda: ".repeat(3000) + "1",
            "x = 1" + " if 1 else 1".repeat(3000),
            "x = " + "f'{".repeat(300) + "1" + "}'".repeat(300)
        }) {
            PythonError error = failure(limited(1000, MEMORY), program);
            assertTrue(
                    error.typeName().equals("SyntaxError") || error.typeName().equals("RecursionError"),
                    error.getMessage());
        }
    }
}
