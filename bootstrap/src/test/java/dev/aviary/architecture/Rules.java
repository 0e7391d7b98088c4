package dev.aviary.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.aviary.domain.relationship.Block;
import dev.aviary.domain.relationship.ContactPermit;
import dev.aviary.domain.relationship.Follow;
import dev.aviary.domain.relationship.FollowRequest;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * The rules of the house. Each is named for what it keeps, and says why and where that is decided.
 */
final class Rules {

  private static final String DOMAIN = "dev.aviary.domain..";
  private static final String APPLICATION = "dev.aviary.application..";
  private static final String[] PLAIN_JAVA = {
    "java.lang..",
    "java.util..",
    "java.time..",
    "java.text..",
    "java.nio",
    "java.nio.charset..",
    "java.security..",
    "org.jspecify.."
  };

  private static final String HEXAGON = "0001-hexagon.md";
  private static final String NATIVE = "0017-native-image.md";

  static final ArchRule DOMAIN_IS_PURE =
      rule(
          "the domain is pure",
          classes()
              .that()
              .resideInAPackage(DOMAIN)
              .should()
              .onlyDependOnClassesThat(resideInAPackage(DOMAIN).or(resideInAnyPackage(PLAIN_JAVA))),
          "rules must not know frameworks, files or networks",
          HEXAGON);

  static final ArchRule APPLICATION_KNOWS_THE_DOMAIN_ALONE =
      rule(
          "the application knows the domain alone",
          classes()
              .that()
              .resideInAPackage(APPLICATION)
              .should()
              .onlyDependOnClassesThat(
                  resideInAnyPackage(DOMAIN, APPLICATION)
                      .or(resideInAnyPackage(PLAIN_JAVA))
                      .or(belongToAnyOf(InputStream.class, ByteArrayInputStream.class))),
          "use cases reach the world through ports",
          HEXAGON);

  static final ArchRule ADAPTERS_DO_NOT_KNOW_EACH_OTHER =
      rule(
          "adapters do not know each other",
          SlicesRuleDefinition.slices()
              .matching("dev.aviary.adapters.(*)..")
              .should()
              .notDependOnEachOther(),
          "one way in, one way out: an adapter calls use cases or answers them",
          HEXAGON);

  static final ArchRule DIALECTS_CALL_USE_CASES =
      rule(
          "dialects call use cases",
          noClasses()
              .that()
              .resideInAnyPackage(
                  "dev.aviary.adapters.rest.mobileapi..", "dev.aviary.adapters.rest.ossn..")
              .should()
              .callMethodWhere(
                  JavaCall.Predicates.target(
                      HasOwner.Predicates.With.owner(
                          JavaClass.Predicates.INTERFACES.and(
                              resideInAPackage("dev.aviary.application..port.out.."))))),
          "what asks a store decides something, and the other dialect would decide otherwise",
          HEXAGON);

  static final ArchRule NOTHING_KNOWS_BOOTSTRAP =
      rule(
          "nothing knows bootstrap",
          noClasses()
              .that()
              .resideOutsideOfPackage("dev.aviary.bootstrap..")
              .should()
              .dependOnClassesThat()
              .resideInAPackage("dev.aviary.bootstrap.."),
          "wiring knows everything, so nothing may know it",
          HEXAGON);

  static final ArchRule NO_CLOCK_OR_CHANCE_INSIDE =
      rule(
          "no clock or chance inside",
          classes().that().resideInAnyPackage(DOMAIN, APPLICATION).should(notAskForTimeOrChance()),
          "time and randomness come in through ports, so that tests can pin them",
          HEXAGON);

  static final ArchRule ROWS_STAY_IN_PERSISTENCE =
      rule(
          "rows stay in persistence",
          noClasses()
              .that()
              .resideOutsideOfPackage("dev.aviary.adapters.persistence..")
              .should()
              .dependOnClassesThat()
              .haveSimpleNameEndingWith("Row"),
          "the database's shape must be free to change",
          HEXAGON);

  static final ArchRule SERVICES_ARE_HIDDEN =
      rule(
          "services are hidden",
          classes()
              .that()
              .resideInAPackage(APPLICATION)
              .and()
              .haveSimpleNameEndingWith("Service")
              .should()
              .bePackagePrivate(),
          "callers know the port, not who keeps it",
          HEXAGON);

