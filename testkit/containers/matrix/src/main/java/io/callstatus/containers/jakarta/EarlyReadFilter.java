package io.callstatus.containers.jakarta;

import io.callstatus.containers.EarlyRead;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

/** A filter of the host that touches the request first. */
record EarlyReadFilter(EarlyRead early) implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        switch (early) {
            case PARAMETER -> request.getParameter("a");
            case ENCODING -> {
                request.getParameter("a");
                request.setCharacterEncoding("UTF-8");
            }
            case ALL -> request.getInputStream().readAllBytes();
            case PART -> request.getInputStream().readNBytes(5);
            case STREAM -> request.getInputStream();
            case READER -> request.getReader();
        }
        chain.doFilter(request, response);
    }
}
