package io.callstatus.containers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** The requests that containers treat differently; all report one call of CallerDesk, if anybody can read them. */
final class Cases {
    static final String FORM = "application/x-www-form-urlencoded";
    static final String JSON = "application/json";
    static final String MULTIPART = "multipart/form-data; boundary=XX";

    private static final String FIELDS = "CallSid=1672649960.960142&Direction=IVR&Status=ANSWER&SourceNumber=9000000001"
            + "&DestinationNumber=08060000001&DialWhomNumber=9000000011&CallDuration=42";
    /** With a name that is not ASCII, so that a wrong charset shows; once escaped, once not. */
    private static final String NAMED = FIELDS + "&receiver_name=Zo%C3%AB";

    private static final String OBJECT =
            "{\"CallSid\":\"1672649960.960142\",\"Direction\":\"IVR\",\"Status\":\"ANSWER\","
                    + "\"SourceNumber\":\"9000000001\",\"DestinationNumber\":\"08060000001\",\"DialWhomNumber\":\"9000000011\","
                    + "\"receiver_name\":\"Zo\u00eb\",\"CallDuration\":42}";

    private final String detect;
    private final List<Case> cases = new ArrayList<>();

    private Cases(String detect) {
        this.detect = detect;
    }

    /** All rows, for a container whose servlet under test is at this path. */
    static List<Case> all(String detect) {
        Cases all = new Cases(detect);
        all.transports();
        all.charsets();
        all.broken();
        all.limits();
        all.otherBodies();
        all.earlierFilters();
        return List.copyOf(all.cases);
    }

    private void add(String name, Sent sent) {
        cases.add(new Case(name, detect, sent));
    }

    private void transports() {
        add("form, POST", form(NAMED));
        add("form, PUT", form(NAMED).by("PUT"));
        add("form and a query that share a name", form(NAMED + "&key=body").query("key=query&other=1"));
        add("form, copies of a name", form(NAMED + "&key=1&key=&key=2&empty"));
        add("JSON, POST", json());
        add("JSON, PUT", json().by("PUT"));
        add("form without content type", Sent.post("", NAMED));
        add("JSON without content type", Sent.post("", OBJECT));
        add("GET with a query", get());
        add("empty form beside a query", form("").query(NAMED));
        add("empty body without content type beside a query", Sent.post("", "").query(NAMED));
        add("GET with a query and a form", form("key=body").by("GET").query(NAMED));
        add("form under a type in capitals", Sent.post("Application/X-WWW-Form-Urlencoded", NAMED));
        add("form under a type that is there twice", Sent.post(FORM + ", " + FORM, NAMED));
        add("JSON under the type of a form", Sent.post(FORM, OBJECT));
        add("JSON under the type of a form, with a plus sign", Sent.post(FORM, OBJECT.replace("1672", "+1672")));
        add(
                "form in parts under the type of a form",
                Sent.post(FORM, multipart("").body()));
        add("form under the type of a form in parts", Sent.post(MULTIPART, NAMED));
        add("form, names without =", form(NAMED + "&flag&key=1").query("mark"));
    }

    private void charsets() {
        add("form in UTF-8, declared", Sent.post(FORM + ";charset=UTF-8", NAMED));
        add("form in UTF-8, not escaped", form(FIELDS + "&receiver_name=Zo\u00eb"));
        add("form in UTF-8, declared as ISO-8859-1", Sent.post(FORM + "; charset=ISO-8859-1", NAMED));
        add("form in UTF-8, declared as nonsense", Sent.post(FORM + "; charset=nonsense", NAMED));
        add("form in ISO-8859-1, declared", Sent.post(FORM + "; charset=ISO-8859-1", FIELDS + "&receiver_name=Zo%EB"));
        add(
                "form in ISO-8859-1, declared in a second line",
                form(FIELDS + "&receiver_name=Zo%EB").header("Content-Type: " + FORM + "; charset=ISO-8859-1"));
        add("form in ISO-8859-1, not declared", form(FIELDS + "&receiver_name=Zo%EB"));
        add("form in UTF-8, declared as us-ascii", Sent.post(FORM + "; charset=us-ascii", NAMED));
        add("form in UTF-8 that looks like ISO-8859-1", form(FIELDS + "&receiver_name=%C3%83%C2%A9"));
        add("form beside a query that is not ASCII", form(NAMED).query("tag=Zo%C3%AB"));
        add("empty form beside a query that is not ASCII", form("").query(NAMED + "&tag=Zo%C3%AB"));
        add("JSON, declared as ISO-8859-1", Sent.post(JSON + "; charset=ISO-8859-1", OBJECT));
        add("JSON, declared as nonsense", Sent.post(JSON + "; charset=nonsense", OBJECT));
    }

