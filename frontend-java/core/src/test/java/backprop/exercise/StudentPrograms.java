package backprop.exercise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Programs as different students would write them, by hand. In students/NAME.txt a right one stands below "=== right: its style";
 * what follows "~ mistake" (? for one without a name) are lines of that program, behind -, and the wrong ones in their place,
 * behind +. A line @NAME stands for what is below "@@@ NAME" at the file's beginning.
 */
record StudentPrograms(List<Program> right, List<Program> wrong) {
    private static final Path FOLDER = Path.of("src/test/resources/exercise/students");

    /** @param title its style, or its style and the mistake @param mistake the key of a wrong one, if it has a name */
    record Program(String title, String text, Optional<String> mistake) {}

    static StudentPrograms of(String exercise) throws IOException {
        StudentPrograms programs = new StudentPrograms(new ArrayList<>(), new ArrayList<>());
        String shared = "", name = "";
        for (String section :
                Files.readString(FOLDER.resolve(exercise + ".txt")).split("(?m)^(?==== |~ |@@@ )")) {
            String title = section.lines().findFirst().orElse(""),
                    body = section.substring(Math.min(section.length(), title.length() + 1));
            if (title.startsWith("@@@ ")) {
                name = "@" + title.substring(4) + "\n";
                shared = body;
            } else if (title.startsWith("=== ")) {
                programs.right.add(new Program(title.substring(4), replaced(name, shared, body), Optional.empty()));
            } else if (title.startsWith("~ ")) {
                programs.addWrong(title.substring(2), body);
            }
        }
        return programs;
    }

    private static String replaced(String name, String shared, String text) {
        return name.isEmpty() ? text : text.replace(name, shared);
    }

    private void addWrong(String mistake, String edit) {
        Program original = right.get(right.size() - 1);
        String before = lines(edit, '-'), after = lines(edit, '+');
        int at = original.text.indexOf(before);
        if (at < 0) throw new IllegalArgumentException("not in " + original.title + ":\n" + before);
        String text = original.text.substring(0, at) + after + original.text.substring(at + before.length());
        Optional<String> key = Optional.of(mistake).filter(m -> !m.equals("?"));
        wrong.add(new Program(original.title + " with " + mistake + "\n" + after, text, key));
    }

    private static String lines(String edit, char sign) {
        StringBuilder lines = new StringBuilder();
        edit.lines().filter(line -> line.indexOf(sign) == 0).forEach(line -> lines.append(line.substring(1))
                .append('\n'));
        return lines.toString();
    }
}
