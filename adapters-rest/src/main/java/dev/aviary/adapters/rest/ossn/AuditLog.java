package dev.aviary.adapters.rest.ossn;

import dev.aviary.adapters.rest.transport.Call;
import dev.aviary.adapters.rest.transport.Parameters;
import dev.aviary.adapters.rest.transport.Reply;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Who did what with the site key, as it acts for any account. It repeats nothing of a call but
 * names of known methods and whole numbers, so that no key and no message ever reaches the log.
 */
final class AuditLog {

  private static final Logger LOG = Logger.getLogger("aviary.audit");
  private static final List<String> IDS = List.of("guid", "from", "to", "id");

  private AuditLog() {}

  /** Writes what was admitted at INFO, the rest at WARN; not what merely strayed here. */
  static void write(Call call, Reply reply) {
    Optional<String> method = MethodName.of(call.endpoint());
    boolean keyGiven = !call.parameters().text(OssnDialect.KEY_PARAMETER).isEmpty();
    if (method.isPresent() || keyGiven) {
      LOG.log(
          call.isAdmitted() ? Logger.Level.INFO : Logger.Level.WARN,
          line(method.orElse("unknown"), call.parameters(), reply.codeLabel()));
    }
  }

  static String line(String method, Parameters parameters, String code) {
    String ids = IDS.stream().map(name -> field(name, parameters)).collect(Collectors.joining());
    return "ossn method=" + method + ids + " code=" + code;
  }

  private static String field(String name, Parameters parameters) {
    return parameters.positive(name).map(id -> " " + name + "=" + id).orElse("");
  }
}
