package org.readledger.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.readledger.platform.RunningPlatform;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

@ResourceLock("audit")
class AuditTrailTest extends RunningPlatform {

  @Autowired private AuditTrail audit;
  @Autowired private TransactionTemplate transaction;

  @Test
  void theLogOnlyGrows() {
    record("one");
    assertThatThrownBy(() -> jdbc.sql("update audit_record set detail = 'x'").update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> jdbc.sql("delete from audit_record").update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void aChangedOrMissingRecordIsFoundEvenWhenTheDatabaseIsForced() {
    record("one");
    record("two");
    record("three");
    assertThat(audit.firstBroken()).isEmpty();
    long last = jdbc.sql("select max(sequence) from audit_record").query(Long.class).single();

    assertThat(brokenAfter("update audit_record set detail = 'else' where sequence = " + last))
        .hasValue(last);
    assertThat(brokenAfter("delete from audit_record where sequence = " + (last - 1)))
        .hasValue(last - 1);
    assertThat(audit.firstBroken()).isEmpty();
  }

  private Optional<Long> brokenAfter(String tampering) {
    return transaction.execute(
        status -> {
          jdbc.sql("alter table audit_record disable trigger audit_only_grows").update();
          jdbc.sql(tampering).update();
          var broken = audit.firstBroken();
          status.setRollbackOnly();
          return broken;
        });
  }

  private void record(String detail) {
    audit.record(
        AuditRecord.of(
            AuditType.QUERY,
            AuditAction.READ,
            AuditOutcome.SUCCESS,
            Optional.empty(),
            "Posting/00",
            detail));
  }
}
