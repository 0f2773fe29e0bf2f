package io.callstatus.internal.verify;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.callstatus.AcceptedRequest;
import io.callstatus.Detection;

/** Who looks for what is near a refused request knows nothing by which one is accepted. */
@ArchTag("logic")
@AnalyzeClasses(packages = "io.callstatus", importOptions = ImportOption.DoNotIncludeTests.class)
class DiagnosisArchitectureTest {
    private static final String WHO_LOOKS = "io\\.callstatus\\.internal\\.verify\\.(Near|Diagnos).*";

    @ArchTest
    static final ArchRule diagnoses_acceptNothing = noClasses()
            .that()
            .haveNameMatching(WHO_LOOKS)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(
                    AcceptedRequest.class,
                    Detection.class,
                    ProofResult.class,
                    ProofCheck.class,
                    ProofVerifier.class,
                    ProofKeys.class,
                    Acceptance.class);
}
