package org.readledger.marketplace.demo;

import java.time.Duration;
import java.util.List;
import org.readledger.ledger.proto.OnExpiry;
import org.readledger.ledger.proto.Priority;
import org.readledger.ledger.proto.ReadState;

/**
 * One study of the demo and how far its read is brought.
 *
 * @param center persona that posts it
 * @param description the study's description in the demo PACS
 * @param region body region
 * @param jurisdiction of the patient
 * @param subspecialty asked for, or empty
 * @param priority of the posting
 * @param due from posting to deadline
 * @param fee credits
 * @param question the clinical question
 * @param reader persona that claims it, or empty
 * @param goal the state to bring it to
 */
record DemoRead(
    String center,
    String description,
    String region,
    String jurisdiction,
    String subspecialty,
    Priority priority,
    Duration due,
    long fee,
    String question,
    String reader,
    ReadState goal) {

  private static final String NORTH = "center-northside";
  private static final String LAKE = "center-lakeside";
  private static final String NEURO = "reader-neuro";
  private static final String GENERAL = "reader-general";
  private static final String NEURORADIOLOGY = "NEURORADIOLOGY";

  /** What happens when the deadline passes. */
  OnExpiry onExpiry() {
    return goal == ReadState.RETURNED ? OnExpiry.RETURN_TO_CENTER : OnExpiry.REOPEN;
  }

  /** The demo's reads: open ones of every priority, and each state a read can be in. */
  static List<DemoRead> all() {
    return List.of(
        open(
            "MR brain without contrast",
            NORTH,
            "BRAIN",
            "US-OH",
            NEURORADIOLOGY,
            Priority.URGENT,
            90,
            "New right-sided weakness for three days. Mass or infarct?"),
        open(
            "CT head without contrast",
            NORTH,
            "HEAD",
            "US-OH",
            "",
            Priority.STAT,
            64,
            "Fall from a ladder, vomiting. Haemorrhage or fracture?"),
        open(
            "MR brain, follow-up",
            LAKE,
            "BRAIN",
            "US-MI",
            NEURORADIOLOGY,
            Priority.STAT,
            118,
            "Known lesion, sudden headache. Growth or bleeding?"),
        open(
            "MR shoulder, right",
            LAKE,
            "SHOULDER",
            "US-MI",
            "",
            Priority.ROUTINE,
            74,
            "Pain on lifting for six weeks. Rotator cuff tear?"),
        open(
            "Whole body bone scan",
            LAKE,
            "WHOLEBODY",
            "US-MI",
            "",
            Priority.URGENT,
            58,
            "Breast cancer, new back pain. Metastases?"),
        open(
            "Ultrasound, lymph node",
            LAKE,
            "NECK",
            "US-PA",
            "",
            Priority.ROUTINE,
            34,
            "Swelling on the left for a month. Suspicious node?"),
        read(
            "Coronary angiography, right",
            NORTH,
            "HEART",
            "How narrow is the right coronary artery?",
            GENERAL,
            ReadState.CLAIMED),
        read(
            "CT chest with contrast",
            NORTH,
            "CHEST",
            "Cough and weight loss. Mass or nodes?",
            NEURO,
            ReadState.REPORTED),
        read("MR heart, cine", NORTH, "HEART", "Ventricular function?", NEURO, ReadState.ACCEPTED),
        read(
            "MR head, FLAIR",
            NORTH,
            "HEAD",
            "White matter lesions, progression?",
            GENERAL,
            ReadState.DISPUTED),
        read("Echocardiography", NORTH, "HEART", "Valve function?", "", ReadState.WITHDRAWN),
        read(
            "MR abdomen, liver",
            LAKE,
            "LIVER",
            "Lesion in segment VI on ultrasound. What is it?",
            GENERAL,
            ReadState.ACCEPTED),
        read(
            "CT chest, planning",
            LAKE,
            "CHEST",
            "Position of the catheter?",
            "reader-cover-ends",
            ReadState.RETURNED));
  }

  private static DemoRead open(
      String description,
      String center,
      String region,
      String jurisdiction,
      String subspecialty,
      Priority priority,
      long fee,
      String question) {
    return new DemoRead(
        center,
        description,
        region,
        jurisdiction,
        subspecialty,
        priority,
        due(priority),
        fee,
        question,
        "",
        ReadState.POSTED);
  }

  private static DemoRead read(
      String description,
      String center,
      String region,
      String question,
      String reader,
      ReadState goal) {
    var jurisdiction = center.equals(NORTH) ? "US-OH" : "US-MI";
    // Only a read whose deadline passes can show what is returned; the market allows a minute.
    var due = goal == ReadState.RETURNED ? Duration.ofSeconds(90) : Duration.ofHours(8);
    return new DemoRead(
        center,
        description,
        region,
        jurisdiction,
        "",
        Priority.ROUTINE,
        due,
        62,
        question,
        reader,
        goal);
  }

  private static Duration due(Priority priority) {
    return switch (priority) {
      case STAT -> Duration.ofMinutes(45);
      case URGENT -> Duration.ofMinutes(150);
      default -> Duration.ofHours(24);
    };
  }
}