    private void broken() {
        add("form, broken escape in a value", form(NAMED + "&campid=%zz"));
        add("form, broken escape in the query", form(NAMED).query("key=%zz"));
        add(
                "form, broken escape in query and a copy in the body",
                form(NAMED + "&key=1").query("key=%zz"));
        add("form, value without name", form(NAMED + "&=x"));
        add("JSON, broken escape in the query", json().query("key=%zz"));
    }

    private void limits() {
        add("form of 300,000 bytes", form(NAMED + "&padding=" + "x".repeat(300_000)));
        add("form of 1,500,000 bytes", form(NAMED + "&padding=" + "x".repeat(1_500_000)));
        add("form of 3,000,000 bytes", form(NAMED + "&padding=" + "x".repeat(3_000_000)));
        add("JSON of 1,500,000 bytes", Sent.post(JSON, " ".repeat(1_500_000) + OBJECT));
        add("form with 900 parameters", form(NAMED + many(892)));
        add("form with 1,001 parameters", form(NAMED + many(993)));
        add("form with 10,001 parameters", form(NAMED + many(9_993)));
    }

    private void otherBodies() {
        add("form, gzip", Sent.post(FORM, gzip(NAMED)).header("Content-Encoding: gzip"));
        add("JSON, gzip", Sent.post(JSON, gzip(OBJECT)).header("Content-Encoding: gzip"));
        add("multipart", multipart(""));
        cases.add(new Case("multipart, servlet has a multipart configuration", Paths.PARTS, multipart("")));
        cases.add(new Case("multipart with a file, servlet has a multipart configuration", Paths.PARTS, upload()));
        add("text/plain", Sent.post("text/plain", NAMED));
    }

    private void earlierFilters() {
        for (EarlyRead early : EarlyRead.values()) {
            String what = switch (early) {
                case PARAMETER -> ", a filter has asked for a parameter";
                case ENCODING -> ", a filter has asked for a parameter and then set UTF-8";
                case ALL -> ", a filter has read the body";
                case PART -> ", a filter has read a part of the body";
                case STREAM -> ", a filter has taken the stream";
                case READER -> ", a filter has taken the reader";
            };
            cases.add(new Case("form" + what, early.path(), form(NAMED)));
            cases.add(new Case("JSON" + what, early.path(), json()));
        }
    }

    static Sent form(String body) {
        return Sent.post(FORM, body);
    }

    static Sent json() {
        return Sent.post(JSON, OBJECT);
    }

    /** The request that all of these mean. */
    static Sent plain() {
        return form(NAMED);
    }

    static Sent get() {
        return new Sent("GET", "/calls?" + NAMED, "Host: hooks.example.com\r\n", new byte[0]);
    }

    static Sent call(String id) {
        return form(NAMED.replace("1672649960.960142", id));
    }

    static Sent page() {
        return Sent.post("text/html", NAMED);
    }

    static Sent compressed() {
        return Sent.post(FORM, NAMED).header("Content-Encoding: br");
    }

    static Sent upload() {
        return multipart(file());
    }

    private static String many(int count) {
        StringBuilder more = new StringBuilder();
        for (int i = 0; i < count; i++) {
            more.append("&p").append(i).append("=1");
        }
        return more.toString();
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Sent multipart(String more) {
        StringBuilder body = new StringBuilder();
        for (String pair : (FIELDS + "&receiver_name=Zo\u00eb").split("&")) {
            String[] nameAndValue = pair.split("=");
            body.append("--XX\r\nContent-Disposition: form-data; name=\"").append(nameAndValue[0]);
            body.append("\"\r\n\r\n").append(nameAndValue[1]).append("\r\n");
        }
        return Sent.post(MULTIPART, body.append(more).append("--XX--\r\n").toString());
    }

    private static String file() {
        return "--XX\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\n"
                + "the file\r\n";
    }
}
