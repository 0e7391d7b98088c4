package dev.aviary.adapters.persistence.planted;

import jakarta.transaction.Transactional;

public class OpensTransactions {

  @Transactional
  public void work() {}
}
