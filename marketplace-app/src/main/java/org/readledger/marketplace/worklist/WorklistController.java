package org.readledger.marketplace.worklist;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.Priority;
import org.readledger.marketplace.act.NotFoundException;
import org.readledger.platform.identity.CurrentUser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The open postings as the signed-in reader sees them. */
@RestController
@RequestMapping("/api/v1/worklist")
@PreAuthorize("hasRole('READER')")
class WorklistController {

  private final Worklist worklist;
  private final CurrentUser user;

  WorklistController(Worklist worklist, CurrentUser user) {
    this.worklist = worklist;
    this.user = user;
  }

  @GetMapping
  WorklistPage rows(
      @RequestParam(defaultValue = "") Set<String> modality,
      @RequestParam(defaultValue = "") Set<String> region,
      @RequestParam(defaultValue = "") Set<String> jurisdiction,
      @RequestParam(defaultValue = "") Set<Priority> priority,
      @RequestParam(required = false) @Nullable Duration dueWithin,
      @RequestParam(required = false) @Nullable Long feeFrom,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "false") boolean eligibleOnly,
      @RequestParam(defaultValue = "0") int offset,
      @RequestParam(defaultValue = "100") int limit) {
    return worklist.rows(
        user.require(),
        new WorklistQuery(
            modality,
            region,
            jurisdiction,
            priority,
            Optional.ofNullable(dueWithin),
            feeFrom == null ? OptionalLong.empty() : OptionalLong.of(feeFrom),
            text,
            eligibleOnly,
            List.of(),
            Math.max(0, offset),
            Math.clamp(limit, 1, WorklistQuery.MAX_LIMIT)));
  }

  @GetMapping("/counts")
  WorklistCounts counts() {
    return worklist.counts(user.require());
  }

  @GetMapping("/{posting}")
  PostingDetail detail(@PathVariable PostingId posting) {
    return worklist
        .detail(user.require(), posting)
        .orElseThrow(
            () -> new NotFoundException("There is no such open posting. It may be taken."));
  }
}
