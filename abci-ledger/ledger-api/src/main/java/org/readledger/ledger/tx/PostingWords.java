package org.readledger.ledger.tx;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import org.readledger.ledger.proto.AmendPosting;
import org.readledger.ledger.proto.AnchorManifest;
import org.readledger.ledger.proto.PostStudy;
import org.readledger.ledger.proto.PostingTerms;
import org.readledger.ledger.proto.Priority;

/** What a centre says of its postings, in words. */
final class PostingWords {

  private final Names names;

  PostingWords(Names names) {
    this.names = names;
  }

  String post(PostStudy operation) {
    var terms = operation.getTerms();
    var words = new ArrayList<String>();
    words.add(
        "Post study %s for %s: %s %s, %s, patient in %s, due %s, %s in %s, to be read %s."
            .formatted(
                names.of(operation.getPostingId()),
                Phrases.credits(terms.getFee()),
                terms.getModality(),
                Phrases.code(terms.getBodyRegion()),
                Phrases.word(terms.getPriority()),
                terms.getJurisdiction(),
                Phrases.time(terms.getDeadlineMs()),
                Phrases.count(terms.getImageCount(), "image"),
                terms.getSeriesCount() + " series",
                Phrases.word(terms.getReadingMode())));
    words.add("The fee is held now.");
    words.add(afterDeadline(terms));
    addReaders(words, terms);
    addRequirements(words, operation);
    words.add(
        "Details are at %s, digest %s."
            .formatted(terms.getGateway(), Phrases.digest(terms.getDetailsDigest())));
    return String.join(" ", words);
  }

  private static String afterDeadline(PostingTerms terms) {
    return switch (terms.getOnExpiry()) {
      case REOPEN -> "If the deadline passes, it is offered again.";
      case RETURN_TO_CENTER -> "If the deadline passes, it comes back with the fee.";
      case ON_EXPIRY_UNSPECIFIED, UNRECOGNIZED -> "What happens after the deadline is unknown.";
    };
  }

  private void addReaders(List<String> words, PostingTerms terms) {
    if (terms.getPreferredReadersCount() > 0) {
      words.add(
          "First refusal until %s: %s."
              .formatted(
                  Phrases.time(terms.getPreferredUntilMs()), all(terms.getPreferredReadersList())));
    }
    if (terms.getBlockedReadersCount() > 0) {
      words.add("Not offered to %s.".formatted(all(terms.getBlockedReadersList())));
    }
  }

  private void addRequirements(List<String> words, PostStudy operation) {
    var asked = new ArrayList<String>();
    if (!operation.getTerms().getSubspecialty().isEmpty()) {
      asked.add("subspecialty, " + Phrases.code(operation.getTerms().getSubspecialty()));
    }
    operation
        .getExtraRequirementsList()
        .forEach(requirement -> asked.add(Phrases.requirement(requirement, names)));
    if (!asked.isEmpty()) {
      words.add("Asked of the reader: %s.".formatted(String.join("; ", asked)));
    }
  }

  String anchor(AnchorManifest operation) {
    return "Anchor image manifest version %d of study %s: %s in %s, root %s."
        .formatted(
            operation.getVersion(),
            names.of(operation.getPostingId()),
            Phrases.count(operation.getLeafCount(), "frame"),
            Phrases.count(operation.getInstanceCount(), "instance"),
            Phrases.digest(operation.getRoot()));
  }

  String amend(AmendPosting operation) {
    var changes = new ArrayList<String>();
    if (operation.getFee() != 0) {
      changes.add("fee %s, the difference held now".formatted(Phrases.credits(operation.getFee())));
    }
    if (operation.getPriority() != Priority.PRIORITY_UNSPECIFIED) {
      changes.add("priority " + Phrases.word(operation.getPriority()));
    }
    if (operation.getDeadlineMs() != 0) {
      changes.add("due " + Phrases.time(operation.getDeadlineMs()));
    }
    return "Amend posting %s: %s."
        .formatted(
            names.of(operation.getPostingId()),
            changes.isEmpty() ? "nothing" : String.join("; ", changes));
  }

  private String all(List<ByteString> ids) {
    return Phrases.list(ids.stream().map(names::of).toList());
  }
}
