package org.readledger.ui.credentialing;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Function;
import org.readledger.credentialing.file.Element;
import org.readledger.credentialing.file.Verification;
import org.readledger.credentialing.file.write.Verdict;
import org.readledger.credentialing.workflow.CredentialFiles;
import org.readledger.ui.parts.Buttons;
import org.readledger.ui.words.Times;

/** Recording what a primary source answered about one element. */
final class VerifyDialog extends Dialog {

  private final TextField source = new TextField("Primary source");
  private final Select<Verification.Method> method = new Select<>();
  private final Select<Verification.Result> result = new Select<>();
  private final TextArea evidence = new TextArea("What the source showed");

  VerifyDialog(Element element, Function<CredentialFiles.Answer, Verdict> record, Runnable done) {
    setHeaderTitle("Verify " + element.title());
    setWidth("480px");
    var stated =
        new Paragraph(
            "Stated: valid to "
                + Times.date(element.validUntil())
                + (element.reference().isEmpty() ? "" : ", number " + element.reference())
                + ".");
    source.setWidthFull();
    source.setPlaceholder("State Medical Board of Ohio");
    source.setAutofocus(true);
    method.setLabel("Method");
    method.setItems(Verification.Method.values());
    method.setItemLabelGenerator(Verification.Method::label);
    method.setValue(Verification.Method.ONLINE_REGISTRY);
    method.setWidthFull();
    result.setLabel("Answer");
    result.setItems(Verification.Result.values());
    result.setItemLabelGenerator(Verification.Result::label);
    result.setValue(Verification.Result.CONFIRMED);
    result.setWidthFull();
    evidence.setWidthFull();
    evidence.setMinHeight("90px");
    evidence.setHelperText("Kept here; its SHA-256 goes on the ledger with the attestation.");
    add(stated, source, method, result, evidence);
    getFooter()
        .add(
            Buttons.plain("Not now", this::close),
            Buttons.primary("Record the answer", () -> save(element, record, done)));
  }

  private void save(
      Element element, Function<CredentialFiles.Answer, Verdict> record, Runnable done) {
    var answer =
        new CredentialFiles.Answer(
            element.elementId(),
            source.getValue(),
            method.getValue(),
            result.getValue(),
            evidence.getValue());
    switch (record.apply(answer)) {
      case Verdict.Accepted accepted -> {
        close();
        done.run();
      }
      case Verdict.Refused refused -> {
        source.setInvalid(true);
        source.setErrorMessage(refused.sentence());
      }
    }
  }
}
