package io.callstatus.containers;

class SpringBootReportedByServerTest extends ReportedHostMatrix {
    SpringBootReportedByServerTest() {
        super("Boot servlet", new SpringBoot().with("server.forward-headers-strategy", "native"));
    }
}
