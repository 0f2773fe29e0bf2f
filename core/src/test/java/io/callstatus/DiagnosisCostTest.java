package io.callstatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Security;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What a diagnosis costs: nothing before somebody asks, and then as much where something fits as where nothing does. */
@Isolated("counts the codes of the whole virtual machine")
class DiagnosisCostTest {
    private static final int MOST = 16;

    private CountedCodes codes;

    @BeforeEach
    void count() {
        codes = new CountedCodes();
        Security.insertProviderAt(codes, 1);
    }

    @AfterEach
    void countNoMore() {
        Security.removeProvider(codes.getName());
    }

    private int codesOf(VerificationException refused) {
        int before = codes.counted();
        assertThat(refused.diagnosis()).isPresent();
        int made = codes.counted() - before;
        assertThat(refused.getMessage()).contains("Diagnosis");
        assertThat(codes.counted() - before).as("asked again").isEqualTo(made);
        return made;
    }

    @Test
    void diagnosis_costsAtMost16Codes() {
        NearRequests.all()
                .forEach((name, request) ->
                        assertThat(codesOf(request.refused())).as(name).isLessThanOrEqualTo(MOST));
    }

    @Test
    void diagnosis_ofManySecrets_costsAtMost16Codes() {
        SignatureCase request = NearRequests.all().get("URL_SLASH").secrets(s -> {
            s.diagnosing();
            for (int i = 0; i < 40; i++) {
                s.secret("acme", "secret-of-the-tests-" + i).secret("bcme", "other-of-the-tests-" + i);
            }
        });
        assertThat(codesOf(request.refused())).isEqualTo(MOST);
    }

    @Test
    void diagnosis_thatFindsSomething_costsAsMuchAsOneThatFindsNothing() {
        String url = "https://hooks.example.com/calls?a=1&b=2";
        int found = codesOf(NearRequests.url(url, url.replace("https", "http")).refused());
        assertThat(codesOf(NearRequests.url(url.replace("calls", "other"), url.replace("https", "http"))
                        .refused()))
                .isEqualTo(found);
    }

    /** Refused or not, as many codes are made as without. */
    @Test
    void verify_whereNobodyAsks_costsNothingMore() {
        SignatureCase request = NearRequests.all().get("URL_SLASH");
        int start = codes.counted();
        request.refused();
        int diagnosing = codes.counted() - start;
        request.secrets(s -> s.secret("acme", SignatureCase.SECRET)).refused();
        assertThat(codes.counted() - start - diagnosing).isEqualTo(diagnosing);
    }
}
