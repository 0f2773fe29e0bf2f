package io.callstatus.testkit;

import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Verification;
import java.util.Set;

/** What is believed, and what is shown of it. */
final class TrustFaults {
    private TrustFaults() {}

    @FoundBy("isBelievedWithProofOnly")
    static class ForgetfulVerification extends SampleContract {
        @Override
        CallStatusParser toy() {
            return new SampleVariant() {
                private boolean asked;

                @Override
                public Verification verification() {
                    asked = !asked;
                    return asked ? super.verification() : Verification.timestampedBody("Other-Signature");
                }
            };
        }
    }

    @FoundBy("findsTheSecretByAccount")
    static class AccountOfNoProof extends SampleContract {
        @Override
        CallStatusParser toy() {
            return SampleVariant.reading((in, status) -> status.accountId(in.find("toy_from")));
        }
    }

    @FoundBy("namesItsAccount")
    static class AccountThatIsNotThere extends SampleContract {
        @Override
        CallStatusParser toy() {
            return new SampleVariant() {
                @Override
                public boolean isAccountInEveryReport() {
                    return true;
                }
            };
        }
    }

    @FoundBy("declaresPersonalFields")
    static class ForgottenPersonalField extends SampleContract {
        @Override
        CallStatusParser toy() {
            return new SampleVariant() {
                @Override
                public Set<String> personalFields() {
                    return Set.of("toy_from", "toy_recording");
                }
            };
        }
    }

    @FoundBy("redactsWhatIsPersonal")
    static class CallerDeclaredHarmless extends SampleContract {
        @Override
        CallStatusParser toy() {
            return new SampleVariant() {
                @Override
                public Set<String> harmlessFields() {
                    return Set.of("toy_from");
                }
            };
        }
    }
}
