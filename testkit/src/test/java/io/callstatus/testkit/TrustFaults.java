package io.callstatus.testkit;

import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.Proof;
import io.callstatus.spi.SignedRequest;
import io.callstatus.spi.Verification;
import io.callstatus.spi.VerificationScheme;
import io.callstatus.spi.VerificationScheme.Coverage;
import java.util.List;
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

    @FoundBy("provesItsVectors")
    static class WithoutVectors extends SampleContract {
        @Override
        protected List<KnownVector> vectors() {
            return List.of();
        }
    }

    /** A wrong header passes where fixtures are signed by what is declared, and no vector where it is not. */
    @FoundBy("provesItsVectors")
    static class AnotherHeader extends SampleContract {
        @Override
        CallStatusParser toy() {
            return new SampleVariant() {
                @Override
                public Verification verification() {
                    return Verification.timestampedBody("Toys-Signature");
                }
            };
        }

        @Override
        protected Signer signer() {
            return Signers.timestampedBody("Toys-Signature");
        }
    }

    @FoundBy("coversWhatItSays")
    static class CoversNoUrl extends SampleContract {
        @Override
        CallStatusParser toy() {
            return boasting(Coverage.URL);
        }
    }

    @FoundBy("coversWhatItSays")
    static class CoversNoHeader extends SampleContract {
        @Override
        CallStatusParser toy() {
            return boasting(Coverage.HEADERS);
        }
    }

    @FoundBy("coversWhatItSays")
    static class CoversNoField extends SampleContract {
        @Override
        CallStatusParser toy() {
            return boasting(Coverage.FIELDS);
        }
    }

    private static CallStatusParser boasting(Coverage more) {
        return new SampleVariant() {
            @Override
            public Verification verification() {
                return Verification.of(
                        new DeclaresTooMuch(super.verification().scheme().orElseThrow(), more));
            }
        };
    }

    /** Says that it covers more than it signs. */
    private record DeclaresTooMuch(VerificationScheme scheme, Coverage more) implements VerificationScheme {
        @Override
        public String name() {
            return scheme.name();
        }

        @Override
        public List<String> headers() {
            return scheme.headers();
        }

        @Override
        public Set<Coverage> covers() {
            return Set.of(more, Coverage.BODY);
        }

        @Override
        public Proof proof(SignedRequest request) {
            return scheme.proof(request);
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
                public FieldCatalog fields() {
                    return FieldCatalog.none().personal("toy_from, toy_recording");
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
                public FieldCatalog fields() {
                    return FieldCatalog.shown("toy_from");
                }
            };
        }
    }
}
