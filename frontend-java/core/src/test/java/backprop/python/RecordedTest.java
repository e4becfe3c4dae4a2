package backprop.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What CPython 3.11 and NumPy 2.4 printed for thousands of small programs; record.py beside the recordings made them. */
class RecordedTest {
    private record Case(String source, String printed) {}

    private record Recording(String before, List<Case> cases) {}

    @ParameterizedTest
    @CsvSource({"arrays, 490", "operators, 3000", "statements, 120", "numpy, 2800"})
    void programsPrintWhatPythonAndNumpyPrint(String name, int least) {
        Recording recording = new Gson().fromJson(RecordingHost.resource(name + ".json"), Recording.class);
        assertTrue(recording.cases.size() >= least);
        for (Case each : recording.cases)
            assertEquals(each.printed, printed(recording.before + each.source), each.source);
    }

    private static String printed(String source) {
        RecordingHost host = new RecordingHost();
        Interpreter interpreter = new Interpreter(host);
        interpreter.run("import numpy as np");
        try {
            interpreter.run(source);
            return host.printed();
        } catch (PythonError e) {
            return host.printed() + e.typeName() + ": " + e.text() + "\n";
        }
    }
}
