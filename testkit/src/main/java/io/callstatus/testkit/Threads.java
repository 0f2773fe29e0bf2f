package io.callstatus.testkit;

import io.callstatus.WebhookRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same requests, read by many threads at once. */
record Threads(ContractSubject subject) {
    private static final int THREADS = 8;

    /** The fixtures that a thread reads otherwise than this one. */
    List<String> disagreements() {
        List<WebhookRequest> requests =
                subject.fixtures().stream().map(Fixture::request).toList();
        List<String> expected = readAll(requests, 0);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<List<String>>> jobs = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int offset = i * requests.size() / THREADS;
                jobs.add(() -> readAll(requests, offset));
            }
            Set<String> different = new TreeSet<>();
            for (Future<List<String>> read : pool.invokeAll(jobs)) {
                different.addAll(differences(expected, read.get()));
            }
            return List.copyOf(different);
        } catch (ExecutionException e) {
            throw new AssertionError("a thread failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } finally {
            pool.shutdownNow();
        }
    }

    /** Each thread begins with another request, so that different ones are read at once. */
    private List<String> readAll(List<WebhookRequest> requests, int offset) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            order.add(i);
        }
        Collections.rotate(order, offset);
        String[] read = new String[requests.size()];
        order.forEach(i -> read[i] = subject.read(requests.get(i)).whole());
        return List.of(read);
    }

    private List<String> differences(List<String> expected, List<String> actual) {
        List<String> different = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            if (!expected.get(i).equals(actual.get(i))) {
                different.add(subject.fixtures().get(i).name());
            }
        }
        return different;
    }
}
