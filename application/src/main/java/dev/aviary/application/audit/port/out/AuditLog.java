package dev.aviary.application.audit.port.out;

import dev.aviary.application.audit.AuditEvent;

/** Keeps events, with the address they came from where there is one. */
@FunctionalInterface
public interface AuditLog {

  /** To be told of what is durable: after the transaction, not inside. Never fails. */
  void record(AuditEvent event);
}
