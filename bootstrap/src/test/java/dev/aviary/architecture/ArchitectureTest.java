package dev.aviary.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.aviary.adapters.persistence.planted.KnowsRest;
import dev.aviary.adapters.persistence.planted.OpensTransactions;
import dev.aviary.adapters.persistence.planted.ShownAdapter;
import dev.aviary.adapters.rest.planted.KnowsBootstrap;
import dev.aviary.adapters.rest.planted.KnowsRows;
import dev.aviary.application.planted.FreezesAKey;
import dev.aviary.application.planted.InventsFollows;
import dev.aviary.application.planted.KnowsJakarta;
import dev.aviary.application.planted.ShownService;
import dev.aviary.domain.planted.AsksForTime;
import dev.aviary.domain.planted.KnowsFiles;
import dev.aviary.domain.planted.NamedUtil;
import dev.aviary.domain.relationship.PlantedPermit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

  private static final JavaClasses PRODUCTION =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("dev.aviary");

  /** A rule, and a class that breaks it. */
  private record Case(String name, ArchRule rule, Class<?> violation) {}

  private static Stream<Case> cases() {
    return Stream.of(
        new Case("the domain is pure", Rules.DOMAIN_IS_PURE, KnowsFiles.class),
        new Case(
            "the application knows the domain alone",
            Rules.APPLICATION_KNOWS_THE_DOMAIN_ALONE,
            KnowsJakarta.class),
        new Case(
            "adapters do not know each other",
            Rules.ADAPTERS_DO_NOT_KNOW_EACH_OTHER,
            KnowsRest.class),
        new Case("nothing knows bootstrap", Rules.NOTHING_KNOWS_BOOTSTRAP, KnowsBootstrap.class),
        new Case("no clock or chance inside", Rules.NO_CLOCK_OR_CHANCE_INSIDE, AsksForTime.class),
        new Case("rows stay in persistence", Rules.ROWS_STAY_IN_PERSISTENCE, KnowsRows.class),
        new Case("services are hidden", Rules.SERVICES_ARE_HIDDEN, ShownService.class),
        new Case("adapters are hidden", Rules.ADAPTERS_ARE_HIDDEN, ShownAdapter.class),
        new Case(
            "no annotated transactions", Rules.NO_ANNOTATED_TRANSACTIONS, OpensTransactions.class),
        new Case("no empty names", Rules.NO_EMPTY_NAMES, NamedUtil.class),
        new Case(
            "permits come from the policy",
            Rules.PERMITS_COME_FROM_THE_POLICY,
            PlantedPermit.class),
        new Case(
            "follows come from relationships",
            Rules.FOLLOWS_COME_FROM_RELATIONSHIPS,
            InventsFollows.class),
        new Case(
            "nothing is frozen into the binary",
            Rules.NOTHING_IS_FROZEN_INTO_THE_BINARY,
            FreezesAKey.class));
  }

  @TestFactory
  Stream<DynamicTest> rules_production_keepsThem() {
    return cases().map(it -> DynamicTest.dynamicTest(it.name(), () -> it.rule().check(PRODUCTION)));
  }

  @TestFactory
  Stream<DynamicTest> rules_plantedViolation_isNamed() {
    return cases()
        .map(
            it ->
                DynamicTest.dynamicTest(
                    it.name(),
                    () -> {
                      JavaClasses planted = new ClassFileImporter().importClasses(it.violation());
                      assertThat(
                              it.rule()
                                  .allowEmptyShould(true)
                                  .evaluate(planted)
                                  .getFailureReport()
                                  .toString())
                          .contains(it.violation().getSimpleName());
                    }));
  }

  /** A module that is missing here would pass every rule. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "domain",
        "application",
        "adapters.rest",
        "adapters.persistence",
        "adapters.security",
        "adapters.storage",
        "bootstrap"
      })
  void production_everyModule_isImported(String module) {
    assertThat(PRODUCTION)
        .anyMatch(type -> type.getPackageName().startsWith("dev.aviary." + module));
  }
}
