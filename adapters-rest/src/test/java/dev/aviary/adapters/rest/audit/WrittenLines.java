package dev.aviary.adapters.rest.audit;

import dev.aviary.adapters.rest.transport.Call;
import java.util.ArrayList;
import java.util.List;

/** An audit trail that ends here: each line after its level. */
public final class WrittenLines {

  private final List<String> lines = new ArrayList<>();

  /** Of what nobody calls for. */
  public AuditTrail trail() {
    return trail(new Call());
  }

  AuditTrail trail(Call call) {
    return new AuditTrail(call, (level, line) -> lines.add(level + " " + line));
  }

  public List<String> lines() {
    return lines;
  }
}
