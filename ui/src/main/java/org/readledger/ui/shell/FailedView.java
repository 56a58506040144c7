package org.readledger.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.readledger.ui.parts.PanelNote;
import org.readledger.ui.parts.Tone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What people see instead of a stack trace when a page could not be made. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
public class FailedView extends Div implements HasErrorParameter<Exception> {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(FailedView.class);
  private static final int INTERNAL_ERROR = 500;

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
    LOG.error("the page could not be shown", parameter.getException());
    removeAll();
    add(
        new PanelNote(
            Tone.BAD,
            "This page could not be shown.",
            "Nothing was signed or sent. Load it again; if it stays so, the log of the web"
                + " application says why."));
    return INTERNAL_ERROR;
  }
}
