package io.callstatus.containers;

import java.util.List;

class QuarkusTest extends ContainerMatrix {
    QuarkusTest() {
        super(
                "Quarkus 3.33",
                new ServerProcess(port -> List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-Dquarkus.http.port=" + port,
                        "-jar",
                        "target/quarkus-app/quarkus-run.jar")));
    }
}
