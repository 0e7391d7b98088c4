package dev.aviary.adapters.rest.ossn;

import dev.aviary.adapters.rest.audit.AuditLine;
import dev.aviary.adapters.rest.audit.AuditTrail;
import dev.aviary.adapters.rest.transport.Call;
import dev.aviary.adapters.rest.transport.Parameters;
import dev.aviary.adapters.rest.transport.Reply;
import java.util.List;
import java.util.Optional;

/**
 * Who did what with the site key, as it acts for any account. Of a call it repeats nothing but the
 * names of known methods and whole numbers.
 */
final class SiteKeyAudit {

  private static final List<String> IDS = List.of("guid", "from", "to", "id");

  private final AuditTrail trail;

  SiteKeyAudit(AuditTrail trail) {
    this.trail = trail;
  }

  /** Everything but what merely strayed here. */
  void write(Call call, Reply reply) {
    Optional<String> method = MethodName.of(call.endpoint());
    boolean keyGiven = !call.parameters().text(OssnDialect.KEY_PARAMETER).isEmpty();
    if (method.isPresent() || keyGiven) {
      AuditLine line = line(method.orElse("unknown"), call.parameters(), reply.codeLabel());
      if (call.isAdmitted()) {
        trail.done(line);
      } else {
        trail.refused(line);
      }
    }
  }

  static AuditLine line(String method, Parameters parameters, String code) {
    AuditLine line = AuditLine.of("site_key").with("method", method);
    for (String name : IDS) {
      Optional<Long> id = parameters.positive(name);
      line = id.isPresent() ? line.with(name, id.get()) : line;
    }
    return line.with("code", code);
  }
}
