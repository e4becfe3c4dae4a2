package backprop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which packages of the backend may know which, and which library each stands for. */
class ServerArchitectureTest {
    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter().importPath("target/classes");
        assertFalse(classes.isEmpty());
    }

    @Test
    void theServerKnowsNothingOfPages() {
        requireUnknownOutside(
                "nowhere",
                "backprop.ui..",
                "backprop.browser..",
                "backprop.worker..",
                "backprop.store..",
                "backprop.download..",
                "org.teavm..");
    }

    @ParameterizedTest
    @ValueSource(strings = {"classroom.store", "disk", "fetch", "pretrained", "site"})
    void atTheBottomNoOtherPackageOfTheBackendIsKnown(String bottom) {
        noClasses()
                .that()
                .resideInAPackage("backprop." + bottom)
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are of another package of the backend",
                        each -> classes.contain(each.getName())
                                && !each.getPackageName().equals("backprop." + bottom)))
                .check(classes);
    }

    @Test
    void theCommandLineIsAtTheTop() {
        requireUnknownOutside("backprop.command..", "picocli..", "me.tongfei..");
        noClasses()
                .that()
                .resideOutsideOfPackages("backprop", "backprop.command..", "backprop.develop..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("backprop.command..", "backprop.develop..")
                .check(classes);
    }

    @Test
    void aDatabaseIsKnownToTheLessonsStoreAlone() {
        requireUnknownOutside(
                "backprop.classroom.store..",
                "java.sql..",
                "javax.sql..",
                "org.jdbi..",
                "com.zaxxer..",
                "org.flywaydb..",
                "org.h2..",
                "org.postgresql..");
    }

    @Test
    void compressionAndMarkupAreTheSites() {
        requireUnknownOutside("backprop.site..", "org.jsoup..", "com.aayushatharva..");
    }

    /** @param place where they may be known */
    private static void requireUnknownOutside(String place, String... packages) {
        noClasses()
                .that()
                .resideOutsideOfPackage(place)
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
        silent.remove("backprop");
        assertEquals(Set.of(), silent);
    }
}
