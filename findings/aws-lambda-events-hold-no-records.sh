#!/usr/bin/env bash
# aws-lambda-java-events 3.16.1: read by Jackson, an SQS or SNS event has no records, and nobody says so.
#
# One would guess that SQSEvent is the class for the JSON of an SQS event, so that any JSON library reads it. The JSON says
# "Records", the class says "records", and no annotation ties them together: AWS's own runtime has a table of such names in another
# artifact (aws-lambda-java-serialization). Jackson, where it ignores unknown properties, as Spring Boot's does, gives an event
# without records, and a loop over "no records" is a success: the queue deletes messages that nobody has read. The HTTP events of
# the same artifact (APIGatewayV2HTTPEvent and its kin) are read rightly, which makes one trust the rest.
#
# A receiver of callbacks meets it where reports of calls come through a queue or topic (Amazon Connect's contact events do): in
# tests that read a captured event, in a custom runtime, and in a Spring function that takes SQSEvent as its input.
#
# Run with aws-lambda-java-events 3.16.1, aws-lambda-java-serialization 1.4.1, jackson-databind 2.21.8, JDK 17.
# Fails if the behaviour changes.
set -euo pipefail
version=3.16.1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > pom.xml <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>find</groupId><artifactId>find</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.amazonaws</groupId><artifactId>aws-lambda-java-events</artifactId><version>$version</version></dependency>
    <dependency><groupId>com.amazonaws</groupId><artifactId>aws-lambda-java-serialization</artifactId><version>1.4.1</version></dependency>
    <dependency><groupId>com.fasterxml.jackson.core</groupId><artifactId>jackson-databind</artifactId><version>2.21.8</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies -DoutputDirectory="$folder/lib" >/dev/null

cat > Find.java <<'JAVA'
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.SNSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.function.Function;

public class Find {
    private static final ObjectMapper JACKSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    private static <T> void show(String name, Class<T> type, String json, Function<T, Object> question) throws Exception {
        System.out.println(name
                + ": Lambda's serializer " + question.apply(
                        LambdaEventSerializers.<T>serializerFor(type, Find.class.getClassLoader()).fromJson(json))
                + ", Jackson " + question.apply(JACKSON.readValue(json, type)));
    }

    private static int size(List<?> records) {
        return records == null ? 0 : records.size();
    }

    public static void main(String[] arguments) throws Exception {
        show("records of SQS", SQSEvent.class,
                "{\"Records\":[{\"messageId\":\"7\",\"body\":\"{}\",\"eventSource\":\"aws:sqs\"}]}",
                event -> size(event.getRecords()));
        show("records of SNS", SNSEvent.class,
                "{\"Records\":[{\"EventSource\":\"aws:sns\",\"Sns\":{\"MessageId\":\"7\",\"Message\":\"{}\"}}]}",
                event -> size(event.getRecords()));
        show("body of HTTP", APIGatewayV2HTTPEvent.class,
                "{\"version\":\"2.0\",\"body\":\"{}\",\"isBase64Encoded\":false}",
                APIGatewayV2HTTPEvent::getBody);
    }
}
JAVA
javac -nowarn -cp "lib/*" Find.java
seen=$(java -cp "lib/*:." Find)
echo "$seen"
expected='records of SQS: Lambda'"'"'s serializer 1, Jackson 0
records of SNS: Lambda'"'"'s serializer 1, Jackson 0
body of HTTP: Lambda'"'"'s serializer {}, Jackson {}'
[ "$seen" = "$expected" ] || { echo "changed since $version" >&2; exit 1; }
