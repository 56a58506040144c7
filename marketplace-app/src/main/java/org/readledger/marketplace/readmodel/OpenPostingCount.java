package org.readledger.marketplace.readmodel;

import java.util.Map;
import org.readledger.platform.status.OpenPostings;
import org.springframework.stereotype.Component;

/** Postings that await a reader, for the instance's status. */
@Component
class OpenPostingCount implements OpenPostings {

  private final PostingRecords postings;

  OpenPostingCount(PostingRecords postings) {
    this.postings = postings;
  }

  @Override
  public long count() {
    return postings.count("p.state = 1", Map.of());
  }
}
