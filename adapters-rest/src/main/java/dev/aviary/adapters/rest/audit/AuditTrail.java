package dev.aviary.adapters.rest.audit;

import dev.aviary.adapters.rest.transport.Call;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;

/**
 * Where the lines of the audit log go, each with the address of the client that calls: the log
 * category {@code aviary.audit}.
 */
@Singleton
public class AuditTrail {

  private static final Logger LOG = Logger.getLogger("aviary.audit");

  private final Call call;
  private final BiConsumer<Logger.Level, String> log;

  @Inject
  AuditTrail(Call call) {
    this(call, LOG::log);
  }

  AuditTrail(Call call, BiConsumer<Logger.Level, String> log) {
    this.call = call;
    this.log = log;
  }

  /** What was done, at INFO. */
  public void done(AuditLine line) {
    log.accept(Logger.Level.INFO, addressed(line).toString());
  }

  /** What was refused, at WARN. */
  public void refused(AuditLine line) {
    log.accept(Logger.Level.WARN, addressed(line).toString());
  }

  private AuditLine addressed(AuditLine line) {
    try {
      return call.hasBegun() ? line.with("address", call.clientAddress()) : line;
    } catch (ContextNotActiveException e) {
      // Nobody calls: it is done at the start, or by the clock.
      return line;
    }
  }
}
