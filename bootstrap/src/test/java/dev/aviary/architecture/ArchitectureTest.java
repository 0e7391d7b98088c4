package dev.aviary.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.aviary.adapters.persistence.planted.KnowsRest;
import dev.aviary.adapters.persistence.planted.OpensTransactions;
import dev.aviary.adapters.persistence.planted.ShownAdapter;
import dev.aviary.adapters.rest.mobileapi.planted.DecidesByItself;
import dev.aviary.adapters.rest.planted.KnowsBootstrap;
import dev.aviary.adapters.rest.planted.KnowsRows;
import dev.aviary.adapters.rest.planted.UnknownJson;
import dev.aviary.application.planted.FreezesAKey;
import dev.aviary.application.planted.InventsFollows;
import dev.aviary.application.planted.KnowsJakarta;
import dev.aviary.application.planted.ShownService;
import dev.aviary.domain.planted.AsksForTime;
import dev.aviary.domain.planted.KnowsFiles;
import dev.aviary.domain.planted.NamedUtil;
import dev.aviary.domain.relationship.PlantedPermit;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final Pattern SAYS_WHY =
      Pattern.compile("[a-z ]+: .+, because .+ \\((docs/adr/[0-9]{4}-[a-z-]+\\.md)\\)");

  /** A rule, and a class that breaks it. */
  private record Case(ArchRule rule, Class<?> violation) {

    String name() {
      return rule.getDescription().split(":", 2)[0];
    }
  }

  private static Stream<Case> cases() {
    return Stream.of(
        new Case(Rules.DOMAIN_IS_PURE, KnowsFiles.class),
        new Case(Rules.APPLICATION_KNOWS_THE_DOMAIN_ALONE, KnowsJakarta.class),
        new Case(Rules.ADAPTERS_DO_NOT_KNOW_EACH_OTHER, KnowsRest.class),
        new Case(Rules.DIALECTS_CALL_USE_CASES, DecidesByItself.class),
        new Case(Rules.NOTHING_KNOWS_BOOTSTRAP, KnowsBootstrap.class),
        new Case(Rules.NO_CLOCK_OR_CHANCE_INSIDE, AsksForTime.class),
        new Case(Rules.ROWS_STAY_IN_PERSISTENCE, KnowsRows.class),
        new Case(Rules.SERVICES_ARE_HIDDEN, ShownService.class),
        new Case(Rules.ADAPTERS_ARE_HIDDEN, ShownAdapter.class),
        new Case(Rules.NO_ANNOTATED_TRANSACTIONS, OpensTransactions.class),
        new Case(Rules.NO_EMPTY_NAMES, NamedUtil.class),
        new Case(Rules.PERMITS_COME_FROM_THE_POLICY, PlantedPermit.class),
        new Case(Rules.FOLLOWS_COME_FROM_RELATIONSHIPS, InventsFollows.class),
        new Case(Rules.NOTHING_IS_FROZEN_INTO_THE_BINARY, FreezesAKey.class),
        new Case(Rules.ANSWERS_ARE_REGISTERED, UnknownJson.class));
  }

  /** Whoever breaks one reads its name, why it is there, and where to read more. */
  @TestFactory
  Stream<DynamicTest> rules_messages_nameTheRuleTheReasonAndTheAdr() {
    return cases()
        .map(
            it ->
                DynamicTest.dynamicTest(
                    it.name(),
                    () -> {
                      Matcher message = SAYS_WHY.matcher(it.rule().getDescription());
                      assertThat(message.matches()).as(it.rule().getDescription()).isTrue();
                      assertThat(Path.of("..", message.group(1))).isRegularFile();
                    }));
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
