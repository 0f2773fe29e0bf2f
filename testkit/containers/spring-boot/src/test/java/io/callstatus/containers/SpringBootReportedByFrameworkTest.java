package io.callstatus.containers;

class SpringBootReportedByFrameworkTest extends ReportedHostMatrix {
    SpringBootReportedByFrameworkTest() {
        super("Boot servlet", new SpringBoot().with("server.forward-headers-strategy", "framework"));
    }
}
