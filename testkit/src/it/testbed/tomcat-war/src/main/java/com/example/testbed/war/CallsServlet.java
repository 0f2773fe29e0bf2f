package com.example.testbed.war;

import io.callstatus.jakarta.CallStatusServlet;
import jakarta.servlet.annotation.WebServlet;

/** The ready endpoint, found by its annotation. */
@WebServlet("/calls")
public class CallsServlet extends CallStatusServlet {
    public CallsServlet() {
        super(ReportServlet.CALLS.endpoint());
    }
}
