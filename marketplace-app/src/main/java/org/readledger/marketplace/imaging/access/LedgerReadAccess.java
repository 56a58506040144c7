package org.readledger.marketplace.imaging.access;

import com.google.protobuf.ByteString;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.AuthorisationSnapshot;
import org.readledger.ledger.proto.AuthorisedRead;
import org.readledger.ledger.proto.LedgerEvent;
import org.readledger.platform.chain.ChainFollower;
import org.readledger.platform.chain.ChainStatus;
import org.readledger.platform.chain.CommittedBlock;
import org.readledger.platform.chain.LedgerQueries;
import org.readledger.platform.chain.LedgerUnreachable;
import org.readledger.platform.identity.Role;
import org.readledger.platform.identity.UserAccount;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Access by the ledger's state, kept in this instance's memory: a snapshot of its node, then every
 * block since. A read that changes hands cuts the former holder's open answers in the same step; a
 * ledger that does not move cuts all and answers nothing.
 */
public final class LedgerReadAccess implements ReadAccess, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LedgerReadAccess.class);
  private static final int PAGE = 1000;
  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final Duration WATCH = Duration.ofMillis(250);
  private static final AccessDecision.Unavailable STOPPED =
      new AccessDecision.Unavailable(
          "Images are paused: this page lost touch with the ledger, which says who may see them."
              + " They come back by themselves.");

  private final LedgerQueries queries;
  private final ChainFollower follower;
  private final ChainStatus status;
  private final StreamRegistry streams;
  private final Map<ByteString, ReadHolding> holdings = new ConcurrentHashMap<>();
  private volatile boolean ready;
  private volatile boolean closed;
  private volatile Optional<ChainFollower.Registration> following = Optional.empty();

  public LedgerReadAccess(
      LedgerQueries queries, ChainFollower follower, ChainStatus status, StreamRegistry streams) {
    this.queries = queries;
    this.follower = follower;
    this.status = status;
    this.streams = streams;
  }

  /** Begins to load and follow; answers are Unavailable until that is done. */
  public void start() {
    Thread.ofVirtual().name("read-access-load").start(this::load);
    Thread.ofVirtual().name("read-access-watch").start(this::watch);
  }

  @Override
  public AccessDecision decide(UserAccount caller, PostingId read) {
    if (!ready || !status.now().moving()) {
      return STOPPED;
    }
    ReadHolding holding = holdings.get(read.bytes());
    if (holding == null) {
      return new AccessDecision.Unknown();
    }
    ByteString participant = caller.organisation().bytes();
    boolean staff = caller.has(Role.CENTER_STAFF) || caller.has(Role.CENTER_ADMIN);
    if (staff && holding.centre().equals(participant)) {
      return new AccessDecision.Granted(AccessDecision.Ground.CENTRE, holding.manifestVersion());
    }
    if (!caller.has(Role.READER)) {
      return new AccessDecision.Unknown();
    }
    if (holding.isHeldBy(participant)) {
      return new AccessDecision.Granted(AccessDecision.Ground.HOLDER, holding.manifestVersion());
    }
    return new AccessDecision.NotHolder(
        "You do not hold this read, so its images are closed to you. Claim it first.");
  }

  @Override
  public void close() {
    closed = true;
    ready = false;
    following.ifPresent(ChainFollower.Registration::close);
    streams.cutAll();
  }

  private void load() {
    while (!closed) {
      try {
        follow(snapshot());
        return;
      } catch (LedgerUnreachable notYet) {
        holdings.clear();
        pause(RETRY);
      }
    }
  }

  /** The span of heights the pages were taken at. */
  private record Span(long first, long last) {}

  private Span snapshot() {
    long first = Long.MAX_VALUE;
    long last = 0;
    Optional<PostingId> after = Optional.empty();
    AuthorisationSnapshot page;
    do {
      page = queries.authorisation(after, PAGE);
      first = Math.min(first, page.getHeight());
      last = Math.max(last, page.getHeight());
      for (AuthorisedRead read : page.getReadsList()) {
        holdings.put(
            read.getPostingId(),
            new ReadHolding(
                read.getCenter(), read.getHolder(), read.getState(), read.getManifestVersion()));
        after = Optional.of(new PostingId(read.getPostingId()));
      }
    } while (page.getMore());
    return new Span(first, last);
  }

  /**
   * Follows from the oldest page on. Until the newest page's height is reached, an old block may
   * stand over a newer page, so nothing is answered before.
   */
  private void follow(Span span) {
    ready = span.first() == span.last();
    following =
        Optional.of(
            follower.follow(
                span.first() + 1,
                block -> {
                  apply(block);
                  if (!ready && block.height() >= span.last() && !closed) {
                    ready = true;
                  }
                }));
  }

  private void apply(CommittedBlock block) {
    block.blockEvents().forEach(this::apply);
    block.transactions().forEach(tx -> tx.events().forEach(this::apply));
  }

  private void apply(LedgerEvent event) {
    HoldingEvents.of(event, posting -> Optional.ofNullable(holdings.get(posting)))
        .ifPresent(
            change -> {
              holdings.put(change.posting(), change.holding());
              cutFormer(change);
            });
  }

  /** Whoever neither holds the read nor is its centre loses what is open. */
  private void cutFormer(HoldingEvents.Change change) {
    ReadHolding now = change.holding();
    int cut =
        streams.cut(
            new PostingId(change.posting()),
            grant -> {
              ByteString participant = grant.participant().bytes();
              return !now.isHeldBy(participant) && !now.centre().equals(participant);
            });
    if (cut > 0) {
      LOG.info("read {} changed hands, {} open answers cut", new PostingId(change.posting()), cut);
    }
  }

  private void watch() {
    boolean moving = true;
    while (!closed) {
      boolean now = status.now().moving();
      if (moving && !now) {
        streams.cutAll();
      }
      moving = now;
      pause(WATCH);
    }
  }

  private static void pause(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
