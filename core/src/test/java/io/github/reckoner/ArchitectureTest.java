package io.github.reckoner;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which package may know which, and what no class of the library may do. */
class ArchitectureTest {
  private static final String ROOT = "io.github.reckoner";

  /** All that the library compiled, and none of its tests. */
  private static final JavaClasses LIBRARY =
      new ClassFileImporter()
          .withImportOption(
              location -> !location.contains(homeOf(ArchitectureTest.class).getPath()))
          .importPackages(ROOT);

  /** Each package, and those it may know beside itself. Packages are named from the root. */
  private static Map<String, List<String>> arrows() {
    Map<String, List<String>> arrows = new LinkedHashMap<>();
    arrows.put("internal", List.of());
    arrows.put("model", List.of());
    arrows.put("nlp", List.of("model", "internal"));
    arrows.put("nlp.corenlp", List.of("nlp", "model", "internal"));
    arrows.put("ingest", List.of("model", "internal"));
    arrows.put("extract.figure", List.of("nlp", "model", "internal"));
    arrows.put("extract.measure", List.of("extract.figure", "nlp", "model", "internal"));
    arrows.put("extract.attribution", List.of("nlp", "model", "internal"));
    arrows.put(
        "extract",
        List.of(
            "extract.figure",
            "extract.measure",
            "extract.attribution",
            "nlp",
            "model",
            "internal"));
    arrows.put("compare", List.of("model", "internal"));
    arrows.put("reconcile", List.of("compare", "model", "internal"));
    arrows.put("report", List.of("reconcile", "compare", "model", "internal"));
    arrows.put("", new ArrayList<>(arrows.keySet()));
    return arrows;
  }

  /**
   * Where a library may be imported: elsewhere it would become part of the interface by accident.
   */
  private static Map<String, List<String>> seams() {
    return Map.of(
        "edu.stanford.nlp..", List.of("nlp.corenlp"),
        "org.joda.time..", List.of("nlp.corenlp"),
        "org.jsoup..", List.of("ingest"),
        "com.rometools..", List.of("ingest"),
        "org.netpreserve..", List.of("ingest"),
        "com.fasterxml.jackson..", List.of("ingest", "report"),
        "net.sf.extjwnl..", List.of(),
        "org.apache.commons.statistics..", List.of("compare", "reconcile"));
  }

  @ParameterizedTest(name = "{0} knows {1}")
  @MethodSource("arrowEntries")
  void packageKnowsOnlyItsNeighbours(String name, List<String> neighbours) {
    classes()
        .that()
        .resideInAPackage(full(name))
        .should()
        .onlyDependOnClassesThat(
            resideOutsideOfPackage(ROOT + "..")
                .or(resideInAnyPackage(full(name)))
                .or(resideInAnyPackage(full(neighbours).toArray(String[]::new))))
        .allowEmptyShould(true)
        .check(LIBRARY);
  }

  @Test
  void everyPackageHasItsArrows() {
    Set<String> unknown =
        LIBRARY.stream()
            .map(type -> type.getPackageName())
            .filter(name -> !full(arrows().keySet()).contains(name))
            .collect(toCollection(TreeSet::new));
    assertThat(unknown).as("packages that this test does not know").isEmpty();
  }

  @Test
  void modelNeedsNothingButTheJdkAndGuava() {
    classes()
        .that()
        .resideInAPackage(full("model"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            full("model"),
            "java..",
            "com.google.common..",
            "com.google.errorprone.annotations..",
            "org.jspecify.annotations..")
        .allowEmptyShould(true)
        .check(LIBRARY);
  }

  @ParameterizedTest(name = "{0} only in {1}")
  @MethodSource("seamEntries")
  void librariesStayBehindTheirSeam(String library, List<String> homes) {
    noClasses()
        .that(
            describe(
                "reside outside of " + homes, type -> !full(homes).contains(type.getPackageName())))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .allowEmptyShould(true)
        .check(LIBRARY);
  }

  @Test
  void everyPackageIsNullMarked() {
    List<String> unmarked =
        LIBRARY.stream()
            .map(type -> type.getPackage())
            .distinct()
            .filter(each -> !each.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .sorted()
            .toList();
    assertThat(unmarked).as("packages without @NullMarked in their package-info").isEmpty();
  }

  @Test
  void libraryIsSilent() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.allowEmptyShould(true).check(LIBRARY);
    NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.allowEmptyShould(true).check(LIBRARY);
  }

  /** The same articles give the same answer: on any day, in any country, in any run. */
  @Test
  void answerDependsOnNothingButTheInput() {
    noClasses()
        .should()
        .callMethodWhere(readsItsSurroundings())
        .orShould()
        .callConstructorWhere(readsItsSurroundings())
        .allowEmptyShould(true)
        .check(LIBRARY);
  }

  private static DescribedPredicate<JavaCall<?>> readsItsSurroundings() {
    return describe(
        "read the clock, the default locale or zone, or chance",
        call -> {
          String owner = call.getTargetOwner().getName();
          boolean bare = call.getTarget().getRawParameterTypes().isEmpty();
          return switch (call.getTarget().getName()) {
            case "now" -> owner.startsWith("java.time.") && bare;
            case "currentTimeMillis" -> owner.equals("java.lang.System");
            case "getDefault" ->
                owner.equals("java.util.Locale") || owner.equals("java.util.TimeZone");
            case "systemDefault" -> owner.equals("java.time.ZoneId");
            case "random" -> owner.equals("java.lang.Math");
            case "randomUUID" -> owner.equals("java.util.UUID");
            case "<init>" ->
                bare && (owner.equals("java.util.Random") || owner.equals("java.util.Date"));
            default -> false;
          };
        });
  }

  private static Stream<Object[]> arrowEntries() {
    return arrows().entrySet().stream().map(each -> new Object[] {each.getKey(), each.getValue()});
  }

  private static Stream<Object[]> seamEntries() {
    return seams().entrySet().stream().map(each -> new Object[] {each.getKey(), each.getValue()});
  }

  private static String full(String name) {
    return name.isEmpty() ? ROOT : ROOT + "." + name;
  }

  private static Set<String> full(Collection<String> names) {
    return names.stream().map(ArchitectureTest::full).collect(toCollection(TreeSet::new));
  }

  private static URL homeOf(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }
}
