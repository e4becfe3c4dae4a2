package backprop.data.idx;

import backprop.file.FileException;
import java.util.Map;

/** A file that is not the IDX file it should be; the sentence says what was expected and what was found. */
public final class IdxException extends FileException {
    /** What can be wrong, each with its sentence. */
    public enum Problem {
        TOO_SHORT("not an IDX file of {kind}: its header needs {expected} bytes, the file has {found}"),
        NOT_UNPACKED("the file of {kind} is still gzipped; it is to be unpacked first"),
        WRONG_KIND("not an IDX file of {kind}: it begins with {found} instead of {expected}"),
        WRONG_SIDE("pictures of {expected} pixels were expected, not of {found}"),
        TRUNCATED("the file announces {count} {kind}, which need {expected} bytes, but has {found}: it is cut off"),
        TOO_LONG("the file announces {count} {kind}, which need {expected} bytes, but has {found}: there is too much"),
        BAD_LABEL("label {index} is {found}, where 0 to 9 was expected"),
        DIFFERENT_COUNTS("there are {images} images, but {labels} labels"),
        NOT_IDX("neither an IDX file of images nor one of labels: it begins with {found}"),
        ZIPPED("a zip archive; it is to be unpacked first"),
        TWICE("two files of {kind}, where one of images and one of labels were expected");

        private final String sentence;

        Problem(String sentence) {
            this.sentence = sentence;
        }

        String code() {
            return "idx-" + name();
        }
    }

    private final Problem problem;

    IdxException(Problem problem, Map<String, String> parameters) {
        super(problem.code(), problem.sentence, parameters);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
