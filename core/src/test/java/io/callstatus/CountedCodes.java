package io.callstatus;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.Provider;
import java.security.spec.AlgorithmParameterSpec;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.MacSpi;
import org.jspecify.annotations.Nullable;

/** A security provider whose codes are those of the platform, and counted. */
final class CountedCodes extends Provider {
    private static final long serialVersionUID = 1;

    private final transient AtomicInteger count = new AtomicInteger();

    CountedCodes() {
        super("CountedCodes", "1", "counts codes");
        add("HmacSHA1");
        add("HmacSHA256");
    }

    private void add(String algorithm) {
        Provider platform = platform(algorithm).getProvider();
        putService(new Service(this, "Mac", algorithm, Counted.class.getName(), null, null) {
            @Override
            public Object newInstance(@Nullable Object parameter) {
                try {
                    return new Counted(Mac.getInstance(algorithm, platform), count);
                } catch (GeneralSecurityException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
    }

    private static Mac platform(String algorithm) {
        try {
            return Mac.getInstance(algorithm);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    int counted() {
        return count.get();
    }

    private static final class Counted extends MacSpi implements Cloneable {
        private final Mac mac;
        private final AtomicInteger count;

        Counted(Mac mac, AtomicInteger count) {
            this.mac = mac;
            this.count = count;
        }

        @Override
        protected int engineGetMacLength() {
            return mac.getMacLength();
        }

        @Override
        protected void engineInit(Key key, @Nullable AlgorithmParameterSpec parameters)
                throws java.security.InvalidKeyException {
            mac.init(key);
        }

        @Override
        protected void engineUpdate(byte input) {
            mac.update(input);
        }

        @Override
        protected void engineUpdate(byte[] input, int offset, int length) {
            mac.update(input, offset, length);
        }

        @Override
        protected byte[] engineDoFinal() {
            count.incrementAndGet();
            return mac.doFinal();
        }

        @Override
        protected void engineReset() {
            mac.reset();
        }

        @Override
        public Object clone() throws CloneNotSupportedException {
            return new Counted((Mac) mac.clone(), count);
        }
    }
}
