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
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** The rules of the house. Each is named for what it keeps and says why. */
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

  static final ArchRule DOMAIN_IS_PURE =
      classes()
          .that()
          .resideInAPackage(DOMAIN)
          .should()
          .onlyDependOnClassesThat(resideInAPackage(DOMAIN).or(resideInAnyPackage(PLAIN_JAVA)))
          .because("rules must not know frameworks, files or networks (docs/adr/0001-hexagon.md)");

  static final ArchRule APPLICATION_KNOWS_THE_DOMAIN_ALONE =
      classes()
          .that()
          .resideInAPackage(APPLICATION)
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(DOMAIN, APPLICATION)
                  .or(resideInAnyPackage(PLAIN_JAVA))
                  .or(belongToAnyOf(InputStream.class, ByteArrayInputStream.class)))
          .because("use cases reach the world through ports (docs/adr/0001-hexagon.md)");

  static final ArchRule ADAPTERS_DO_NOT_KNOW_EACH_OTHER =
      SlicesRuleDefinition.slices()
          .matching("dev.aviary.adapters.(*)..")
          .should()
          .notDependOnEachOther()
          .because("one way in, one way out: an adapter calls use cases or answers them");

  static final ArchRule NOTHING_KNOWS_BOOTSTRAP =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.aviary.bootstrap..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.aviary.bootstrap..")
          .because("wiring knows everything, so nothing may know it");

  static final ArchRule NO_CLOCK_OR_CHANCE_INSIDE =
      classes()
          .that()
          .resideInAnyPackage(DOMAIN, APPLICATION)
          .should(notAskForTimeOrChance())
          .because("time and randomness come in through ports, so that tests can pin them");

  static final ArchRule ROWS_STAY_IN_PERSISTENCE =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.aviary.adapters.persistence..")
          .should()
          .dependOnClassesThat()
          .haveSimpleNameEndingWith("Row")
          .because("the database's shape must be free to change");

  static final ArchRule SERVICES_ARE_HIDDEN =
      classes()
          .that()
          .resideInAPackage(APPLICATION)
          .and()
          .haveSimpleNameEndingWith("Service")
          .should()
          .bePackagePrivate()
          .because("callers know the port, not who keeps it");

  static final ArchRule ADAPTERS_ARE_HIDDEN =
      classes()
          .that()
          .resideInAPackage("dev.aviary.adapters..")
          .and()
          .areAssignableTo(resideInAPackage("dev.aviary.application..port.."))
          .should()
          .bePackagePrivate()
          .because("the rest of the house knows the port, not who keeps it");

  static final ArchRule NO_ANNOTATED_TRANSACTIONS =
      methods()
          .should()
          .notBeAnnotatedWith("jakarta.transaction.Transactional")
          .because(
              "transactions are opened once, in the use case, through the Transactions port: the annotation is silently ignored on produced objects");

  static final ArchRule NO_EMPTY_NAMES =
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
          .haveSimpleNameEndingWith("Utils")
          .because("a name says what a thing is in the words of the field");

  static final ArchRule PERMITS_COME_FROM_THE_POLICY =
      noClasses()
          .that(are(not(simpleNameStartingWith("ContactPolicy"))))
          .and(are(not(assignableTo(ContactPermit.class))))
          .should()
          .callConstructorWhere(
              JavaCall.Predicates.target(
                  HasOwner.Predicates.With.owner(
                      JavaClass.Predicates.assignableTo(ContactPermit.class))))
          .because("only the policy may say who reaches whom");

  static final ArchRule FOLLOWS_COME_FROM_RELATIONSHIPS =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "dev.aviary.domain.relationship", "dev.aviary.adapters.persistence.relationship")
          .should()
          .callConstructorWhere(
              JavaCall.Predicates.target(
                  HasOwner.Predicates.With.owner(
                      JavaClass.Predicates.belongToAnyOf(
                          Follow.class, FollowRequest.class, Block.class))))
          .because("a relationship alone knows what may become of it; the store only remembers");

  static final ArchRule NOTHING_IS_FROZEN_INTO_THE_BINARY =
      classes()
          .should(new StartsPlainly())
          .because(
              "a native image keeps what a class found out while it was built: chance, time, threads and the environment of that machine (docs/native.md)");

  private Rules() {}

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
