package dev.aviary.adapters.persistence.messaging;

import dev.aviary.domain.shared.AccountPair;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/** Indexes long conversations after they were searched, one at a time, beside the callers. */
@ApplicationScoped
class SearchIndexer {

  private static final Logger LOG = Logger.getLogger(SearchIndexer.class);

  /** Above it, conversations wait for their next search. */
  private static final int MAX_WAITING = 1_000;

  private final SearchIndex index;
  private final Set<AccountPair> waiting = ConcurrentHashMap.newKeySet();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> Thread.ofPlatform().daemon().name("search-indexer").unstarted(work));

  SearchIndexer(SearchIndex index) {
    this.index = index;
  }

  /** Returns at once. Does nothing for a conversation that waits already. */
  void coverSoon(AccountPair pair) {
    if (waiting.size() < MAX_WAITING && waiting.add(pair)) {
      worker.execute(() -> cover(pair));
    }
  }

  private void cover(AccountPair pair) {
    try {
      index.cover(pair, SearchIndex.MESSAGES_OF_A_BLOCK);
    } catch (RuntimeException e) {
      LOG.warn("A conversation was not indexed; its next search tries again", e);
    } finally {
      waiting.remove(pair);
    }
  }

  @PreDestroy
  void stop() {
    worker.shutdownNow();
  }
}
