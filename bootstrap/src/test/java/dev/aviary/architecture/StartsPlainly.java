package dev.aviary.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaStaticInitializer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.regex.Pattern;

/** Static initialisers ask for nothing that differs from machine to machine or run to run. */
final class StartsPlainly extends ArchCondition<JavaClass> {

  private static final Pattern DIFFERS =
      Pattern.compile(
          """
          java\\.security\\.SecureRandom\\..*|java\\.util\\.(Random|SplittableRandom|Timer)\\..*\
          |java\\.util\\.UUID\\.randomUUID|java\\.util\\.concurrent\\.(Executors|ThreadLocalRandom|ForkJoinPool)\\..*\
          |java\\.time\\..*\\.now|java\\.time\\.Clock\\.system.*|java\\.time\\.ZoneId\\.systemDefault\
          |java\\.lang\\.System\\.(currentTimeMillis|nanoTime|getenv|getProperty)\
          |java\\.lang\\.(Thread|ProcessHandle|Runtime)\\..*|java\\.net\\.(InetAddress|NetworkInterface)\\..*\
          |java\\.net\\.http\\.HttpClient\\..*|java\\.nio\\.file\\.(Files|Path)\\.(exists|read.*|toAbsolutePath|toRealPath)\
          |java\\.util\\.Locale\\.getDefault|java\\.nio\\.charset\\.Charset\\.defaultCharset""");

  StartsPlainly() {
    super("ask for no chance, time, threads or environment while their classes are loaded");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    type.getStaticInitializer().stream()
        .map(JavaStaticInitializer::getAccessesFromSelf)
        .flatMap(Set::stream)
        .filter(StartsPlainly::differs)
        .forEach(
            access -> events.add(SimpleConditionEvent.violated(type, access.getDescription())));
  }

  private static boolean differs(JavaAccess<?> access) {
    String target = access.getTargetOwner().getName() + "." + access.getTarget().getName();
    return DIFFERS.matcher(target).matches();
  }
}
