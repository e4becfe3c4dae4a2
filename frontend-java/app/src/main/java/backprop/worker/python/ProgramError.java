package backprop.worker.python;

import java.util.List;

/**
 * Python's own error.
 *
 * @param type its name, such as NameError
 * @param message Python's words, without the type
 * @param line of the source, from 1; 0 where it is in none
 * @param key of a sentence in the reader's language, which speaks of the details
 */
public record ProgramError(String type, String message, int line, String key, List<String> details) {
    public ProgramError {
        details = List.copyOf(details);
    }
}
