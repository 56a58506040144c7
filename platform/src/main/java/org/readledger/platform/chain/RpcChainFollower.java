package org.readledger.platform.chain;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.readledger.ledger.rpc.RpcException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** One thread per listener, all fed by the same reader. */
@Component
class RpcChainFollower implements ChainFollower, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(RpcChainFollower.class);
  private static final Duration WAIT = Duration.ofSeconds(1);
  private static final Duration AFTER_FAILURE = Duration.ofMillis(500);

  private final ChainHead head;
  private final BlockReader blocks;
  private final List<Following> followings = new CopyOnWriteArrayList<>();

  RpcChainFollower(ChainHead head, BlockReader blocks) {
    this.head = head;
    this.blocks = blocks;
  }

  @Override
  public Registration follow(long fromHeight, Consumer<CommittedBlock> listener) {
    if (fromHeight < 1) {
      throw new IllegalArgumentException("blocks count from 1");
    }
    var following = new Following(fromHeight, listener);
    followings.add(following);
    following.thread.start();
    return following;
  }

  @Override
  public void destroy() {
    followings.forEach(Following::close);
  }

  private final class Following implements Registration {

    private final Consumer<CommittedBlock> listener;
    private final Thread thread;
    private volatile boolean open = true;
    private long next;

    Following(long next, Consumer<CommittedBlock> listener) {
      this.next = next;
      this.listener = listener;
      this.thread = Thread.ofVirtual().name("chain-listener").unstarted(this::run);
    }

    @Override
    public void close() {
      open = false;
      followings.remove(this);
      thread.interrupt();
    }

    private void run() {
      try {
        while (open) {
          if (head.awaitBeyond(next - 1, WAIT)) {
            deliver();
          }
        }
      } catch (InterruptedException e) {
        LOG.debug("a listener of the chain ended");
      }
    }

    private void deliver() throws InterruptedException {
      try {
        var block = blocks.read(next);
        if (block.isPresent()) {
          listener.accept(block.get());
          next++;
        }
      } catch (RpcException e) {
        LOG.debug("block {} could not be fetched", next, e);
        Thread.sleep(AFTER_FAILURE);
      } catch (RuntimeException e) {
        LOG.error("A listener of the chain failed at block {} and will see it again", next, e);
        Thread.sleep(AFTER_FAILURE);
      }
    }
  }
}
