package com.example.testbed.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A POM, as it was published. */
final class Pom {
    private final Element project;

    private Pom(Element project) {
        this.project = project;
    }

    static Pom read(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Pom(factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    static String source(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text at a path below the project, such as {@code scm/url}; empty where there is none. */
    String text(String path) {
        Element element = project;
        for (String name : path.split("/")) {
            Element parent = element;
            element = IntStream.range(0, parent.getChildNodes().getLength())
                    .mapToObj(i -> parent.getChildNodes().item(i))
                    .filter(node -> node.getNodeType() == Node.ELEMENT_NODE
                            && node.getNodeName().equals(name))
                    .map(Element.class::cast)
                    .findFirst()
                    .orElse(null);
            if (element == null) {
                return "";
            }
        }
        return element.getTextContent().strip();
    }

    /** The same, or that of the nearest parent that has it, as Maven inherits it. */
    String inherited(String path) {
        String here = text(path);
        String parent = text("parent/artifactId");
        return here.isEmpty() && !parent.isEmpty()
                ? read(Repository.file(parent, ".pom")).inherited(path)
                : here;
    }

    boolean isJar() {
        return text("packaging").isEmpty() || text("packaging").equals("jar");
    }
}
