#!/bin/bash -eu
# What OSS-Fuzz runs in its image for the JVM, at the root of this tree, with MVN, OUT, JAZZER_API_PATH and JVM_LD_LIBRARY_PATH set.
# Each target of providers/all becomes a launcher in OUT, with the kept inputs beside it. "try" runs the same without that image.

classes=providers/all/target/test-classes
library=$OUT/library
mkdir -p "$library"

# The jars of all modules, of their tests, and what these need; Jazzer itself comes with the image.
$MVN -B -ntp -q -pl providers/all -am package dependency:copy-dependencies -DskipTests -Dspotless.check.skip \
  -DincludeScope=test -DexcludeArtifactIds=jazzer,jazzer-api -DoutputDirectory="$library" -Dmdep.overWriteSnapshots=true
rm -rf "$OUT/targets"
cp -r "$classes" "$OUT/targets"

class_path="\$this_dir/targets"
for jar in "$library"/*.jar; do
  class_path+=":\$this_dir/library/$(basename "$jar")"
done

# Of the classes in jars, Jazzer would watch none of its own accord.
for source in providers/all/src/test/java/io/callstatus/all/fuzz/*FuzzTest.java; do
  target=$(basename "$source" .java)
  cat > "$OUT/$target" <<END
#!/bin/bash
# LLVMFuzzerTestOneInput: by this word a target is known.
this_dir=\$(dirname "\$0")
LD_LIBRARY_PATH="$JVM_LD_LIBRARY_PATH:\$this_dir" \\
"\$this_dir/jazzer_driver" --agent_path="\$this_dir/jazzer_agent_deploy.jar" \\
  --cp="$class_path" \\
  --target_class=io.callstatus.all.fuzz.$target \\
  --instrumentation_includes='io.callstatus.**' --custom_hook_includes='io.callstatus.**:com.fasterxml.jackson.**' \\
  --jvm_args="-Xmx2048m" \\
  "\$@"
END
  chmod u+x "$OUT/$target"
  inputs=$classes/io/callstatus/all/fuzz/${target}Inputs
  if [ -d "$inputs" ]; then
    rm -f "$OUT/${target}_seed_corpus.zip"
    (cd "$inputs" && find . -type f -print0 | LC_ALL=C sort -z | xargs -0 jar --create --no-manifest --file "$OUT/${target}_seed_corpus.zip")
  fi
done
