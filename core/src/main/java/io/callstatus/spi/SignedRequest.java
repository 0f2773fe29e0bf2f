package io.callstatus.spi;

import io.callstatus.VerificationException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A request as a {@link VerificationScheme} sees it: nothing of it is proven yet. A scheme does not see the body: a
 * {@link Proof} names it by {@link Proof.Builder#body()}, so that what is signed is what is read. For one thread.
 */
public interface SignedRequest {
    /** The method, as it was sent. */
    String method();

    /** The URL that the provider called, as {@link io.callstatus.WebhookRequest#url()} has it. */
    String url();

    /**
     * The URLs that the provider may have signed for this one, which is the first: with scheme and host in lower case, with
     * and without the slash of an empty path and the default port, then the same without user information; 16 at most.
     */
    List<String> urlSpellings();

    /** Those of them without user information; 8 at most, so that each may be tried with both readings of a compressed body. */
    List<String> urlSpellingsWithoutUser();

    /**
     * The digest of a body that is not a form, from a parameter of the URL. It counts only if the parameter occurs once and at
     * the end of the URL, since anything after it, or a second one, was written by somebody else. Otherwise it is a text that
     * is not a digest. Absent for a form, and if there is no such parameter.
     */
    Optional<String> bodyDigestInUrl(String parameter);

    /** The path of the URL as it is, without host and query. */
    String path();

    /** The same with its escapes decoded as UTF-8, as frameworks pass it on; an invalid escape stays as it is. */
    String decodedPath();

    /** How the fields are transported. */
    Transport transport();

    /** Whether there is a body. */
    boolean hasBody();

    /** Whether it is a call status, or has any field by which one is told. */
    boolean mayBeCallStatus();

    /**
     * The value of a header that has one line; absent where it was not sent.
     *
     * @throws VerificationException if it was sent twice, or is not 1 to 4,096 visible ASCII characters
     */
    Optional<String> header(String name);

    /**
     * The value of a header that has one line.
     *
     * @throws VerificationException if it was not sent, was sent twice, or is not 1 to 4,096 visible ASCII characters
     */
    String required(String header);

    /**
     * The value after a scheme's word in {@code Authorization}, in whatever case: {@code abc} for {@code Bearer} in
     * {@code Bearer abc}.
     *
     * @throws VerificationException if the header was not sent or has another scheme's word, was sent twice, or is not 1 to
     *     4,096 visible ASCII characters
     */
    String authorization(String word);

    /**
     * The elements of a header such as {@code t=1,v1=a,v1=b}: the values of one name, in order. Blanks around an element are
     * ignored.
     *
     * @param expected what the header should be, for the message
     * @throws VerificationException if an element has no name, or the header cannot be read as {@link #required(String)} says
     */
    List<String> elements(String header, String name, String expected);

    /**
     * The text of a top-level field; empty where it was not sent, or is JSON {@code null}.
     *
     * @throws VerificationException if copies of it differ
     */
    Optional<String> field(String name);

    /**
     * The text of a top-level field that was sent once and is text; empty where it was not sent, or is JSON {@code null}. If
     * the fields are wrapped, it may also be beside what wraps them.
     *
     * @throws VerificationException if it was sent more than once, or is no text
     */
    Optional<String> onlyText(String field);

    /** Names and values of the query, decoded, in order. */
    List<Parameter> query();

    /** The names and values that travel in the body, decoded, in order; empty where none do. */
    List<Parameter> parameters();

    /**
     * The text of the body, decoded from UTF-8. For proofs that are inside the body; what is signed of it is named by
     * {@link Proof.Builder}.
     */
    String bodyText();

    /**
     * The moment that a number of seconds since 1970 says: 1 to 15 digits.
     *
     * @param header where it stands, for the message
     * @throws VerificationException if it is none
     */
    Instant seconds(String header, String digits);

    /**
     * The moment that a number of milliseconds since 1970 says: 13 digits.
     *
     * @param header where it stands, for the message
     * @throws VerificationException if it is none
     */
    Instant millis(String header, String digits);

    /**
     * The moment that a text says, from its first character to its last.
     *
     * @param header where it stands, for the message
     * @throws VerificationException if it is none
     */
    Instant moment(String header, String text, TimeFormat format);

    /** The refusal of a request without proof. */
    VerificationException missing();

    /**
     * The refusal of a request without proof.
     *
     * @param note what else is to be said, such as that another header came; nothing that was sent
     */
    VerificationException missing(String note);

    /**
     * The refusal of a proof that does not have its form.
     *
     * @param place where it stands, such as the name of a header
     * @param expected what it should be; nothing that was sent
     */
    VerificationException malformed(String place, String expected);

    /**
     * A name and its value, decoded.
     *
     * @param value empty where there is none
     */
    record Parameter(String name, String value) {
        /** Nothing that was sent. */
        @Override
        public String toString() {
            return "Parameter{***}";
        }
    }
}