  static final ArchRule ADAPTERS_ARE_HIDDEN =
      rule(
          "adapters are hidden",
          classes()
              .that()
              .resideInAPackage("dev.aviary.adapters..")
              .and()
              .areAssignableTo(resideInAPackage("dev.aviary.application..port.."))
              .should()
              .bePackagePrivate(),
          "the rest of the house knows the port, not who keeps it",
          HEXAGON);

  static final ArchRule NO_ANNOTATED_TRANSACTIONS =
      rule(
          "no annotated transactions",
          methods().should().notBeAnnotatedWith("jakarta.transaction.Transactional"),
          "transactions are opened once, in the use case, through the Transactions port: the annotation is silently ignored on produced objects",
          HEXAGON);

  static final ArchRule NO_EMPTY_NAMES =
      rule(
          "no empty names",
          noClasses()
              .that()
              .resideInAPackage("dev.aviary..")
              .and(are(not(resideInAPackage("dev.aviary.architecture.."))))
              .should()
              .haveSimpleNameEndingWith("Impl")
              .orShould()
              .haveSimpleNameEndingWith("Port")
              .orShould()
              .haveSimpleNameEndingWith("Manager")
              .orShould()
              .haveSimpleNameEndingWith("Helper")
              .orShould()
              .haveSimpleNameEndingWith("Util")
              .orShould()
              .haveSimpleNameEndingWith("Utils"),
          "a name says what a thing is in the words of the field",
          HEXAGON);

  static final ArchRule PERMITS_COME_FROM_THE_POLICY =
      rule(
          "permits come from the policy",
          noClasses()
              .that(are(not(simpleNameStartingWith("ContactPolicy"))))
              .and(are(not(assignableTo(ContactPermit.class))))
              .should()
              .callConstructorWhere(
                  JavaCall.Predicates.target(
                      HasOwner.Predicates.With.owner(
                          JavaClass.Predicates.assignableTo(ContactPermit.class)))),
          "only the policy may say who reaches whom",
          HEXAGON);

  static final ArchRule FOLLOWS_COME_FROM_RELATIONSHIPS =
      rule(
          "follows come from relationships",
          noClasses()
              .that()
              .resideOutsideOfPackages(
                  "dev.aviary.domain.relationship", "dev.aviary.adapters.persistence.relationship")
              .should()
              .callConstructorWhere(
                  JavaCall.Predicates.target(
                      HasOwner.Predicates.With.owner(
                          JavaClass.Predicates.belongToAnyOf(
                              Follow.class, FollowRequest.class, Block.class)))),
          "a relationship alone knows what may become of it; the store only remembers",
          "0009-follows.md");

  static final ArchRule NOTHING_IS_FROZEN_INTO_THE_BINARY =
      rule(
          "nothing is frozen into the binary",
          classes().should(new StartsPlainly()),
          "a native image keeps what static initialisers find out while it is built",
          NATIVE);

  static final ArchRule ANSWERS_ARE_REGISTERED =
      rule(
          "answers are registered",
          classes()
              .that()
              .resideInAPackage("dev.aviary.adapters.rest..")
              .and()
              .haveSimpleNameEndingWith("Json")
              .should()
              .beAnnotatedWith(RegisterForReflection.class),
          "a native image cannot write what nobody told it of: envelopes hold any object",
          NATIVE);

  private Rules() {}

  /**
   * @param adr a file of docs/adr
   */
  private static ArchRule rule(String name, ArchRule rule, String why, String adr) {
    return rule.as(name + ": " + rule.getDescription())
        .because("%s (docs/adr/%s)".formatted(why, adr));
  }

  private static ArchCondition<JavaClass> notAskForTimeOrChance() {
    Set<String> forbidden =
        Set.of(
            Instant.class.getName() + ".now",
            Clock.class.getName() + ".systemUTC",
            Clock.class.getName() + ".systemDefaultZone",
            UUID.class.getName() + ".randomUUID",
            System.class.getName() + ".currentTimeMillis",
            System.class.getName() + ".nanoTime",
            Math.class.getName() + ".random",
            Random.class.getName() + ".<init>",
            SecureRandom.class.getName() + ".<init>");
    return new ArchCondition<>("not ask the platform for time or chance") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaAccess<?> access : type.getAccessesFromSelf()) {
          String target = access.getTargetOwner().getName() + "." + access.getTarget().getName();
          boolean isNow = target.startsWith("java.time.") && target.endsWith(".now");
          if (isNow || forbidden.contains(target)) {
            events.add(SimpleConditionEvent.violated(type, access.getDescription()));
          }
        }
      }
    };
  }
}
