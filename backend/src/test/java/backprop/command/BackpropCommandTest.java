package backprop.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackpropCommandTest {
    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h"})
    void helpNamesTheCommands(String option) {
        String help = Outcome.of(option).requireSuccess().out();
        for (String command : new String[] {"serve", "train", "pretrain", "evaluate", "export", "exercise", "health"}) {
            assertTrue(help.contains("  " + command + " "), help);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V"})
    void versionSaysTheVersion(String option) {
        assertEquals(
                "Backprop Lab 0.1.0", Outcome.of(option).requireSuccess().out().strip());
    }

    /** Only the whole had a --help. */
    @ParameterizedTest
    @ValueSource(strings = {"serve", "train", "pretrain", "evaluate", "export", "exercise", "health"})
    void everyCommandHasHelp(String command) {
        String help = Outcome.of(command, "--help").requireSuccess().out();
        assertTrue(help.startsWith("Usage: backprop " + command), help);
    }

    @Test
    void anUnknownCommandIsNamed() {
        Outcome.of("sevre").requireMistake("sevre", "Did you mean: backprop serve");
    }

    @Test
    void anUnknownOptionIsNamed() {
        Outcome.of("--prot", "80").requireUsage("--prot");
        Outcome.of("train", "--step", "3").requireUsage("--step");
    }

    @Test
    void anUnknownRecipeIsAnsweredWithThoseThatThereAre() {
        Outcome.of("pretrain", "resnet").requireSentence("resnet", "notebook, mlp");
    }

    @Test
    void pretrainingNeedsMnist() {
        Outcome.of("pretrain", "notebook", "--data", "", "--out", System.getProperty("java.io.tmpdir"))
                .requireSentence("MNIST", "--data");
    }

    @Test
    void pretrainingLooksWhereItWillWriteBeforeItBegins() {
        Outcome.of("pretrain", "notebook", "--data", "", "--out", "/no/such/folder")
                .requireSentence("/no/such/folder");
    }
}
