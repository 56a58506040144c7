package org.readledger.marketplace.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readledger.marketplace.reports.ReportTemplate.Section;
import org.springframework.stereotype.Component;

/** The templates every installation has, with sections in the order of RSNA RadReport. */
@Component
class BuiltInTemplates implements ReportTemplates {

  private static final Section CLINICAL =
      new Section("clinical", "Clinical information", "", false);
  private static final Section COMPARISON = new Section("comparison", "Comparison", "None.", false);
  private static final Section IMPRESSION = new Section("impression", "Impression", "", true);

  private static final Set<String> SPINE = Set.of("SPINE", "CSPINE", "TSPINE", "LSPINE");
  private static final Set<String> HEAD = Set.of("BRAIN", "HEAD");

  private static final List<ReportTemplate> LIBRARY =
      List.of(
          template(
              "mr-brain",
              "MR brain",
              "MR",
              "BRAIN",
              technique("Sagittal T1, axial T2, FLAIR, DWI and SWI."),
              finding("mass", "Findings: mass", "No mass or abnormal enhancement."),
              finding("brain", "Findings: brain", "No restricted diffusion. No haemorrhage."),
              finding(
                  "ventricles",
                  "Findings: ventricles, vessels",
                  "Ventricles of normal size. Flow voids preserved.")),
          template(
              "ct-head",
              "CT head",
              "CT",
              "HEAD",
              technique("Axial CT of the head without contrast."),
              finding("haemorrhage", "Findings: haemorrhage", "No intracranial haemorrhage."),
              finding(
                  "brain", "Findings: brain", "Normal grey-white differentiation. No mass effect."),
              finding("bone", "Findings: bone, sinuses", "No fracture. Sinuses are clear.")),
          template(
              "ct-chest",
              "CT chest",
              "CT",
              "CHEST",
              technique("Axial CT of the chest."),
              finding("lungs", "Findings: lungs", "Clear. No nodule or consolidation."),
              finding("pleura", "Findings: pleura", "No effusion or pneumothorax."),
              finding("mediastinum", "Findings: mediastinum, heart", "No enlarged nodes."),
              finding("bone", "Findings: bone", "No suspicious lesion.")),
          template(
              "ct-abdomen",
              "CT abdomen and pelvis",
              "CT",
              "ABDOMEN",
              technique("CT of the abdomen and pelvis."),
              finding("organs", "Findings: solid organs", "Normal."),
              finding("bowel", "Findings: bowel", "No obstruction or inflammation."),
              finding("other", "Findings: vessels, nodes, bone", "Normal.")),
          template(
              "mr-spine",
              "MR spine",
              "MR",
              "SPINE",
              technique("Sagittal T1, T2 and STIR, axial T2."),
              finding("alignment", "Findings: alignment, bone", "Normal alignment and marrow."),
              finding("levels", "Findings: levels", "No significant stenosis."),
              finding("cord", "Findings: cord", "Normal calibre and signal.")),
          template(
              "mr-joint",
              "MR joint",
              "MR",
              "KNEE",
              technique("Multiplanar proton density and fat-suppressed sequences."),
              finding("ligaments", "Findings: ligaments, tendons", "Intact."),
              finding("cartilage", "Findings: cartilage, menisci or labrum", "Intact."),
              finding("bone", "Findings: bone, fluid", "No oedema or effusion.")),
          template(
              "xa-vessels",
              "Angiography",
              "XA",
              "",
              technique("Digital angiography."),
              finding("vessels", "Findings: vessels", "Patent."),
              finding("other", "Findings: other", "")),
          template(
              "dx-general",
              "Radiograph",
              "DX",
              "",
              technique("Standard projections."),
              finding("findings", "Findings", "No fracture or dislocation.")),
          template(
              "general",
              "General report",
              "",
              "",
              technique(""),
              finding("findings", "Findings", "")));

  private static ReportTemplate template(
      String id, String title, String modality, String region, Section technique, Section... own) {
    var sections = new ArrayList<Section>();
    sections.add(CLINICAL);
    sections.add(technique);
    sections.add(COMPARISON);
    sections.addAll(List.of(own));
    sections.add(IMPRESSION);
    return new ReportTemplate(id, title, modality, region, List.copyOf(sections));
  }

  private static Section technique(String normal) {
    return new Section("technique", "Technique", normal, false);
  }

  private static Section finding(String key, String title, String normal) {
    return new Section(key, title, normal, false);
  }

  @Override
  public List<ReportTemplate> fitting(String modality, String region) {
    return LIBRARY.stream()
        .sorted(Comparator.comparingInt((ReportTemplate t) -> fit(t, modality, region)).reversed())
        .filter(t -> fit(t, modality, region) > 0)
        .toList();
  }

  private static int fit(ReportTemplate template, String modality, String region) {
    if (template.modality().isEmpty()) {
      return 1;
    }
    if (!template.modality().equals(modality) && !radiograph(template, modality)) {
      return 0;
    }
    if (template.region().isEmpty()) {
      return 2;
    }
    if (template.region().equals(region)) {
      return 4;
    }
    var related =
        (SPINE.contains(region) && SPINE.contains(template.region()))
            || (HEAD.contains(region) && HEAD.contains(template.region()));
    return related ? 3 : 0;
  }

  private static boolean radiograph(ReportTemplate template, String modality) {
    return template.modality().equals("DX") && modality.equals("CR");
  }

  @Override
  public Optional<ReportTemplate> find(String id) {
    return LIBRARY.stream().filter(template -> template.id().equals(id)).findFirst();
  }

  @Override
  public List<ReportTemplate> all() {
    return LIBRARY;
  }
}
