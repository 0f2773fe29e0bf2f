#!/usr/bin/env bash
# In Maven 3.8.7 a plugin that a profile adds runs before the next plugin of that profile which the build has too, wherever that one stands there.
#
# One would guess that what a profile adds comes after all that the build has, as it does when the profile adds that plugin alone: so a profile
# "release" with maven-gpg-plugin in the phase verify signs what the build attaches in verify, its sources and Javadoc. Give the same profile
# another rule of maven-enforcer-plugin, which the build has in its first lines, and write it below the signer: the signer moves to the front,
# and signs before the sources are there. Written above the signer, the same rule changes nothing. No warning is given, and the build is green.
#
# Who publishes a library of callbacks meets it as a release whose sources and Javadoc have no signature, which the Central repository
# refuses; a repository of one's own takes it. Here a rehearsal that verifies each signature showed it. (Instead of a signer, a plugin that
# only prints stands here, and the order of the goals is what is compared.)
#
# Run with Maven 3.8.7, JDK 17. Fails if the behaviour changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

enforcer='<plugin>
  <artifactId>maven-enforcer-plugin</artifactId><version>3.7.0</version>
  <executions><execution><id>ID</id><phase>PHASE</phase><goals><goal>enforce</goal></goals>
    <configuration><rules><requireMavenVersion><version>3.6</version></requireMavenVersion></rules></configuration></execution></executions>
</plugin>'
rule=${enforcer/ID/another-rule}
rule=${rule/PHASE/install}
tools=${enforcer/ID/tools}
tools=${tools/PHASE/validate}
signer='<plugin>
  <artifactId>maven-antrun-plugin</artifactId><version>3.2.0</version>
  <executions><execution><id>signer</id><phase>verify</phase><goals><goal>run</goal></goals>
    <configuration><target><echo>signs</echo></target></configuration></execution></executions>
</plugin>'

cat > pom.xml <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>find</groupId><artifactId>find</artifactId><version>1</version>
  <packaging>pom</packaging>
  <build><plugins>
    $tools
    <plugin>
      <artifactId>maven-source-plugin</artifactId><version>3.4.0</version>
      <executions><execution><id>sources</id><phase>verify</phase><goals><goal>jar-no-fork</goal></goals></execution></executions>
    </plugin>
  </plugins></build>
  <profiles>
    <profile><id>signer-alone</id><build><plugins>$signer</plugins></build></profile>
    <profile><id>rule-below-signer</id><build><plugins>$signer $rule</plugins></build></profile>
    <profile><id>rule-above-signer</id><build><plugins>$rule $signer</plugins></build></profile>
  </profiles>
</project>
POM

for profile in signer-alone rule-below-signer rule-above-signer; do
  order=$(mvn -B -ntp -P"$profile" verify | sed -n 's/^\[INFO\] --- .*(\(sources\|signer\)) @ .*/\1/p' | xargs)
  echo "$profile: $order"
done | tee seen.txt

cat > expected.txt <<'SEEN'
signer-alone: sources signer
rule-below-signer: signer sources
rule-above-signer: sources signer
SEEN
diff expected.txt seen.txt && echo "Maven: as described."
