package backprop;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Which packages may know which, and which library each stands for. */
class ArchitectureTest {
    private static final String[] BESIDE_THE_PAGES = {
        "backprop.browser..", "backprop.worker..", "backprop.store..", "backprop.download.."
    };
    private static final String[] APP = {
        "backprop.ui..",
        "backprop.browser..",
        "backprop.worker..",
        "backprop.store..",
        "backprop.download..",
        "backprop.build.."
    };

    /** Of the backend. */
    private static final Set<String> BOTTOM = Set.of(
            "backprop.classroom.store", "backprop.disk", "backprop.fetch", "backprop.pretrained", "backprop.site");

    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("backprop");
    }

    @Test
    void coreKnowsNeitherBrowserNorApp() {
        requireUnknown(APP, "org.teavm..");
        requireUnknown(APP, APP);
    }

    @Test
    void whatTheBuildRunsIsKnownToNothingElse() {
        String[] build = {"backprop.build.."};
        requireUnknown(build, build);
    }

    /** @param outside where it is known */
    private static void requireUnknown(String[] outside, String... packages) {
        noClasses()
                .that()
                .resideOutsideOfPackages(outside)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .check(classes);
    }

    @Test
    void graphsKnowNumbersAndNoMatrices() {
        requireUnknownIn(
                "backprop.graph..", "backprop.tensor..", "backprop.nn..", "backprop.naive..", "backprop.data..");
    }

    @Test
    void layersAndTheirTrainingKnowNothingOfRuns() {
        for (String layers :
                new String[] {"backprop.tensor..", "backprop.nn..", "backprop.optim..", "backprop.train.."})
            requireUnknownIn(layers, "backprop.session..", "backprop.run..", "backprop.weights..");
    }

    @Test
    void theInterpreterKnowsNoNetsAndNoLab() {
        for (String lab : new String[] {
            "backprop.tensor..",
            "backprop.nn..",
            "backprop.naive..",
            "backprop.graph..",
            "backprop.data..",
            "backprop.train..",
            "backprop.exercise.."
        }) requireUnknownIn("backprop.python..", lab);
    }

    @Test
    void aSessionKnowsNothingOfThePagesRuns() {
        requireUnknownIn("backprop.session..", "backprop.run..");
    }

    @Test
    void whatRunsBesideThePagesKnowsNothingOfThem() {
        for (String place : BESIDE_THE_PAGES) requireUnknownIn(place, "backprop.ui..");
    }

    @Test
    void aCallbackOfACommonShapeIsDeclaredOnce() {
        DescribedPredicate<JavaClass> isCommon = resideInAPackage("backprop.browser.callback");
        Set<List<String>> common = classes.that(isCommon.and(annotatedWith(JSFunctor.class))).stream()
                .map(ArchitectureTest::shape)
                .collect(Collectors.toSet());
        assertEquals(8, common.size());
        assertEquals(
                List.of(),
                classes.that(not(isCommon).and(annotatedWith(JSFunctor.class))).stream()
                        .filter(functor -> common.contains(shape(functor)))
                        .map(JavaClass::getName)
                        .toList());
    }

    /** What its method takes and gives; objects of the browser are all alike. */
    private static List<String> shape(JavaClass functor) {
        JavaMethod method = functor.getMethods().iterator().next();
        return Stream.concat(Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
                .map(type -> type.isAssignableTo(JSObject.class) ? JSObject.class.getName() : type.getName())
                .toList();
    }

    @Test
    void atTheBackendsBottomNothingOfTheRestIsKnown() {
        for (String bottom : BOTTOM)
            requireUnknownIn(
                    bottom,
                    "backprop.server..",
                    "backprop.classroom",
                    "backprop.mnist..",
                    "backprop.pendigits..",
                    "backprop.export..",
                    "backprop.develop..",
                    "backprop.command..");
        for (String bottom : BOTTOM)
            requireUnknownIn(
                    bottom,
                    BOTTOM.stream().filter(other -> !other.equals(bottom)).toArray(String[]::new));
    }

    @Test
    void theCommandLineIsAtTheTop() {
        requireUnknown(new String[] {"backprop.command.."}, "picocli..", "me.tongfei..");
        requireUnknown(
                new String[] {"backprop", "backprop.command..", "backprop.develop.."},
                "backprop.command..",
                "backprop.develop..");
    }

    @Test
    void aDatabaseIsKnownToTheLessonsStoreAlone() {
        requireUnknown(
                new String[] {"backprop.classroom.store.."},
                "java.sql..",
                "javax.sql..",
                "org.jdbi..",
                "com.zaxxer..",
                "org.flywaydb..",
                "org.h2..",
                "org.postgresql..");
    }

    @Test
    void markupAndBrotliAreTheSitesAndTheBuilds() {
        requireUnknown(new String[] {"backprop.site..", "backprop.build.."}, "org.jsoup..", "com.aayushatharva..");
    }

    private static void requireUnknownIn(String place, String... packages) {
        noClasses()
                .that()
                .resideInAPackage(place)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .check(classes);
    }

    @Test
    void packagesHaveNoCircles() {
        slices().matching("backprop.(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void eachPackageSaysWhatItIsFor() {
        Set<String> silent = new TreeSet<>();
        classes.forEach(each -> silent.add(each.getPackageName()));
        silent.removeAll(classes.stream()
                .filter(each -> each.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet()));
        // The main class of the one jar.
        silent.remove("backprop");
        assertEquals(Set.of(), silent);
    }
}
