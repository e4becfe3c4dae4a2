package backprop.program;

import backprop.number.Numbers;
import backprop.session.settings.StopRules;

/**
 * When a program is to stop before its end, as lines of its loop: the rules about losses after each step, the one about
 * accuracy where that is known. A unit that dies is not looked for: a comment says so.
 */
final class StopLines {
    private final StopRules rules;
    private final boolean isOfLoss;
    private final boolean isAny;

    StopLines(StopRules rules) {
        this.rules = rules;
        isOfLoss = rules.loss().isPresent() || rules.still().isPresent();
        isAny = isOfLoss || rules.accuracy().isPresent();
    }

    private static String when(boolean isThere, String lines) {
        return isThere ? lines : "";
    }

    private String whenLoss(String lines) {
        return when(rules.loss().isPresent(), lines);
    }

    private String whenStill(String lines) {
        return when(rules.still().isPresent(), lines);
    }

    private String whenAccuracy(String lines) {
        return when(rules.accuracy().isPresent(), lines);
    }

    String pythonConstants() {
        return constants("", "", "", "#");
    }

    String javaConstants() {
        return constants("    static final ", "double ", "int ", "//");
    }

    private String constants(String before, String real, String whole, String comment) {
        String end = before.isEmpty() ? "" : ";";
        StringBuilder lines = new StringBuilder();
        rules.loss().ifPresent(limit -> lines.append(before + real + "STOP_LOSS = " + Numbers.full(limit))
                .append(end + "  " + comment + " «stop-loss»\n"));
        rules.still().ifPresent(limit -> lines.append(before + whole + "STOP_STILL = " + limit)
                .append(end + "  " + comment + " «stop-still»\n"));
        rules.accuracy().ifPresent(limit -> lines.append(before + real + "STOP_ACCURACY = " + Numbers.full(limit))
                .append(end + "  " + comment + " «stop-accuracy»\n"));
        return lines + when(rules.deadUnit(), (before.isEmpty() ? "" : "    ") + comment + " «stop-dead»\n");
    }

    String pythonBefore() {
        return when(isAny, "    stops = False\n")
                + when(isOfLoss, "    losses = []\n")
                + whenLoss("    was_below = False\n")
                + whenStill("    lowest, since = float(\"inf\"), 0\n");
    }

    /** What ends a step whose loss is a number. */
    String pythonStep() {
        return when(isOfLoss, Code.fill("""
                        # «stop-mean»
                        losses = losses[-%:] + [loss]
                        mean = sum(losses) / len(losses)
                """, StopRules.WINDOW - 1))
                + whenLoss("""
                        was_below = was_below or mean <= STOP_LOSS
                        stops = stops or was_below and mean > STOP_LOSS
                """)
                + whenStill("""
                        lowest, since = (mean, 0) if mean < lowest else (lowest, since + 1)
                        stops = stops or since >= STOP_STILL
                """)
                + "        if step % epoch == 0 or step == ITERATIONS" + when(isOfLoss, " or stops") + ":\n"
                + """
                            reached = accuracy(x_test, t_test)
                            print(step, "loss", round(loss, 4), "accuracy", reached)
                """
                + whenAccuracy("            stops = stops or reached >= STOP_ACCURACY\n")
                + when(isAny, "        if stops:\n            break\n");
    }

    String javaBefore() {
        return when(isAny, "        boolean stops = false;\n")
                + when(isOfLoss, "        double[] losses = new double[" + StopRules.WINDOW + "];\n")
                + whenLoss("        boolean wasBelow = false;\n")
                + whenStill("        double lowest = Double.POSITIVE_INFINITY;\n        int since = 0;\n");
    }

    String javaStep() {
        return when(isOfLoss, """
                            // «stop-mean»
                            losses[(step - 1) % losses.length] = loss;
                            double mean = Arrays.stream(losses).sum() / Math.min(step, losses.length);
                """)
                + whenLoss("""
                            wasBelow |= mean <= STOP_LOSS;
                            stops |= wasBelow && mean > STOP_LOSS;
                """)
                + whenStill("""
                            since = mean < lowest ? 0 : since + 1;
                            lowest = Math.min(lowest, mean);
                            stops |= since >= STOP_STILL;
                """)
                + "            if (step % epoch == 0 || step == ITERATIONS" + when(isOfLoss, " || stops") + ") {\n"
                + """
                                double reached = accuracy(testX, testT);
                                System.out.println(step + " loss " + loss + " accuracy " + reached);
                """
                + whenAccuracy("                stops |= reached >= STOP_ACCURACY;\n")
                + "            }\n"
                + when(isAny, "            if (stops) break;\n");
    }
}
