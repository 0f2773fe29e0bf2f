package io.callstatus.internal.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/**
 * Recodes a form from another charset in UTF-8. Names and values are separated and unescaped first, as the WHATWG URL standard
 * says, so no character can contain a separator. It runs twice: once to count, then into an array of the right size.
 */
public final class CharsetRecoding {
    private static final int BUFFER = 1_024;
    private static final String SYNTAX = "%&=+";

    private final byte[] form;
    private final CharsetDecoder decoder;
    private final DecodeBuffer buffer = new DecodeBuffer();
    private final CharBuffer characters = CharBuffer.allocate(BUFFER);
    private byte @Nullable [] to;
    private int length;

    private CharsetRecoding(byte[] form, Charset charset) {
        this.form = form;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    public static byte[] of(byte[] form, Charset charset) {
        CharsetRecoding recoding = new CharsetRecoding(form, charset);
        recoding.run();
        byte[] utf8 = new byte[recoding.length];
        recoding.to = utf8;
        recoding.length = 0;
        recoding.run();
        return utf8;
    }

    private void run() {
        int start = 0;
        for (int at = start; at <= form.length; at++) {
            if (at == form.length || form[at] == '&' || form[at] == '=') {
                part(start, at);
                if (at < form.length) {
                    put(form[at]);
                }
                start = at + 1;
            }
        }
    }

    private void part(int start, int end) {
        FormCoding.bytes(form, start, end, buffer);
        ByteBuffer bytes = ByteBuffer.wrap(buffer.bytes(), buffer.start(), buffer.end() - buffer.start());
        decoder.reset();
        boolean isDone = false;
        while (!isDone) {
            isDone = decoder.decode(bytes, characters.clear(), true).isUnderflow();
            text(characters.flip());
        }
        while (decoder.flush(characters.clear()).isOverflow()) {
            text(characters.flip());
        }
        text(characters.flip());
    }

    /** No surrogate pair is ever split: decoders write both halves or none. */
    private void text(CharBuffer text) {
        while (text.hasRemaining()) {
            char next = text.get();
            boolean isPair = Character.isHighSurrogate(next) && text.hasRemaining();
            character(isPair ? Character.toCodePoint(next, text.get()) : next);
        }
    }

    private void character(int point) {
        if (point < 0x80) {
            ascii((byte) point);
        } else if (point == Utf8.REPLACEMENT) {
            put(Utf8.NEVER);
        } else if (point < 0x800) {
            put(0xC0 | point >> 6);
            trail(point);
        } else if (point < 0x10000) {
            put(0xE0 | point >> 12);
            trail(point >> 6);
            trail(point);
        } else {
            put(0xF0 | point >> 18);
            trail(point >> 12);
            trail(point >> 6);
            trail(point);
        }
    }

    private void trail(int point) {
        put(0x80 | point & 0x3F);
    }

    private void ascii(byte b) {
        if (b == ' ') {
            put('+');
        } else if (SYNTAX.indexOf(b) < 0) {
            put(b);
        } else {
            put('%');
            put(FormCoding.digit(b >> 4));
            put(FormCoding.digit(b));
        }
    }

    private void put(int b) {
        if (to != null) {
            to[length] = (byte) b;
        }
        length++;
    }
}
