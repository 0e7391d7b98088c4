package dev.aviary.bootstrap.admin;

import dev.aviary.bootstrap.admin.doctor.Doctor;
import dev.aviary.bootstrap.admin.doctor.Finding;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "doctor",
    description = {
      "Looks at the configuration, the database, storage, files and ports, and says what to do. Changes nothing; storage gets a picture of one byte for a moment.",
      "",
      "Exits with 1 when something fails."
    },
    descriptionHeading = "%n")
@RegisterForReflection
final class DoctorCommand extends HelpfulCommand implements Callable<Integer> {

  private final Map<Finding.Level, Integer> counts = new EnumMap<>(Finding.Level.class);

  @Override
  public Integer call() {
    new Doctor(this::tell).examine();
    int failed = counts.getOrDefault(Finding.Level.FAIL, 0);
    System.out.printf(
        "%d failed, %d to look at.%n", failed, counts.getOrDefault(Finding.Level.WARN, 0));
    return failed > 0 ? Commands.FAILED : 0;
  }

  private void tell(Finding finding) {
    counts.merge(finding.level(), 1, Integer::sum);
    System.out.println(finding.line());
  }
}
